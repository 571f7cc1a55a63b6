package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.html.SummaryHtml;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The gist of a paper, for skimming: the first sentence of the first part of its summary, or of its
 * abstract if there is no summary.
 */
final class PaperGist {

  private static final int MAX_LENGTH = 300;
  private static final int MAX_LABEL_LENGTH = 40;
  private static final int TOP_HEADING = 4;
  private static final Pattern COLON = Pattern.compile("^\\s*[:：]\\s*");
  private static final Pattern LABEL_END = Pattern.compile(".*[:：.。]");

  private final MessageBundle messages;

  PaperGist(MessageBundle messages) {
    this.messages = messages;
  }

  /** Returns the values that a template shows; nothing if there is neither summary nor abstract. */
  Optional<Map<String, Object>> of(DigestEntry entry) {
    return entry
        .summary()
        .flatMap(this::ofSummary)
        .or(() -> ofAbstract(entry.paper().abstractText(), entry.score().reasons()));
  }

  private Optional<Map<String, Object>> ofAbstract(String text, List<Reason> reasons) {
    return view(text, piece -> HighlightedText.excerpt(piece, Field.ABSTRACT, reasons), true);
  }

  private Optional<Map<String, Object>> ofSummary(Summary summary) {
    String text = firstPart(SummaryHtml.of(summary.text(), TOP_HEADING));
    return view(text, HighlightedText::withoutLinks, false);
  }

  private Optional<Map<String, Object>> view(
      String text, UnaryOperator<String> toHtml, boolean isOfAbstract) {
    FirstSentence sentence = FirstSentence.of(text, MAX_LENGTH);
    String html = toHtml.apply(text.substring(0, sentence.end()));
    if (html.isBlank()) {
      return Optional.empty();
    }
    String language = isOfAbstract ? "en" : LanguageDetector.detect(text);
    return Optional.of(
        Map.of(
            "sentence", sentence.isCut() ? html + "…" : html,
            "sentenceLang", language.equals(messages.language()) ? "" : escape(language),
            "ofAbstract", isOfAbstract));
  }

  /** Returns the first text of a summary that is neither a heading nor a label. */
  private static String firstPart(String html) {
    for (Element block : Jsoup.parseBodyFragment(html).body().select("p, li")) {
      String label = label(block);
      String text = block.wholeText().strip();
      String rest = text.substring(label.length());
      boolean isLabelled =
          label.length() <= MAX_LABEL_LENGTH
              && (LABEL_END.matcher(label).matches() || COLON.matcher(rest).find());
      String content = isLabelled ? COLON.matcher(rest).replaceFirst("").strip() : text;
      if (!content.isEmpty() && !rest.isBlank()) {
        return content;
      }
    }
    return "";
  }

  /** Returns the emphasized text with which a block begins; may be empty. */
  private static String label(Element block) {
    List<Node> nodes = block.childNodes();
    boolean isLabelled =
        !nodes.isEmpty()
            && nodes.get(0) instanceof Element first
            && (first.normalName().equals("strong") || first.normalName().equals("em"));
    return isLabelled ? ((Element) nodes.get(0)).wholeText().strip() : "";
  }
}
