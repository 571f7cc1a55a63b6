package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.NtfyService;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;

/** Creates the notifier {@code ntfy}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class NtfyFactory extends ChatFactory {

  private static final Option<String> SECRET =
      Option.secret("topic_env", "the topic, which everybody who knows it can read")
          .orElse("NTFY_TOPIC");

  private static final Option<String> TOKEN =
      Option.secret("token_env", "the access token, if the topic needs one");

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "the address of the service").orElse(URI.create("https://ntfy.sh"));

  /** For {@link java.util.ServiceLoader}. */
  public NtfyFactory() {
    super(
        "ntfy",
        context ->
            new NtfyService(context.get(TITLE), context.get(BASE_URL), context.secret(TOKEN)),
        SECRET,
        BASE_URL,
        TOKEN,
        TITLE);
  }
}
