package io.github.arxivbot.spring.boot;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties of the bot. All but the first three are keys of a configuration file, with the
 * same meaning, and are checked by the same code.
 *
 * @param config Configuration file of the bot, instead of the properties below.
 * @param cron Schedule of the runs, as a Spring cron expression with six fields. '-' disables it.
 * @param zone Time zone of the schedule. The zone of the system by default.
 * @param categories Categories to read, such as cs.LG.
 * @param keywords Keywords that admit a paper.
 * @param highScoreKeywords Keywords with a high weight.
 * @param lowScoreKeywords Keywords with a negative weight.
 * @param excludeKeywords Keywords that exclude a paper.
 * @param minScore Minimum score of a paper in the digest.
 * @param maxPapers Maximum number of papers in the digest. 50 by default.
 * @param daysBack Maximum age of an announcement in days. 7 by default.
 * @param announceTypes Types of announcements: new, cross, replace, replace-cross. Only new by
 *     default.
 * @param state Folder of the state, or none. '.arxiv-bot' by default.
 * @param archive Folder of the archive, or none. None by default.
 * @param report File for the report of each run, or none. None by default.
 * @param renderers Files to write. None by default.
 */
@ConfigurationProperties("arxiv-bot")
record ArxivBotProperties(
    @Nullable String config,
    @Nullable String cron,
    @Nullable ZoneId zone,
    @Nullable List<String> categories,
    @Nullable List<String> keywords,
    @Nullable List<String> highScoreKeywords,
    @Nullable List<String> lowScoreKeywords,
    @Nullable List<String> excludeKeywords,
    @Nullable Double minScore,
    @Nullable Integer maxPapers,
    @Nullable Integer daysBack,
    @Nullable List<String> announceTypes,
    @Nullable String state,
    @Nullable String archive,
    @Nullable String report,
    @Nullable List<Output> renderers) {

  /** The name of the properties without the last part. */
  static final String PREFIX = "arxiv-bot";

  /**
   * A file that a renderer writes.
   *
   * @param use Name of the renderer, such as html.
   * @param file File to write. The default depends on the renderer.
   */
  record Output(@Nullable String use, @Nullable String file) {

    private Map<String, Object> values() {
      Map<String, Object> values = new LinkedHashMap<>();
      put(values, "use", use);
      put(values, "file", file);
      return values;
    }
  }

  /** Returns the properties that are keys of a configuration file, by key. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "categories", categories);
    put(values, "keywords", keywords);
    put(values, "high_score_keywords", highScoreKeywords);
    put(values, "low_score_keywords", lowScoreKeywords);
    put(values, "exclude_keywords", excludeKeywords);
    put(values, "min_score", minScore == null ? null : BigDecimal.valueOf(minScore));
    put(values, "max_papers", maxPapers == null ? null : BigDecimal.valueOf(maxPapers));
    put(values, "days_back", daysBack == null ? null : BigDecimal.valueOf(daysBack));
    put(values, "announce_types", announceTypes);
    put(values, "state", state);
    put(values, "archive", archive);
    put(values, "report", report);
    put(
        values,
        "renderers",
        renderers == null ? null : renderers.stream().map(Output::values).toList());
    return values;
  }

  private static void put(Map<String, Object> values, String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  /** Returns the property of a place in a configuration file. */
  static String name(String path) {
    return PREFIX + "." + path.replace('_', '-');
  }
}
