package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes a digest as a tree of JSON, without its papers. */
public final class DigestAnswer {

  private DigestAnswer() {}

  /**
   * Describes a digest.
   *
   * @param digest the digest
   * @return day, profile, categories, notices, the number of papers after each step, and new
   *     versions of earlier papers
   */
  public static Map<String, Object> head(Digest digest) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", digest.day().toString());
    json.put("profile", digest.profile());
    json.put("generated", digest.generated().toString());
    json.put("categories", AnswerText.lines(digest.categories()));
    if (!digest.notices().isEmpty()) {
      json.put("notices", AnswerText.lines(digest.notices()));
    }
    digest.whyEmpty().ifPresent(reason -> json.put("why_empty", AnswerText.line(reason)));
    json.put("counts", counts(digest.counts()));
    if (!digest.updated().isEmpty()) {
      json.put(
          "new_versions",
          AnswerText.lines(
              digest.updated().stream().map(entry -> entry.paper().id().toString()).toList()));
    }
    return json;
  }

  /**
   * Describes verdicts.
   *
   * @param verdicts the verdicts of a run
   * @return source, category, state, number of papers and reason of each, up to a limit
   */
  public static List<Map<String, Object>> verdicts(List<Verdict> verdicts) {
    return verdicts.stream().limit(AnswerText.MAX_ITEMS).map(DigestAnswer::verdict).toList();
  }

  private static Map<String, Object> verdict(Verdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", verdict.source());
    json.put("category", verdict.category());
    json.put("state", EnumWords.of(verdict.state()));
    json.put("papers", verdict.papers());
    json.put("reason", AnswerText.line(verdict.reason()));
    return json;
  }

  private static Map<String, Object> counts(PaperCounts counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fetched", counts.fetched());
    json.put("merged", counts.merged());
    json.put("selected", counts.selected());
    json.put("scored", counts.scored());
    json.put("kept", counts.kept());
    json.put("summarized", counts.summarized());
    return json;
  }
}
