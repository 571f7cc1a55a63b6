package io.github.arxivbot.internal.config;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registry of the keys that are not a plugin's. */
public final class ConfigKeys {

  /** Names by themselves or joined by plus signs, as arXiv's feeds take them. */
  private static final String CATEGORY = "[A-Za-z]+(-[A-Za-z]+)*(\\.[A-Za-z]+(-[A-Za-z]+)*)?";

  public static final String NONE = "none";

  public static final Option<List<String>> CATEGORIES =
      Option.list("categories", "at least one arXiv category, such as cs.LG")
          .required()
          .checked(ConfigKeys::wrongCategories);
  public static final Option<Integer> MAX_PAPERS =
      Option.integer("max_papers", "papers in a digest at most", 1, 10_000).orElse(50);
  public static final Option<Integer> DAYS_BACK =
      Option.integer("days_back", "days since a paper was announced at most", 0, 3650).orElse(7);
  public static final Option<Double> MIN_SCORE =
      Option.number("min_score", "least score of a paper in the digest", -1e6, 1e6);
  public static final Option<Boolean> ENABLE_DEDUPLICATION =
      Option.flag("enable_deduplication", "whether announcements of one paper are joined")
          .orElse(true);
  public static final Option<List<String>> DEDUPLICATION_METHODS =
      Option.choices(
              "deduplication_methods",
              "by what announcements are taken for the same paper",
              List.of("id", "title", "link"))
          .orElse(List.of("id", "title"));
  public static final Option<String> MERGE =
      Option.choice(
              "merge",
              "which announcement stands for a paper: the strongest, or the first that is seen",
              List.of("strongest", "first"))
          .orElse("strongest");
  public static final Option<String> FETCH_MODE =
      Option.choice(
              "fetch_mode",
              "which sources are asked: all, or each next one only where those before left a gap",
              List.of("all", "first-fresh"))
          .orElse("all");
  public static final Option<List<String>> ANNOUNCE_TYPES =
      Option.choices(
              "announce_types",
              "which announcements are wanted",
              Arrays.stream(AnnounceType.values()).map(AnnounceType::label).toList())
          .orElse(List.of(AnnounceType.NEW.label()))
          .checked(types -> types.isEmpty() ? "expected at least one, found none" : null);
  public static final Option<String> STATE =
      Option.text("state", "the folder of the memory, or none")
          .checked(ConfigKeys::noPath)
          .orElse(".arxiv-bot");
  public static final Option<Integer> MEMORY_DAYS =
      Option.integer("memory_days", "days that the memory reaches back", 1, 3650).orElse(60);
  public static final Option<Duration> LOCK_TIMEOUT =
      Option.duration("lock_timeout", "how long to wait for another run", Duration.ZERO)
          .checked(ConfigKeys::longerThanADay)
          .orElse(Duration.ofSeconds(60));
  public static final Option<Map<String, Object>> FULL_TEXT =
      Option.object("full_text", "where whole papers are");
  public static final Option<URI> FULL_TEXT_URL =
      Option.uri("base_url", "where the PDFs are").orElse(URI.create("https://arxiv.org/pdf/"));
  public static final Option<Integer> FULL_TEXT_BYTES =
      Option.integer("max_bytes", "bytes of a PDF at most", 1, Integer.MAX_VALUE).orElse(50 << 20);
  public static final List<Option<?>> FULL_TEXT_OPTIONS = List.of(FULL_TEXT_URL, FULL_TEXT_BYTES);
  public static final Option<String> NEW_VERSIONS =
      Option.choice(
              "new_versions",
              "what becomes of a new version of a paper that was delivered: ignored, shown in a"
                  + " section of its own, or treated as new",
              List.of("ignore", "section", "new"))
          .orElse("ignore");
  public static final Option<String> ARCHIVE =
      Option.text("archive", "the folder that keeps every day's digest, or none")
          .checked(ConfigKeys::noPath)
          .orElse(NONE);
  public static final Option<String> REPORT =
      Option.text("report", "the file of the run's report, or none")
          .checked(ConfigKeys::noPath)
          .orElse(NONE);
  public static final Option<Map<String, Object>> AI_SUMMARY =
      Option.object("ai_summary", "summaries by a model");
  public static final Option<Map<String, Object>> HTTP = Option.object("http", "manners towards arXiv");
  public static final Option<Object> FETCHERS = Option.tree("fetchers", "sources of papers");
  public static final Option<Object> SCORERS = Option.tree("scorers", "how papers are ranked");
  public static final Option<Object> RENDERERS = Option.tree("renderers", "the files to write");
  public static final Option<Map<String, Object>> SUMMARIZER =
      Option.object("summarizer", "who writes the summaries");

