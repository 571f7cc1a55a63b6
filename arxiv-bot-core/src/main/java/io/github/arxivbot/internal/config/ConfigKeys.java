package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.settings.BudgetLimits;
import io.github.arxivbot.internal.settings.NotificationChannel;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.NotifyWhen;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.run.UncertainDelivery;
import io.github.arxivbot.run.WithdrawnPapers;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The configuration keys of the core. Plugins declare their own. */
public final class ConfigKeys {

  private static final String CATEGORY = "[A-Za-z]+(-[A-Za-z]+)*(\\.[A-Za-z]+(-[A-Za-z]+)*)?";

  public static final String NONE = "none";

  public static final Option<List<String>> CATEGORIES =
      Option.list("categories", "at least one arXiv category, such as cs.LG")
          .checked(ConfigKeys::checkCategories);
  public static final Option<List<String>> SOURCE_CATEGORIES =
      Option.list("categories", "the categories of this source; by default those at the top")
          .checked(ConfigKeys::checkSourceCategories);
  public static final Option<Integer> MAX_PAPERS =
      Option.integer("max_papers", "the maximum number of papers in a digest", 1, 10_000)
          .orElse(50);
  public static final Option<Integer> DAYS_BACK =
      Option.integer("days_back", "the maximum age of an announcement, in days", 0, 3650).orElse(7);
  public static final Option<Double> MIN_SCORE =
      Option.number("min_score", "the minimum score of a paper in the digest", -1e6, 1e6);
  public static final Option<Boolean> ENABLE_DEDUPLICATION =
      Option.flag("enable_deduplication", "whether several announcements of one paper are merged")
          .orElse(true);
  public static final Option<List<DuplicateKey>> DEDUPLICATION_METHODS =
      Option.choices(
              "deduplication_methods",
              "which values identify announcements of the same paper",
              DuplicateKey.class)
          .orElse(List.of(DuplicateKey.ID, DuplicateKey.TITLE));
  public static final Option<MergeRule> MERGE =
      Option.choice(
              "merge",
              "which announcement represents a paper: the strongest, or the first one read",
              MergeRule.class)
          .orElse(MergeRule.STRONGEST);
  public static final Option<FetchMode> FETCH_MODE =
      Option.choice(
              "fetch_mode",
              "which sources are read: all, or each further one only for categories without a fresh"
                  + " batch",
              FetchMode.class)
          .orElse(FetchMode.ALL);
  public static final Option<List<AnnounceType>> ANNOUNCE_TYPES =
      Option.choices("announce_types", "the types of announcements to include", AnnounceType.class)
          .orElse(List.of(AnnounceType.NEW))
          .checked(types -> types.isEmpty() ? "expected at least one, found none" : null);
  public static final Option<String> STATE =
      Option.text("state", "the folder of the state, or none")
          .checked(ConfigKeys::checkPath)
          .orElse(".arxiv-bot");
  public static final Option<Integer> MEMORY_DAYS =
      Option.integer("memory_days", "for how many days deliveries and summaries are kept", 1, 3650)
          .orElse(60);
  public static final Option<Duration> LOCK_TIMEOUT =
      Option.duration("lock_timeout", "how long to wait for another run to finish", Duration.ZERO)
          .checked(ConfigKeys::checkAtMostOneDay)
          .orElse(Duration.ofSeconds(60));
  public static final Option<Map<String, Object>> FULL_TEXT =
      Option.object("full_text", "the source of full texts");
  public static final Option<URI> FULL_TEXT_URL =
      Option.uri("base_url", "the address of the PDFs, to which the identifier is appended")
          .orElse(URI.create("https://arxiv.org/pdf/"));
  public static final Option<Integer> FULL_TEXT_BYTES =
      Option.integer("max_bytes", "the maximum size of a PDF, in bytes", 1, Integer.MAX_VALUE)
          .orElse(50 << 20);
  public static final List<Option<?>> FULL_TEXT_OPTIONS = List.of(FULL_TEXT_URL, FULL_TEXT_BYTES);
  public static final Option<NewVersions> NEW_VERSIONS =
      Option.choice(
              "new_versions",
              "how a new version of a delivered paper is handled: ignored, shown in a separate"
                  + " section, or treated as new",
              NewVersions.class)
          .orElse(NewVersions.IGNORE);
  public static final Option<WithdrawnPapers> WITHDRAWN =
      Option.choice(
              "withdrawn",
              "how withdrawn papers are handled: marked, or left out; they are never summarized",
              WithdrawnPapers.class)
          .orElse(WithdrawnPapers.MARK);
  public static final Option<ScoreCombination> COMBINE =
      Option.choice(
              "combine",
              "how the scores of several scorers are combined: their points are added, or a paper"
                  + " gets points for its place with each of them (reciprocal rank fusion)",
              ScoreCombination.class)
          .orElse(ScoreCombination.SUM);
  public static final Option<String> ARCHIVE =
      Option.text(
              "archive", "the folder of the archive, which stores the digest of each day, or none")
          .checked(ConfigKeys::checkPath)
          .orElse(NONE);
  public static final Option<String> REPORT =
      Option.text("report", "the file for the report of a run, or none")
          .checked(ConfigKeys::checkPath)
          .orElse(NONE);
  public static final Option<Map<String, Object>> AI_SUMMARY =
      Option.object("ai_summary", "summaries written by a model");
  public static final Option<Map<String, Object>> HTTP = Option.object("http", "the HTTP client");
  public static final Option<Object> FETCHERS = Option.tree("fetchers", "sources of papers");
  public static final Option<Object> SCORERS =
      Option.tree("scorers", "scorers, which rank the papers");
  public static final Option<Object> RENDERERS =
      Option.tree("renderers", "outputs and the renderers that write them");
  public static final Option<Object> NOTIFY =
      Option.tree("notify", "channels that send the digest to its readers");
  public static final Option<Map<String, Object>> SUMMARIZER =
      Option.object("summarizer", "the plugin that writes the summaries");

