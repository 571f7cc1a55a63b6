package io.github.arxivbot.internal.archive;

import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Moves the spans of a digest that an earlier version wrote. It kept texts as their source wrote
 * them, and a {@link Paper} does not.
 */
final class OldSpanMigrator {

  /** The spaces that a text may have between what precedes a span and the span. */
  private static final int MAX_GAP = PaperText.PARAGRAPH.length();

  private final Map<Field, String> written;
  private final Map<Field, String> texts;

  /** Takes the texts as they are written in the file, and the paper that was made of them. */
  OldSpanMigrator(Map<Field, String> written, Paper paper) {
    this.written = written;
    texts =
        Map.of(
            Field.TITLE, paper.title(),
            Field.ABSTRACT, paper.abstractText(),
            Field.COMMENTS, paper.comments().orElse(""));
  }

  /** Returns the reasons with spans in the texts of the paper, without those that are lost. */
  List<Reason> moved(List<Reason> reasons) {
    return written.equals(texts) ? reasons : reasons.stream().map(this::moved).toList();
  }

  private Reason moved(Reason reason) {
    return reason.withSpans(
        reason.spans().stream().map(this::moved).flatMap(Optional::stream).toList());
  }

  private Optional<Span> moved(Span span) {
    String from = written.getOrDefault(span.field(), "");
    String text = texts.getOrDefault(span.field(), "");
    if (from.equals(text)) {
      return Optional.of(span);
    }
    if (span.end() > from.length()) {
      return Optional.empty();
    }
    UnaryOperator<String> form =
        span.field() == Field.ABSTRACT ? PaperText::paragraphs : PaperText::line;
    String found = form.apply(from.substring(span.start(), span.end()));
    int before = form.apply(from.substring(0, span.start())).length();
    int start = text.indexOf(found, before);
    return found.isEmpty() || start < 0 || start > before + MAX_GAP
        ? Optional.empty()
        : Optional.of(new Span(span.field(), start, start + found.length()));
  }
}
