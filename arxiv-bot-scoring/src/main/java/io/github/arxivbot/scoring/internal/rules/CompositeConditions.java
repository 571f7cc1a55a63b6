package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Span;
import java.util.List;

/** Combinations of conditions. */
public final class CompositeConditions {

  private CompositeConditions() {}

  /** Matches if at least one part matches. */
  public record Any(List<KeywordCondition> parts) implements KeywordCondition {

    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Found find(PaperMatches reading) {
      Found most = Found.NOT;
      for (KeywordCondition part : parts) {
        most = Found.more(most, part.find(reading));
      }
      return most;
    }

    @Override
    public void addSpans(PaperMatches reading, List<Span> spans) {
      parts.stream()
          .filter(part -> part.find(reading).isFound())
          .forEach(part -> part.addSpans(reading, spans));
    }
  }

  /** Matches if all parts match; in the title only if all parts on the text match there. */
  public record All(List<KeywordCondition> parts) implements KeywordCondition {

    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Found find(PaperMatches reading) {
      Found least = Found.ELSEWHERE;
      for (KeywordCondition part : parts) {
        Found found = part.find(reading);
        if (found == Found.NOT) {
          return Found.NOT;
        }
        least = found == Found.ELSEWHERE || least == Found.IN_TEXT ? least : found;
      }
      return least;
    }

    @Override
    public void addSpans(PaperMatches reading, List<Span> spans) {
      parts.forEach(part -> part.addSpans(reading, spans));
    }
  }

  /** Matches if the part does not. */
  public record Not(KeywordCondition part) implements KeywordCondition {

    @Override
    public Found find(PaperMatches reading) {
      return part.find(reading) == Found.NOT ? Found.ELSEWHERE : Found.NOT;
    }
  }
}
