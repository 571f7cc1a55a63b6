package io.github.arxivbot.dailybot.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.DigestExplanation.ExplainedPaper;
import io.github.arxivbot.run.DigestExplanation.TermUse;
import java.util.List;

/** Writes explanations as JSON, format 1. */
public final class ExplanationJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplanationJson() {}

  public static String write(List<DigestExplanation> explanations, List<PaperId> ids) {
    ObjectNode root = JSON.createObjectNode().put("format", 1);
    ArrayNode profiles = root.putArray("profiles");
    for (DigestExplanation explanation : explanations) {
      ObjectNode profile =
          profiles
              .addObject()
              .put("profile", explanation.profile())
              .put("day", explanation.day().toString())
              .put("pool", explanation.scored());
      ArrayNode terms = profile.putArray("terms");
      explanation.terms().forEach(use -> write(terms.addObject(), use));
      ArrayNode papers = profile.putArray("papers");
      List<ExplainedPaper> wanted =
          ids.isEmpty()
              ? explanation.papers()
              : ids.stream()
                  .flatMap(id -> ExplanationPrinter.found(explanation, id).stream())
                  .toList();
      wanted.forEach(paper -> write(papers.addObject(), paper));
    }
    try {
      // terms and reasons of plugins may have any characters
      return SafeText.lines(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(ObjectNode node, TermUse use) {
    node.put("source", use.term().source())
        .put("term", use.term().words())
        .put("role", ExplanationPrinter.label(use.term().role()))
        .put("papers", use.papers())
        .put("points", use.points())
        .put("alone", use.alone());
    ArrayNode remarks = node.putArray("remarks");
    use.remarks().forEach(remarks::add);
  }

  private static void write(ObjectNode node, ExplainedPaper paper) {
    node.put("id", paper.paper().id().toString())
        .put("title", paper.paper().title())
        .put("rank", paper.rank())
        .put("fate", paper.result());
    if (paper.paper().isWithdrawn()) {
      node.put("withdrawn", true);
    }
    if (paper.score().orElse(null) instanceof Score.Points points) {
      node.put("score", points.total());
    }
    ArrayNode reasons = node.putArray("reasons");
    for (Reason reason : paper.score().map(ExplanationPrinter::reasons).orElse(List.of())) {
      ObjectNode one =
          reasons
              .addObject()
              .put("source", reason.source())
              .put("term", reason.term())
              .put("field", ExplanationPrinter.label(reason.field()))
              .put("points", reason.points());
      ArrayNode spans = one.putArray("spans");
      for (Span span : reason.spans()) {
        spans
            .addObject()
            .put("field", ExplanationPrinter.label(span.field()))
            .put("start", span.start())
            .put("end", span.end());
      }
    }
  }
}
