package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.ChatService;
import io.github.arxivbot.notifier.chat.internal.WebhookService;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;

/** Creates the notifier {@code webhook}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class WebhookFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("DIGEST_WEBHOOK");

  private static final Option<String> SIGN_KEY =
      Option.secret(
          "sign_env", "the key of the HMAC-SHA256 signature in the header X-Signature-256");

  /** For {@link java.util.ServiceLoader}. */
  public WebhookFactory() {
    super("webhook", SECRET, SIGN_KEY);
  }

  @Override
  ChatService service(PluginContext context) {
    return new WebhookService(context.secret(SIGN_KEY));
  }
}
