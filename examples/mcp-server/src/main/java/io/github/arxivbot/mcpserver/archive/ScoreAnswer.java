package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.internal.pipeline.rank.RerankedPapers;
import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes scores as trees of JSON. */
public final class ScoreAnswer {

  private ScoreAnswer() {}

  /**
   * Describes a score.
   *
   * @param score the score
   * @return its kind as in {@link Score#toJson}, its points and reasons, or why it has none
   */
  public static Map<String, Object> of(Score score) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (score instanceof Score.Points points) {
      json.put("kind", "points");
      json.put("score", points.total());
      json.put("reasons", reasons(points.reasons()));
    } else if (score instanceof Score.Ranks ranks) {
      json.put("kind", "ranks");
      json.put("score", ranks.total());
      json.put("reasons", reasons(ranks.reasons()));
    } else if (score instanceof Score.Veto veto) {
      json.put("kind", "veto");
      json.put("why", AnswerText.line(veto.reason()));
      json.put("reasons", reasons(veto.causes()));
    } else if (score instanceof Score.NoMatch none) {
      json.put("kind", "no-match");
      json.put("why", AnswerText.line(none.reason()));
    }
    return json;
  }

  /**
   * Describes the reasons of a score.
   *
   * @return term, part of the paper, points and source of each; of a judgment, only its text; up to
   *     a limit
   */
  static List<Map<String, Object>> reasons(List<Reason> reasons) {
    return reasons.stream().limit(AnswerText.MAX_ITEMS).map(ScoreAnswer::reason).toList();
  }

  private static Map<String, Object> reason(Reason reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (reason.source().equals(RerankedPapers.SOURCE)) {
      json.put("judgment_by_model", AnswerText.line(reason.term()));
      return json;
    }
    json.put("term", AnswerText.name(reason.term()));
    json.put("found_in", EnumWords.of(reason.field()));
    json.put("points", reason.points());
    if (!reason.source().isEmpty()) {
      json.put("source", AnswerText.name(reason.source()));
    }
    return json;
  }
}
