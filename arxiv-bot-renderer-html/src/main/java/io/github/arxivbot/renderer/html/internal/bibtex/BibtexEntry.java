package io.github.arxivbot.renderer.html.internal.bibtex;

import io.github.arxivbot.html.ArxivLinks;
import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A paper as a BibTeX entry of type {@code misc}, with the fields of arXiv's own export.
 *
 * <p>Text of the authors cannot contain active TeX: a formula is copied only if it was understood
 * completely, and every other special character is escaped. Braces are always balanced, because
 * BibTeX counts them also behind a backslash.
 */
public final class BibtexEntry {

  private static final int MAX_AUTHORS = 100;
  private static final int MAX_LINE_LENGTH = 2000;
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[\\w.()/:;-]{1,200}");
  private static final Pattern ACTIVE_IN_FORMULA = Pattern.compile("(?<!\\\\)[%#&~$]");

  private BibtexEntry() {}

  /**
   * Returns the entry of a paper.
   *
   * @param paper the paper
   * @param title its title as HTML, with MathML for each formula that was understood
   */
  public static String of(Paper paper, String title) {
    String number = paper.id().number();
    StringBuilder entry = new StringBuilder("@misc{arXiv:").append(number).append(",\n");
    field(entry, "title", "{" + tex(title) + "}");
    if (!paper.authors().isEmpty()) {
      field(entry, "author", authors(paper.authors()));
    }
    field(entry, "year", year(number));
    field(entry, "eprint", number);
    field(entry, "archivePrefix", "arXiv");
    String category = paper.categories().isEmpty() ? paper.category() : paper.categories().get(0);
    field(entry, "primaryClass", escape(CleanText.line(category, MAX_LINE_LENGTH)));
    paper.doi().filter(doi -> DOI.matcher(doi).matches()).ifPresent(d -> field(entry, "doi", d));
    field(entry, "url", ArxivLinks.page(paper.id().withoutVersion()).toString());
    return entry.append("}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  private static String authors(List<String> names) {
    List<String> authors = new ArrayList<>();
    for (String name : names.subList(0, Math.min(names.size(), MAX_AUTHORS))) {
      String line = CleanText.line(name, MAX_LINE_LENGTH);
      // Braces keep BibTeX from reading the word "and" or a comma as a separator.
      boolean isPlain = !line.contains(",") && !line.matches("(?i)(?:.* )?and(?: .*)?");
      authors.add(isPlain ? escape(line) : "{" + escape(line) + "}");
    }
    if (names.size() > MAX_AUTHORS) {
      authors.add("others");
    }
    return String.join(" and ", authors);
  }

  /** Returns the year of an identifier, which begins with two digits of the year and the month. */
  private static String year(String number) {
    String digits = number.substring(number.indexOf('/') + 1, number.indexOf('/') + 3);
    return (number.contains("/") && digits.compareTo("90") > 0 ? "19" : "20") + digits;
  }

  private static String tex(String html) {
    StringBuilder tex = new StringBuilder();
    append(Jsoup.parseBodyFragment(html).body(), tex);
    return tex.toString().strip();
  }

  private static void append(Node node, StringBuilder tex) {
    if (node instanceof TextNode text) {
      tex.append(escape(text.getWholeText()));
    } else if (node instanceof Element element && element.normalName().equals("math")) {
      String source = element.attr("alttext");
      tex.append(
          ACTIVE_IN_FORMULA.matcher(source).find()
              ? escape("$" + source + "$")
              : "$" + source.replace("\\{", "\\lbrace ").replace("\\}", "\\rbrace ") + "$");
    } else {
      node.childNodes().forEach(child -> append(child, tex));
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> escape(c, escaped));
    return escaped.toString();
  }

  private static void escape(int c, StringBuilder escaped) {
    switch (c) {
      case '\\' -> escaped.append("\\textbackslash{}");
      case '{' -> escaped.append("\\textbraceleft{}");
      case '}' -> escaped.append("\\textbraceright{}");
      case '~' -> escaped.append("\\textasciitilde{}");
      case '^' -> escaped.append("\\textasciicircum{}");
      case '&', '%', '$', '#', '_' -> escaped.append('\\').appendCodePoint(c);
      default -> escaped.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
    }
  }
}
