package io.github.arxivbot.notifier.chat;

import com.google.auto.service.AutoService;
import io.github.arxivbot.notifier.chat.internal.WebhookService;
import io.github.arxivbot.notifier.chat.internal.WebhookTemplate;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.Map;

/** Creates the notifier {@code webhook}. */
@AutoService(NotifierFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class WebhookFactory extends ChatFactory {

  private static final Option<String> SECRET = webhook("DIGEST_WEBHOOK");

  private static final Option<String> SIGN_KEY =
      Option.secret(
          "sign_env", "the key of the HMAC-SHA256 signature in the header X-Signature-256");

  static final Option<Map<String, Object>> TEMPLATE =
      Option.object(
              "template",
              "the message as an object whose texts have the slots {{ID}}, {{DAY}}, {{PROFILE}},"
                  + " {{HEADING}}, {{TEXT}}, {{PAPER_COUNT}}, {{LINK}} and {{DIGEST}}; by default"
                  + " the digest as JSON")
          .checked(WebhookTemplate::check);

  static final Option<Format> FORMAT =
      Option.choice("format", "the format of {{TEXT}} and {{HEADING}}", Format.class)
          .orElse(Format.PLAIN);

  static final Option<Integer> MAX_LENGTH =
      Option.integer("max_length", "the maximum number of characters of {{TEXT}}", 1_000, 1_000_000)
          .orElse(4_000);

  /** The format of a text in a template. */
  enum Format {
    /** Text without a format. */
    PLAIN,
    /** Markdown, in which text of papers is escaped with backslashes. */
    MARKDOWN
  }

  /** For {@link java.util.ServiceLoader}. */
  public WebhookFactory() {
    super(
        "webhook",
        context ->
            new WebhookService(
                context.secret(SIGN_KEY),
                new WebhookTemplate(
                    context.get(TEMPLATE),
                    context.get(TITLE),
                    context.get(FORMAT) == Format.MARKDOWN,
                    context.get(MAX_LENGTH))),
        SECRET,
        SIGN_KEY,
        TITLE,
        TEMPLATE,
        FORMAT,
        MAX_LENGTH);
  }
}