  /** Keys of the bot that we replace which are defaults for a scorer that declares them. */
  public static final List<String> SCORER_KEYS =
      List.of("keywords", "high_score_keywords", "low_score_keywords", "exclude_keywords");

  /** Keys of the bot that we replace which belong to its conference pages or do nothing. */
  public static final List<String> WITHOUT_EFFECT =
      List.of(
          "fetch_ratings",
          "display_limit",
          "conferences",
          "required_keywords",
          "allow_empty_result");

  public static final Option<Object> PROFILES =
      Option.tree("profiles", "readers with terms, limits and outputs of their own");

  /** What a profile says itself, or else the top of the file. */
  public static final List<Option<?>> PROFILE =
      List.of(MAX_PAPERS, DAYS_BACK, MIN_SCORE, ANNOUNCE_TYPES, NEW_VERSIONS);

  /** The same, and what scorers and renderers read, and complain about. */
  public static final List<Option<?>> WHOLE_PROFILE = wholeProfile();

  public static final Option<Double> WEIGHT =
      Option.number("weight", "what each point of a scorer is worth", -1e6, 1e6).orElse(1.0);

  public static final List<Option<?>> TOP = top();

  /** Keys at the top whose values the sections that need them read. */
  public static final List<String> PARSED_ELSEWHERE = parsedElsewhere();

  public static final Option<Boolean> ENABLED =
      Option.flag("enabled", "whether the best papers are read by a model").orElse(false);
  public static final Option<Integer> MAX_PAPERS_TO_SUMMARIZE =
      Option.integer("max_papers_to_summarize", "papers read at most", 0, 10_000).orElse(15);
  public static final Option<Integer> MAX_WORKERS =
      Option.integer("max_workers", "papers read at the same time", 1, 64).orElse(3);

  public static final Option<String> USE = Option.text("use", "the name of a plugin").required();
  public static final Option<String> FILE =
      Option.text("file", "the file to write").checked(ConfigKeys::noPath);

  public static final Option<Integer> MAX_TOTAL_TOKENS =
      Option.integer("max_total_tokens", "tokens of a run at most; 0: any", 0, Integer.MAX_VALUE)
          .orElse(0);
  public static final Option<Double> MAX_COST =
      Option.number("max_cost", "cost of a run at most, in the prices' currency; 0: any", 0, 1e9)
          .orElse(0.0);
  public static final Option<Duration> MAX_DURATION =
      Option.duration("max_duration", "time for summaries at most; PT0S: any", Duration.ZERO)
          .checked(ConfigKeys::longerThanADay)
          .orElse(Duration.ZERO);

  /** What the pipeline itself takes from {@code ai_summary}. */
  public static final List<Option<?>> SUMMARY =
      List.of(
          ENABLED, MAX_PAPERS_TO_SUMMARIZE, MAX_WORKERS, MAX_TOTAL_TOKENS, MAX_COST, MAX_DURATION);

  /** What stands in {@code ai_summary} for whatever summarizer declares it. */
  public static final List<Option<?>> SUMMARY_SERVICE =
      List.of(
          Option.secret("api_key_env", "the environment variable that holds the key"),
          Option.uri("base_url", "where the model service is"),
          Option.text("model", "the model's name"),
          Option.path("prompt_file", "a prompt of one's own"),
          Option.flag("use_pdf", "whether the whole PDF is read"),
          Option.text("language", "the language of the summaries"),
          Option.text("read", "the most that is read of a paper"),
          Option.number("temperature", "how freely the model writes", 0, 2),
          Option.flag("enable_thinking", "whether the model thinks first"),
          Option.duration("timeout", "time for one call", Duration.ofMillis(1)),
          Option.integer("max_attempts", "how often one call is made", 1, 20),
          Option.object("prices", "what tokens cost"),
          Option.text("unsupported_numbers", "what happens to numbers that were not found"));

