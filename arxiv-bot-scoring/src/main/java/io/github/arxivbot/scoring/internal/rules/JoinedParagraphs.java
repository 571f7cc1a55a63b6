package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Span;
import java.util.List;

/**
 * An abstract as one line, because a term may stand across the end of a paragraph. Places in that
 * line are converted to places in the abstract.
 *
 * @param whole title, a space and the line
 */
record JoinedParagraphs(String whole, String text, String original) {

  private static final String BREAK = "\n\n"; // between the paragraphs of a paper's abstract

  static JoinedParagraphs of(Paper paper) {
    String text = join(paper.abstractText());
    return new JoinedParagraphs(paper.title() + " " + text, text, paper.abstractText());
  }

  /** Returns an abstract as one line. */
  static String join(String abstractText) {
    return abstractText.indexOf('\n') < 0 ? abstractText : abstractText.replace(BREAK, " ");
  }

  /** Returns the spans with the places of those in the abstract converted. */
  List<Span> inOriginal(List<Span> spans) {
    return spans.stream().map(this::inOriginal).toList();
  }

  /** Returns the span with its places converted, if it is in the abstract. */
  Span inOriginal(Span span) {
    return span.field() == Field.ABSTRACT
        ? new Span(span.field(), inOriginal(span.start()), inOriginal(span.end() - 1) + 1)
        : span;
  }

  private int inOriginal(int place) {
    int shifted = place;
    for (int at = original.indexOf(BREAK); at >= 0 && at < shifted; ) {
      shifted++;
      at = original.indexOf(BREAK, at + BREAK.length());
    }
    return shifted;
  }
}
