package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.WeComService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;

/** Creates the notifier {@code wecom}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class WeComFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("WECOM_WEBHOOK");

  /** For {@link java.util.ServiceLoader}. */
  public WeComFactory() {
    super("wecom", context -> new WeComService(context.get(TITLE)), SECRET, TITLE);
  }
}
