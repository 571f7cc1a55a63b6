package io.github.arxivbot.reranker.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.llm.internal.answer.AnswerCleaner;
import io.github.arxivbot.spi.rerank.Judgment;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the judgments in an answer. Text around the JSON object is ignored. An entry counts only if
 * its handle is one of the batch and its score is a number from 0 to 10. If a handle has several
 * different judgments, none of them counts, because one may belong to another paper.
 */
final class JudgmentParser {

  private JudgmentParser() {}

  /** Returns the valid judgments by handle; none if the answer has no JSON object with any. */
  static Map<String, Judgment> parse(String answer, Set<String> handles) {
    Map<String, Judgment> judgments = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (JsonNode entry : JsonListFinder.last("judgments", AnswerCleaner.withoutWrappers(answer))) {
      String handle = text(entry, "handle").strip();
      Optional<Judgment> judgment = handles.contains(handle) ? judgment(entry) : Optional.empty();
      if (judgment.isPresent()) {
        Judgment other = judgments.putIfAbsent(handle, judgment.get());
        if (other != null && !other.equals(judgment.get())) {
          ambiguous.add(handle);
        }
      }
    }
    judgments.keySet().removeAll(ambiguous);
    return judgments;
  }

  private static Optional<Judgment> judgment(JsonNode entry) {
    Double score = score(entry.path("score"));
    return score == null || !(score >= 0 && score <= 10)
        ? Optional.empty()
        : Optional.of(new Judgment(score, text(entry, "criterion"), text(entry, "reason")));
  }

  private static @Nullable Double score(JsonNode score) {
    if (score.isNumber()) {
      return score.asDouble();
    }
    try {
      return score.isTextual() ? Double.valueOf(score.asText().strip()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String text(JsonNode entry, String field) {
    JsonNode value = entry.path(field);
    return value.isTextual() ? value.asText() : "";
  }
}
