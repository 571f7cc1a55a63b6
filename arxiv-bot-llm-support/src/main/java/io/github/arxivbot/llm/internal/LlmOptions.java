package io.github.arxivbot.llm.internal;

import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.LlmSummarizerBuilder;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options that every plugin with a language model declares, and what they set. */
public final class LlmOptions {

  /** What is asked, in the place of the built-in prompt. */
  public static final Option<Path> PROMPT_FILE =
      Option.path("prompt_file", "a prompt of one's own, in the place of the built-in one");

  /** The language of the summaries. */
  public static final Option<String> LANGUAGE =
      Option.text("language", "the language of the summaries, as a BCP 47 tag").orElse("zh");

  /** The Python bot's word for reading the abstract only. */
  public static final Option<Boolean> USE_PDF =
      Option.flag("use_pdf", "false: the abstract alone is read, whatever read says").orElse(true);

  /** How often one call is made. */
  public static final Option<Integer> MAX_ATTEMPTS =
      Option.integer("max_attempts", "how often one call is made while the service is busy", 1, 20)
          .orElse(4);

  /** The price table. */
  public static final Option<Map<String, Object>> PRICES =
      Option.object("prices", "what tokens cost, by model: input, output, currency, per");

  /** What happens to numbers that were not found. */
  public static final Option<String> UNSUPPORTED_NUMBERS =
      Option.choice(
              "unsupported_numbers",
              "what happens to numbers that the paper does not have",
              List.of("mark", "report"))
          .orElse("mark");

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private LlmOptions() {}

  /** The most that is read; the first of the words is the default. */
  public static Option<String> read(String... words) {
    return Option.choice(
            "read", "the most that is read of a paper, with steps down below it", List.of(words))
        .orElse(words[0]);
  }

  /** The time for one call, two minutes where it is not set. */
  public static Option<Duration> timeout(String description) {
    return Option.duration("timeout", description, Duration.ofMillis(1))
        .checked(LlmOptions::longerThanADay)
        .orElse(Duration.ofMinutes(2));
  }

  /** Sets what the options of this class say. */
  public static LlmSummarizerBuilder set(
      LlmSummarizerBuilder summarizer, PluginContext context, Option<String> read, String plugin) {
    summarizer
        .language(context.get(LANGUAGE))
        .read(
            context.get(USE_PDF)
                ? Summary.Read.valueOf(context.get(read).toUpperCase(Locale.ROOT))
                : Summary.Read.ABSTRACT)
        .attempts(context.get(MAX_ATTEMPTS), FIRST_PAUSE)
        .markNumbers(context.get(UNSUPPORTED_NUMBERS).equals("mark"))
        .prices(context.get(PRICES));
    context
        .find(PROMPT_FILE)
        .flatMap(file -> OwnPrompt.read(file, context, plugin))
        .ifPresent(summarizer::prompt);
    return summarizer;
  }

  /** Tells the owner where papers go. */
  public static void remark(
      PluginContext context, String host, String model, @Nullable Secret key) {
    String with =
        key == null
            ? ", without a key"
            : ", with the key from " + key + (key.reveal().isPresent() ? "" : ", which is not set");
    context.remark(
        "summaries: what is read of a paper goes to " + host + " (" + model + ")" + with);
  }

  /** Makes the summarizer, and takes a mistake in an option for the owner's. */
  public static LlmSummarizer made(LlmSummarizerBuilder summarizer) {
    try {
      return summarizer.build();
    } catch (IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable String longerThanADay(Duration timeout) {
    return timeout.compareTo(Duration.ofDays(1)) > 0
        ? "expected at most PT24H, found " + timeout
        : null;
  }
}
