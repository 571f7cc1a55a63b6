package io.github.arxivbot.html;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A model's summary as HTML that is safe in a page or a feed. Thread-safe.
 *
 * <pre>{@code
 * SummaryHtml.of("## Results\n\n**2.4×** faster", 3)
 * // <h3>Results</h3>
 * // <p><strong>2.4×</strong> faster</p>
 * }</pre>
 */
public final class SummaryHtml {

  // The parser takes time that is quadratic in these; real summaries are far below.
  private static final int MAX_LENGTH = 60_000;
  private static final int MAX_ANGLES = 1_000;
  private static final Pattern DEEP_LINE =
      Pattern.compile("^[-+*>.)\\d \\t]{1000}", Pattern.MULTILINE);

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).percentEncodeUrls(true).build();

  private SummaryHtml() {}

  /**
   * Converts CommonMark with GitHub's tables to HTML. The result has only headings, paragraphs,
   * lists, quotes, tables, code, emphasis, rules, line breaks, and links to http and https
   * addresses with {@code rel="nofollow noopener noreferrer"}. The only other attribute is {@code
   * start} of a list. HTML in the text is shown as text, except {@code <br>}; an image is replaced
   * by its description. LaTeX between {@code $}, {@code $$}, {@code \( \)} or {@code \[ \]} is only
   * escaped for HTML, so that a formula renderer can find it.
   *
   * <p>A text of more than 60,000 characters, or with extremely deep nesting, becomes plain
   * paragraphs.
   *
   * @param markdown untrusted Markdown
   * @param topHeading the level, 1 to 6, of the highest heading in the result; lower headings keep
   *     their distance to it, down to level 6
   * @return a fragment that is well-formed as HTML and as XML, with all elements closed; empty for
   *     a blank text
   * @throws IllegalArgumentException if {@code topHeading} is not from 1 to 6
   */
  public static String of(String markdown, int topHeading) {
    return convert(markdown, topHeading, UnaryOperator.identity());
  }

  /**
   * Converts Markdown as {@link #of} does, with the formulas in Unicode: {@code $10^{-3}$} becomes
   * 10⁻³. A formula that is not known stays as it is.
   *
   * @param markdown untrusted Markdown
   * @param topHeading the level, 1 to 6, of the highest heading in the result
   * @return as {@link #of}
   * @throws IllegalArgumentException if {@code topHeading} is not from 1 to 6
   */
  public static String withoutTex(String markdown, int topHeading) {
    return convert(markdown, topHeading, TexHtml::plain);
  }

  private static String convert(
      String markdown, int topHeading, UnaryOperator<String> formulaConverter) {
    if (topHeading < 1 || topHeading > 6) {
      throw new IllegalArgumentException(
          "topHeading: expected a level from 1 to 6, found " + topHeading);
    }
    String text = CleanText.of(markdown);
    if (isTooMuchToParse(text)) {
      return paragraphs(text);
    }
    MathPlaceholders math = new MathPlaceholders(text, formulaConverter);
    SummaryTreeEditor tree = new SummaryTreeEditor(PARSER.parse(math.text()), math);
    return tree.isTooDeep()
        ? paragraphs(text)
        : HtmlSanitizer.sanitize(RENDERER.render(tree.edit(topHeading)));
  }

  private static String paragraphs(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + MarkedText.escape(line.strip()) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static boolean isTooMuchToParse(String text) {
    return text.length() > MAX_LENGTH
        || text.chars().filter(c -> c == '<').limit(MAX_ANGLES + 1L).count() > MAX_ANGLES
        || DEEP_LINE.matcher(text).find();
  }
}
