package io.github.arxivbot.llm.internal.plugin;

import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.ModelOptions;
import io.github.arxivbot.llm.internal.prompt.LanguageTag;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options that all plugins with a language model declare. */
public final class LlmOptions {

  public static final Option<Path> PROMPT_FILE =
      Option.path("prompt_file", "a file with a prompt that replaces the built-in one");

  public static final Option<String> LANGUAGE =
      Option.text("language", "the language of the summaries: a BCP 47 tag or a name")
          .checked(text -> LanguageTag.find(text).isPresent() ? null : LanguageTag.expected(text))
          .orElse("zh");

  /** An option of the Python bot. */
  public static final Option<Boolean> USE_PDF =
      Option.flag("use_pdf", "false: only the abstract is read, regardless of read").orElse(true);

  public static final Option<Integer> MAX_ATTEMPTS =
      Option.integer(
              "max_attempts",
              "maximum number of attempts for a call while the service is busy",
              1,
              20)
          .orElse(4);

  public static final Option<Map<String, Object>> PRICES =
      Option.object("prices", "the price of tokens by model: input, output, currency, per");

  public static final Option<UnsupportedNumbers> UNSUPPORTED_NUMBERS =
      Option.choice(
              "unsupported_numbers",
              "what to do with numbers that were not found in the paper",
              UnsupportedNumbers.class)
          .orElse(UnsupportedNumbers.MARK);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration MAX_TIMEOUT = Duration.ofDays(1);

  /** The ways to handle numbers that were not found in the paper. */
  public enum UnsupportedNumbers {
    /** Marks them in the text and reports them. */
    MARK,
    /** Only reports them. */
    REPORT
  }

  private LlmOptions() {}

  /** Returns the option for how much of a paper is read, at most and by default {@code most}. */
  public static Option<Summary.Read> read(Summary.Read most) {
    return Option.choice(
            "read",
            "the most that is read of a paper; less if that is not available",
            EnumSet.range(most, Summary.Read.ABSTRACT))
        .orElse(most);
  }

  /** Returns the option for the time limit of a call, by default two minutes. */
  public static Option<Duration> timeout(String description) {
    return Option.duration("timeout", description, Duration.ofMillis(1))
        .checked(LlmOptions::checkTimeout)
        .orElse(Duration.ofMinutes(2));
  }

  /**
   * The model service of a configuration.
   *
   * @param key the key; null if none is sent
   */
  public record Service(
      String plugin, String host, String model, @Nullable Secret key, List<Option<?>> options) {}

  /** Applies the options of this class and builds the summarizer. */
  public static LlmSummarizer build(
      LlmSummarizer.Builder summarizer,
      PluginContext context,
      Option<Summary.Read> read,
      Service service) {
    summarizer
        .language(context.get(LANGUAGE))
        .read(context.get(USE_PDF) ? context.get(read) : Summary.Read.ABSTRACT)
        .markNumbers(context.get(UNSUPPORTED_NUMBERS) == UnsupportedNumbers.MARK);
    context
        .find(PROMPT_FILE)
        .flatMap(file -> PromptFile.read(file, context, service.plugin()))
        .ifPresent(summarizer::prompt);
    try {
      setService(summarizer, context, service, "summaries: papers");
      return summarizer.build();
    } catch (IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Applies the options of a service, and remarks on what is sent to it.
   *
   * @param sent the place in the configuration and the texts that are sent
   * @throws IllegalArgumentException if the prices are invalid
   */
  public static void setService(
      ModelOptions<?> options, PluginContext context, Service service, String sent) {
    options.options(context, service.options());
    options.attempts(context.get(MAX_ATTEMPTS), FIRST_PAUSE);
    PriceTable.parse(context.get(PRICES)).find(service.model()).ifPresent(options::price);
    remark(context, service, sent);
  }

  private static void remark(PluginContext context, Service service, String sent) {
    Secret key = service.key();
    String keyNote =
        key == null
            ? "without a key"
            : "with the key from " + key + (key.reveal().isPresent() ? "" : ", which is not set");
    context.remark(
        "%s are sent to %s (%s), %s".formatted(sent, service.host(), service.model(), keyNote));
  }

  private static @Nullable String checkTimeout(Duration timeout) {
    return timeout.compareTo(MAX_TIMEOUT) > 0 ? "expected at most PT24H, found " + timeout : null;
  }
}
