package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.DingTalkService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;

/** Creates the notifier {@code dingtalk}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class DingTalkFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("DINGTALK_WEBHOOK");

  private static final Option<String> SIGN_KEY =
      Option.secret("sign_env", "the key of the signature, if the bot requires one");

  /** For {@link java.util.ServiceLoader}. */
  public DingTalkFactory() {
    super(
        "dingtalk",
        context -> new DingTalkService(context.get(TITLE), context.secret(SIGN_KEY)),
        SECRET,
        SIGN_KEY,
        TITLE);
  }
}
