package io.github.arxivbot.renderer.html.internal.view;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.renderer.html.internal.tex.TexTextRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts a text with LaTeX to HTML and highlights the spans of reasons in it. A span that is only
 * a part of a word, such as "rain" in "training", is highlighted less.
 */
final class HighlightedText implements TexTextRenderer.PlainTextRenderer {

  private static final byte PART = 1;
  private static final byte WHOLE = 2;
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
    return excerpt(text, Field.TITLE, reasons);
  }

  /** Returns the beginning of a text, without links. */
  static String excerpt(String text, Field field, List<Reason> reasons) {
    return TexTextRenderer.htmlWithoutLinks(
        text, new HighlightedText(text, 0, spans(field, reasons)));
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
    return TexTextRenderer.htmlWithoutLinks(text, new HighlightedText(text, 0, List.of()));
  }

  private static List<Span> spans(Field field, List<Reason> reasons) {
    return reasons.stream()
        .flatMap(reason -> reason.spans().stream())
        .filter(span -> span.field() == field)
        .toList();
  }

  private static String html(String text, int offset, List<Span> spans) {
    return TexTextRenderer.html(text, new HighlightedText(text, offset, spans));
  }

  @Override
  public String html(int start, int end) {
    byte[] levels = new byte[end - start];
    for (Span span : spans) {
      if (touches(span, start, end)) {
        mark(levels, span.start() - offset - start, span.end() - offset - start, level(span));
      }
    }
    StringBuilder html = new StringBuilder();
    int written = start;
    byte level = 0;
    int next;
    for (int at = start; at < end; at = next) {
      next = Math.min(end, at + Character.charCount(text.codePointAt(at)));
      byte own = (byte) Math.max(levels[at - start], levels[next - 1 - start]);
      if (own != level) {
        append(html, written, at, level);
        written = at;
        level = own;
      }
    }
    append(html, written, end, level);
    return html.toString();
  }

  private static void mark(byte[] levels, int start, int end, byte level) {
    for (int at = Math.max(0, start); at < Math.min(end, levels.length); at++) {
      levels[at] = (byte) Math.max(levels[at], level);
    }
  }

  private void append(StringBuilder html, int start, int end, byte level) {
    if (start < end) {
      String escaped = MarkedText.escape(text.substring(start, end));
      html.append(level == WHOLE ? "<mark>" : level == PART ? "<mark class=\"part\">" : "");
      html.append(escaped).append(level == 0 ? "" : "</mark>");
    }
  }

  private byte level(Span span) {
    int start = Math.max(0, span.start() - offset);
    int end = Math.min(text.length(), span.end() - offset);
    return isInWord(start) || (isInWord(end) && !isPlural(end)) ? PART : WHOLE;
  }

  /** Tests whether the letters on both sides of an index belong to the same word. */
  private boolean isInWord(int at) {
    return at > 0
        && at < text.length()
        && isLetter(text.codePointBefore(at))
        && isLetter(text.codePointAt(at));
  }

  private boolean isPlural(int end) {
    return text.charAt(end) == 's' && !isInWord(end + 1);
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c) && !FirstSentence.isWithoutSpaces(c);
  }

  @Override
  public boolean isMarked(int start, int end) {
    return spans.stream().anyMatch(span -> touches(span, start, end));
  }

  private boolean touches(Span span, int start, int end) {
    return span.start() - offset < end && span.end() - offset > start;
  }
}