  public static final Option<Map<String, Object>> RERANK =
      Option.object("rerank", "the plugin that judges the best papers before the digest is cut");

  /** Keys of a profile that are defaults for the options of scorers. */
  public static final List<String> SCORER_KEYS =
      List.of(
          "keywords", "high_score_keywords", "low_score_keywords", "exclude_keywords", "interest");

  /** Keys of the Python bot that have no effect. */
  public static final List<String> WITHOUT_EFFECT =
      List.of(
          "fetch_ratings",
          "display_limit",
          "conferences",
          "required_keywords",
          "allow_empty_result");

  public static final Option<Object> PROFILES =
      Option.tree("profiles", "profiles with their own keywords, limits and outputs");

  /** The limits of a profile, which may also be set at the top. */
  public static final List<Option<?>> PROFILE =
      List.of(MAX_PAPERS, DAYS_BACK, MIN_SCORE, ANNOUNCE_TYPES, NEW_VERSIONS, WITHDRAWN, COMBINE);

  /** All keys of a profile, including those that scorers and renderers read. */
  public static final List<Option<?>> WHOLE_PROFILE = wholeProfile();

  public static final Option<Double> WEIGHT =
      Option.number("weight", "the factor for the points of this scorer", -1e6, 1e6).orElse(1.0);

  public static final Option<Integer> CONSIDER =
      Option.integer("consider", "the number of best papers to judge", 1, 1000).orElse(60);
  public static final Option<Double> MIN_JUDGMENT =
      Option.number(
          "min_score",
          "the minimum judgment of a paper in the digest; papers that were not judged are not"
              + " affected",
          0,
          10);

  /** The keys of a reranker that the pipeline reads; {@code FactoryValidator} reserves them. */
  public static final List<Option<?>> RERANKER = List.of(CONSIDER, MIN_JUDGMENT);

  public static final List<Option<?>> TOP = top();

  /** Keys at the top that other parsers read and check. */
  public static final List<String> PARSED_ELSEWHERE = parsedElsewhere();

  public static final Option<Boolean> ENABLED =
      Option.flag("enabled", "whether the best papers are summarized").orElse(false);
  public static final Option<Integer> MAX_PAPERS_TO_SUMMARIZE =
      Option.integer(
              "max_papers_to_summarize", "the maximum number of papers to summarize", 0, 10_000)
          .orElse(15);
  public static final Option<Integer> MAX_WORKERS =
      Option.integer(
              "max_workers", "the number of papers that are summarized at the same time", 1, 64)
          .orElse(3);

  public static final Option<String> USE = Option.text("use", "the name of a plugin").required();
  public static final Option<String> FILE =
      Option.text("file", "the file to write").checked(ConfigKeys::checkPath);

  public static final Option<String> CHANNEL_NAME =
      Option.text(
              "name", "the name of the channel; needed if a profile uses a notifier several times")
          .checked(name -> Profile.isName(name) ? null : Profile.nameRule(name));
  public static final Option<NotifyWhen> WHEN =
      Option.choice(
              "when",
              "when a message is sent: on days with papers, every day, or after runs with problems",
              NotifyWhen.class)
          .orElse(NotifyWhen.PAPERS);
  public static final Option<String> LINK =
      Option.text(
              "link",
              "the address of the published page; {profile} and {day} stand for those of the"
                  + " digest")
          .checked(ConfigKeys::checkLink);
  public static final Option<Boolean> ADDITIONS =
      Option.flag(
              "additions",
              "whether papers that a later run of the day adds are sent in a further message")
          .orElse(true);
  public static final Option<UncertainDelivery> ON_UNCERTAIN =
      Option.choice(
              "on_uncertain",
              "what is done with a message that may or may not have been sent: it is skipped and"
                  + " reported, or sent again",
              UncertainDelivery.class)
          .orElse(UncertainDelivery.SKIP);
  public static final Option<Integer> CHANNEL_ATTEMPTS =
      Option.integer(
              "max_attempts", "the maximum number of attempts per run if a failure may pass", 1, 20)
          .orElse(3);
  public static final Option<Duration> RETRY_DELAY =
      Option.duration(
              "retry_delay",
              "the delay before the second attempt; it doubles with each one",
              Duration.ZERO)
          .checked(ConfigKeys::checkAtMostOneDay)
          .orElse(Duration.ofSeconds(5));

