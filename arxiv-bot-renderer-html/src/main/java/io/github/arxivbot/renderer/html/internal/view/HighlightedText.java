package io.github.arxivbot.renderer.html.internal.view;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.renderer.html.internal.latex.LatexTextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts a text with LaTeX to HTML and highlights the spans of reasons in it. */
final class HighlightedText implements LatexTextRenderer.PlainTextRenderer {

  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\R[ \\t]*+\\R\\s*+|\\R[ \\t]++");

  private final String text;
  private final int offset;
  private final List<Span> spans;

  private HighlightedText(String text, int offset, List<Span> spans) {
    this.text = text;
    this.offset = offset;
    this.spans = spans;
  }

  /** Returns a text that has no paragraphs. */
  static String line(String text, Field field, List<Reason> reasons) {
    return html(text, 0, spans(field, reasons));
  }

  /** Returns a title without links, because the title itself is a link. */
  static String title(String text, List<Reason> reasons) {
    return LatexTextRenderer.htmlWithoutLinks(
        text, new HighlightedText(text, 0, spans(Field.TITLE, reasons)));
  }

  /** Returns the paragraphs of a text; arXiv separates them by a blank line or an indent. */
  static List<String> paragraphs(String text, Field field, List<Reason> reasons) {
    List<Span> spans = spans(field, reasons);
    List<String> paragraphs = new ArrayList<>();
    Matcher paragraphBreak = PARAGRAPH_BREAK.matcher(text);
    int start = 0;
    while (paragraphBreak.find()) {
      paragraphs.add(html(text.substring(start, paragraphBreak.start()), start, spans));
      start = paragraphBreak.end();
    }
    paragraphs.add(html(text.substring(start), start, spans));
    paragraphs.removeIf(String::isBlank);
    return paragraphs;
  }

  /** Returns a text of a summary, without highlights and without further links. */
  static String withoutLinks(String text) {
    return LatexTextRenderer.htmlWithoutLinks(text, new HighlightedText(text, 0, List.of()));
  }

  private static List<Span> spans(Field field, List<Reason> reasons) {
    return reasons.stream()
        .flatMap(reason -> reason.spans().stream())
        .filter(span -> span.field() == field)
        .toList();
  }

  private static String html(String text, int offset, List<Span> spans) {
    return LatexTextRenderer.html(text, new HighlightedText(text, offset, spans));
  }

  @Override
  public String html(int start, int end) {
    List<Span> inside = new ArrayList<>();
    for (Span span : spans) {
      if (touches(span, start, end)) {
        inside.add(
            new Span(
                span.field(),
                Math.max(0, span.start() - offset - start),
                Math.min(end, span.end() - offset) - start));
      }
    }
    Reason found = new Reason("", Field.OTHER, 0, "", inside);
    Field field = inside.isEmpty() ? Field.OTHER : inside.get(0).field();
    return MarkedText.html(text.substring(start, end), field, List.of(found));
  }

  @Override
  public boolean isMarked(int start, int end) {
    return spans.stream().anyMatch(span -> touches(span, start, end));
  }

  private boolean touches(Span span, int start, int end) {
    return span.start() - offset < end && span.end() - offset > start;
  }
}
