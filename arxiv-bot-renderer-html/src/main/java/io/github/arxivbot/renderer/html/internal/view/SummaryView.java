package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.SummaryHtml;
import io.github.arxivbot.model.Summary;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a template is given for a summary. */
final class SummaryView {

  private static final int HEADING = 4;
  private static final int LINE = 500;

  private final Messages words;

  SummaryView(Messages words) {
    this.words = words;
  }

  Map<String, String> of(Summary summary) {
    String language = LanguageDetector.of(summary.text());
    return Map.of(
        "by", escape(words.get("by", CleanText.line(summary.model(), LINE))),
        "read", escape(read(summary.read())),
        "textLang", language.equals(words.language()) ? "" : language,
        "text", readable(SummaryHtml.of(summary.text(), HEADING)),
        "numbers", numbers(summary.unsupportedNumbers()));
  }

  private String read(Summary.Read read) {
    return switch (read) {
      case FILE -> words.get("readFile");
      case TEXT -> words.get("readText");
      case ABSTRACT -> words.get("readAbstract");
    };
  }

  private String numbers(List<String> unsupported) {
    return unsupported.isEmpty()
        ? ""
        : escape(
            words.get(
                "numbers",
                words.join(
                    unsupported.stream().map(number -> CleanText.line(number, LINE)).toList())));
  }

  /** With its formulas as MathML; code stays code. */
  private static String readable(String html) {
    Document summary = Jsoup.parseBodyFragment(html);
    summary.outputSettings().prettyPrint(false).charset("UTF-8");
    for (TextNode text : summary.body().select("*:not(code, pre, pre *)").textNodes()) {
      String whole = text.getWholeText();
      if (whole.indexOf('$') >= 0 || whole.indexOf('\\') >= 0) {
        replace(text, HighlightedText.formulas(whole));
      }
    }
    return summary.body().html();
  }

  private static void replace(Node text, String html) {
    for (Node node : Jsoup.parseBodyFragment(html).body().childNodesCopy()) {
      text.before(node);
    }
    text.remove();
  }
}