  public static final Option<Duration> HTTP_TIMEOUT =
      Option.duration("timeout", "time for a whole exchange", Duration.ofMillis(1))
          .checked(ConfigKeys::longerThanADay)
          .orElse(Duration.ofSeconds(30));
  public static final Option<Duration> HTTP_INTERVAL =
      Option.duration("request_interval", "time between two requests", Duration.ZERO)
          .checked(ConfigKeys::longerThanADay)
          .orElse(Duration.ofSeconds(3));
  public static final Option<String> HTTP_CONTACT =
      Option.text("contact", "who is asking, for the User-Agent header")
          .checked(
              contact ->
                  contact.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                      ? null
                      : "expected printable ASCII, such as mailto:me@example.org");
  public static final Option<Integer> HTTP_ATTEMPTS =
      Option.integer("max_attempts", "how often an address is asked where that may help", 1, 20)
          .orElse(4);
  public static final List<Option<?>> HTTP_OPTIONS =
      List.of(HTTP_TIMEOUT, HTTP_ATTEMPTS, HTTP_INTERVAL, HTTP_CONTACT);

  private ConfigKeys() {}

  private static List<Option<?>> top() {
    List<Option<?>> known =
        new ArrayList<>(
            List.of(
                CATEGORIES,
                MAX_PAPERS,
                DAYS_BACK,
                MIN_SCORE,
                ENABLE_DEDUPLICATION,
                DEDUPLICATION_METHODS,
                MERGE,
                FETCH_MODE,
                ANNOUNCE_TYPES,
                AI_SUMMARY,
                FETCHERS,
                SCORERS,
                SUMMARIZER,
                RENDERERS,
                PROFILES,
                HTTP,
                FULL_TEXT,
                LOCK_TIMEOUT,
                STATE,
                MEMORY_DAYS,
                NEW_VERSIONS,
                ARCHIVE,
                REPORT));
    SCORER_KEYS.forEach(name -> known.add(Option.tree(name, "terms for the scorer")));
    return List.copyOf(known);
  }

  private static List<Option<?>> wholeProfile() {
    List<Option<?>> known = new ArrayList<>(PROFILE);
    known.add(SCORERS);
    known.add(RENDERERS);
    SCORER_KEYS.forEach(name -> known.add(Option.tree(name, "terms for the scorer")));
    return List.copyOf(known);
  }

  private static List<String> parsedElsewhere() {
    List<String> keys = new ArrayList<>(SCORER_KEYS);
    keys.addAll(WITHOUT_EFFECT);
    List.of(FETCHERS, SCORERS, RENDERERS, PROFILES).forEach(option -> keys.add(option.name()));
    return List.copyOf(keys);
  }

  private static @Nullable String noPath(String text) {
    try {
      return Path.of(text).getFileName() == null ? "expected a file or folder with a name" : null;
    } catch (InvalidPathException e) {
      return "expected a file or folder: " + e.getReason();
    }
  }

  private static @Nullable String longerThanADay(Duration duration) {
    return duration.compareTo(Duration.ofDays(1)) > 0
        ? "expected at most PT24H, found " + duration
        : null;
  }

  private static @Nullable String wrongCategories(List<String> names) {
    if (names.isEmpty()) {
      return "expected at least one arXiv category, such as cs.LG; found none";
    }
    if (Set.copyOf(names).size() < names.size()) {
      return "expected each category once, found " + names;
    }
    String joined = CATEGORY + "(\\+" + CATEGORY + ")*";
    return names.stream()
        .filter(name -> !name.matches(joined))
        .findFirst()
        .map(
            name ->
                "expected arXiv categories such as cs.LG or cs.AI+cs.CL, found \"" + name + "\"")
        .orElse(null);
  }
}