  /** The keys of a channel that the pipeline reads; {@code FactoryValidator} reserves them. */
  public static final List<Option<?>> CHANNEL =
      List.of(CHANNEL_NAME, WHEN, LINK, ADDITIONS, ON_UNCERTAIN, CHANNEL_ATTEMPTS, RETRY_DELAY);

  public static final Option<Integer> MAX_TOTAL_TOKENS =
      Option.integer(
              "max_total_tokens",
              "the maximum number of tokens per run; 0: no limit",
              0,
              Integer.MAX_VALUE)
          .orElse(0);
  public static final Option<Double> MAX_COST =
      Option.number(
              "max_cost",
              "the maximum cost per run, in the currency of the prices; 0: no limit",
              0,
              1e9)
          .orElse(0.0);
  public static final Option<Duration> MAX_DURATION =
      Option.duration(
              "max_duration",
              "the maximum time for summaries per run, after which calls are interrupted; PT0S: no"
                  + " limit",
              Duration.ZERO)
          .checked(ConfigKeys::checkAtMostOneDay)
          .orElse(BudgetLimits.DEFAULT.maxDuration());

  /** The keys of {@code ai_summary} that the pipeline reads. */
  public static final List<Option<?>> SUMMARY =
      List.of(
          ENABLED, MAX_PAPERS_TO_SUMMARIZE, MAX_WORKERS, MAX_TOTAL_TOKENS, MAX_COST, MAX_DURATION);

  public static final Option<Duration> HTTP_TIMEOUT =
      Option.duration(
              "timeout", "the maximum time for a request and its response", Duration.ofMillis(1))
          .checked(ConfigKeys::checkAtMostOneDay)
          .orElse(Duration.ofSeconds(30));
  public static final Option<Duration> HTTP_INTERVAL =
      Option.duration("request_interval", "the minimum time between two requests", Duration.ZERO)
          .checked(ConfigKeys::checkAtMostOneDay)
          .orElse(Duration.ofSeconds(3));
  public static final Option<String> HTTP_CONTACT =
      Option.text("contact", "the contact address in the User-Agent header")
          .checked(
              contact ->
                  contact.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                      ? null
                      : "expected printable ASCII, such as mailto:me@example.org");
  public static final Option<Integer> HTTP_ATTEMPTS =
      Option.integer(
              "max_attempts",
              "the maximum number of attempts if a request fails temporarily",
              1,
              20)
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
                RERANK,
                SUMMARIZER,
                RENDERERS,
                NOTIFY,
                PROFILES,
                HTTP,
                FULL_TEXT,
                LOCK_TIMEOUT,
                STATE,
                MEMORY_DAYS,
                NEW_VERSIONS,
                WITHDRAWN,
                COMBINE,
                ARCHIVE,
                REPORT));
    SCORER_KEYS.forEach(name -> known.add(scorerKey(name)));
    return List.copyOf(known);
  }

  private static Option<?> scorerKey(String name) {
    String description =
        name.equals("interest")
            ? "what the reader follows, in sentences, for the scorers"
            : "keywords for the scorers";
    return Option.tree(name, description);
  }

  private static List<Option<?>> wholeProfile() {
    List<Option<?>> known = new ArrayList<>(PROFILE);
    known.addAll(List.of(SCORERS, RERANK, RENDERERS, NOTIFY));
    SCORER_KEYS.forEach(name -> known.add(scorerKey(name)));
    return List.copyOf(known);
  }

  private static List<String> parsedElsewhere() {
    List<String> keys = new ArrayList<>(SCORER_KEYS);
    keys.addAll(WITHOUT_EFFECT);
    List.of(FETCHERS, SCORERS, RERANK, RENDERERS, NOTIFY, PROFILES)
        .forEach(option -> keys.add(option.name()));
    return List.copyOf(keys);
  }

  private static @Nullable String checkPath(String text) {
    try {
      return Path.of(text).getFileName() == null ? "expected a file or folder with a name" : null;
    } catch (InvalidPathException e) {
      return "expected a file or folder: " + IoErrors.describe(e);
    }
  }

  private static @Nullable String checkLink(String address) {
    return NotificationChannel.isLink(address) ? null : NotificationChannel.linkRule(address);
  }

  private static @Nullable String checkAtMostOneDay(Duration duration) {
    return duration.compareTo(Duration.ofDays(1)) > 0
        ? "expected at most PT24H, found " + duration
        : null;
  }

  private static @Nullable String checkSourceCategories(List<String> names) {
    boolean isWrong = !names.stream().allMatch(one -> one.matches("\\w[^/\\\\:\\p{Cntrl}]*"));
    return isWrong || names.isEmpty() || Set.copyOf(names).size() < names.size()
        ? "expected names, each once and without / \\ :, as [\"cell biology\"]; found " + names
        : null;
  }

  private static @Nullable String checkCategories(List<String> names) {
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
