package io.github.arxivbot.renderer.html.internal.latex;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.internal.text.MathScanner;
import io.github.arxivbot.internal.text.MathSpan;
import io.github.arxivbot.internal.text.TexLetter;
import io.github.arxivbot.renderer.html.internal.math.TexToMathMl;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts running text with LaTeX to HTML: formulas become MathML, LaTeX for emphasis, accents and
 * special characters becomes HTML and Unicode, addresses become links. Unknown LaTeX stays as it
 * is. Takes linear time for any text.
 */
public final class LatexTextRenderer {

  /** Converts the parts of the text that are not LaTeX. */
  public interface PlainTextRenderer {
    /**
     * Converts a part of the text to HTML.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     * @return the part as HTML
     */
    String html(int start, int end);

    /**
     * Tests whether a formula is to be highlighted.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     * @return true if a part of it is highlighted
     */
    boolean isMarked(int start, int end);
  }

  private static final int MAX_NESTING = 8;
  private static final Pattern STYLE =
      Pattern.compile("\\\\(emph|textit|textbf|texttt|textsc|textrm|underline|url)\\{");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([%&#_$])");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`$]{1,500}");
  private static final Pattern OPENING_QUOTES = Pattern.compile("``");
  private static final Pattern CLOSING_QUOTES = Pattern.compile("''");

  private final String text;
  private final PlainTextRenderer plain;
  private final boolean linking;
  private final Iterator<MathSpan> formulas;
  private @Nullable MathSpan nextFormula;
  private final BracePairs braces;
  private final StringBuilder out = new StringBuilder();
  private int written;

  private LatexTextRenderer(String text, PlainTextRenderer plain, boolean linking) {
    this.text = text;
    this.plain = plain;
    this.linking = linking;
    this.formulas = MathScanner.scan(text).iterator();
    this.braces = new BracePairs(text);
  }

  /**
   * Converts a text, with links.
   *
   * @param text text of the authors
   * @param plain converts what is not LaTeX
   * @return phrasing content: text, {@code em}, {@code strong}, {@code code}, {@code u}, {@code a},
   *     {@code mark}, {@code math} and what {@code plain} makes
   */
  public static String html(String text, PlainTextRenderer plain) {
    return new LatexTextRenderer(text, Objects.requireNonNull(plain, "plain"), true).convert();
  }

  /**
   * Converts a text without making links, for text inside a link or with links of its own.
   *
   * @param text text of the authors
   * @param plain converts what is not LaTeX
   * @return as {@link #html}, without {@code a}
   */
  public static String htmlWithoutLinks(String text, PlainTextRenderer plain) {
    return new LatexTextRenderer(text, Objects.requireNonNull(plain, "plain"), false).convert();
  }

  private String convert() {
    read(0, text.length(), 0);
    flush(text.length());
    return out.toString();
  }

  private void read(int start, int end, int depth) {
    int at = start;
    while (at < end) {
      MathSpan formula = formulaAt(at);
      if (formula != null && formula.end() <= end) {
        at = formula(formula);
        continue;
      }
      at =
          switch (text.charAt(at)) {
            case '\\' -> command(at, end, depth);
            case 'h' -> address(at, end);
            case '`' -> replaced(OPENING_QUOTES, at, end, "“");
            case '\'' -> replaced(CLOSING_QUOTES, at, end, "”");
            default -> at + 1;
          };
    }
  }

  private @Nullable MathSpan formulaAt(int at) {
    while ((nextFormula == null || nextFormula.start() < at) && formulas.hasNext()) {
      nextFormula = formulas.next();
    }
    return nextFormula != null && nextFormula.start() == at ? nextFormula : null;
  }

  /** Writes what was read so far and is not LaTeX. */
  private void flush(int end) {
    if (written < end) {
      out.append(plain.html(written, end));
    }
    written = Math.max(written, end);
  }

  private int replace(int start, int end, String html) {
    flush(start);
    out.append(html);
    written = end;
    return end;
  }

  private int replaced(Pattern pattern, int at, int end, String html) {
    return matcher(pattern, at, end).lookingAt() ? replace(at, at + 2, html) : at + 1;
  }

  private Matcher matcher(Pattern pattern, int at, int end) {
    return pattern.matcher(text).region(at, end);
  }

  private int command(int at, int end, int depth) {
    Matcher style = matcher(STYLE, at, end);
    if (depth < MAX_NESTING && style.lookingAt()) {
      return styled(style, end, depth);
    }
    Matcher escaped = matcher(ESCAPED, at, end);
    if (escaped.lookingAt()) {
      return replace(at, escaped.end(), MarkedText.escape(escaped.group(1)));
    }
    return TexLetter.find(text, at, end, at == 0 ? ' ' : text.codePointBefore(at))
        .map(letter -> replace(at, letter.end(), MarkedText.escape(letter.letter())))
        .orElse(Math.min(end, at + 2));
  }

  private int styled(Matcher style, int end, int depth) {
    int close = braces.closing(style.end() - 1);
    if (close < 0 || close >= end) {
      return style.end();
    }
    String element =
        switch (style.group(1)) {
          case "emph", "textit" -> "em";
          case "textbf" -> "strong";
          case "texttt" -> "code";
          case "underline" -> "u";
          default -> "";
        };
    replace(style.start(), style.end(), element.isEmpty() ? "" : "<" + element + ">");
    read(style.end(), close, depth + 1);
    return replace(close, close + 1, element.isEmpty() ? "" : "</" + element + ">");
  }

  private int formula(MathSpan span) {
    Optional<String> math =
        TexToMathMl.convert(text, span.contentStart(), span.contentEnd(), span.isDisplay());
    if (math.isEmpty()) {
      return span.end();
    }
    boolean isMarked = plain.isMarked(span.start(), span.end());
    String html = isMarked ? "<mark>" + math.get() + "</mark>" : math.get();
    return replace(span.start(), span.end(), html);
  }

  private int address(int at, int end) {
    Matcher address = matcher(ADDRESS, at, end);
    if (!linking
        || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))
        || !address.lookingAt()) {
      return at + 1;
    }
    int after = address.end();
    while (".,;:!?'\")]*".indexOf(text.charAt(after - 1)) >= 0) {
      after--;
    }
    flush(at);
    String href = MarkedText.escape(text.substring(at, after));
    out.append("<a href=\"").append(href).append("\" rel=\"nofollow noopener noreferrer\">");
    flush(after);
    out.append("</a>");
    return after;
  }
}
