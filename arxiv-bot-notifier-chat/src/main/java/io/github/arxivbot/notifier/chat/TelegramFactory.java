package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.TelegramService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;

/** Creates the notifier {@code telegram}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class TelegramFactory extends ChatFactory {

  private static final Option<String> SECRET =
      Option.secret("token_env", "the token of the bot").orElse("TELEGRAM_TOKEN");

  static final Option<String> CHAT =
      Option.text("chat", "the identifier of the chat, or the name of a channel, such as @papers")
          .required();

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "the address of the service")
          .orElse(URI.create("https://api.telegram.org"));

  /** For {@link java.util.ServiceLoader}. */
  public TelegramFactory() {
    super(
        "telegram",
        context ->
            new TelegramService(context.get(TITLE), context.get(CHAT), context.get(BASE_URL)),
        SECRET,
        CHAT,
        BASE_URL,
        TITLE);
  }
}
