package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.FeishuService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;

/** Creates the notifier {@code feishu}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class FeishuFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("FEISHU_WEBHOOK");

  private static final Option<String> SIGN_KEY =
      Option.secret("sign_env", "the key of the signature, if the bot requires one");

  /** For {@link java.util.ServiceLoader}. */
  public FeishuFactory() {
    super(
        "feishu",
        context -> new FeishuService(context.get(TITLE), context.secret(SIGN_KEY)),
        SECRET,
        SIGN_KEY,
        TITLE);
  }
}
