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

/** The values that a template shows for a summary. */
final class SummaryView {

  private static final int TOP_HEADING = 4;
  private static final int MAX_LINE_LENGTH = 500;

  private final MessageBundle messages;

  SummaryView(MessageBundle messages) {
    this.messages = messages;
  }

  Map<String, String> of(Summary summary) {
    String language = LanguageDetector.detect(summary.text());
    return Map.of(
        "kind",
            escape(messages.get(summary.kind() == Summary.Kind.EXTRACT ? "extract" : "summary")),
        "by", escape(messages.get("by", CleanText.line(summary.model(), MAX_LINE_LENGTH))),
        "read", escape(read(summary.read())),
        "textLang", language.equals(messages.language()) ? "" : language,
        "text", withMathMl(SummaryHtml.of(summary.text(), TOP_HEADING)),
        "numbers", numbers(summary.unsupportedNumbers()));
  }

  private String read(Summary.Read read) {
    return switch (read) {
      case FILE -> messages.get("readFile");
      case TEXT -> messages.get("readText");
      case ABSTRACT -> messages.get("readAbstract");
    };
  }

  private String numbers(List<String> unsupported) {
    List<String> lines =
        unsupported.stream().map(number -> CleanText.line(number, MAX_LINE_LENGTH)).toList();
    return lines.isEmpty() ? "" : escape(messages.get("numbers", messages.join(lines)));
  }

  private static String withMathMl(String html) {
    Document summary = Jsoup.parseBodyFragment(html);
    summary.outputSettings().prettyPrint(false).charset("UTF-8");
    for (TextNode text : summary.body().select("*:not(code, pre, pre *)").textNodes()) {
      String whole = text.getWholeText();
      if (whole.indexOf('$') >= 0 || whole.indexOf('\\') >= 0) {
        replace(text, HighlightedText.withoutLinks(whole));
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
