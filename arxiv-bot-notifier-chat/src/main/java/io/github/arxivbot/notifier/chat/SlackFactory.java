package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.SlackService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;

/** Creates the notifier {@code slack}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class SlackFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("SLACK_WEBHOOK");

  /** For {@link java.util.ServiceLoader}. */
  public SlackFactory() {
    super("slack", context -> new SlackService(context.get(TITLE)), SECRET, TITLE);
  }
}
