package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.html.SummaryHtml;
import io.github.arxivbot.html.TexHtml;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the content of an entry about a paper as HTML. */
final class EntryContent {

  private static final int MAX_AUTHORS = 20;
  private static final int MAX_LINE_LENGTH = 200;

  // arXiv indents the first line of a paragraph in an abstract.
  private static final Pattern NEW_PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n|\\n[ \\t]+");

  private final Paper paper;
  private final Score.Points score;
  private final List<String> blocks = new ArrayList<>();

  private EntryContent(DigestEntry entry) {
    paper = entry.paper();
    score = entry.score();
  }

  static String of(DigestEntry entry, boolean newVersion) {
    EntryContent html = new EntryContent(entry);
    html.paragraph(html.authors());
    html.paragraph(html.facts(newVersion));
    html.paragraph(html.abstractText());
    html.paper
        .comments()
        .filter(text -> !text.isBlank())
        .ifPresent(text -> html.paragraph("Comments: " + html.marked(text, Field.COMMENTS)));
    html.paragraph(html.score());
    entry.summary().ifPresent(html::summary);
    html.paragraph(html.links());
    return String.join("\n", html.blocks);
  }

  private void paragraph(String html) {
    if (!html.isEmpty()) {
      blocks.add("<p>" + html + "</p>");
    }
  }

  private String authors() {
    List<String> names = paper.authors();
    String first =
        names.stream().limit(MAX_AUTHORS).map(EntryContent::text).collect(Collectors.joining(", "));
    int more = names.size() - MAX_AUTHORS;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private String facts(boolean newVersion) {
    List<String> facts = new ArrayList<>();
    facts.add((paper.id() instanceof ArxivId ? "arXiv:" : "") + paper.id());
    if (!paper.categories().isEmpty()) {
      facts.add(text(String.join(", ", paper.categories())));
    }
    facts.add(
        paper.announceType().label()
            + (paper.category().isBlank() ? "" : " in " + text(paper.category())));
    if (paper.isWithdrawn()) {
      facts.add("<strong>withdrawn</strong>");
    }
    if (newVersion) {
      facts.add("a new version of a paper that was in an earlier digest");
    }
    return String.join(" · ", facts);
  }

  private String abstractText() {
    String html = marked(paper.abstractText(), Field.ABSTRACT);
    return NEW_PARAGRAPH.matcher(html).replaceAll("<br /><br />");
  }

  private String score() {
    String reasons =
        score.reasons().stream().map(EntryContent::reason).collect(Collectors.joining(", "));
    return "<strong>Score "
        + oneDecimal(score)
        + "</strong>"
        + (reasons.isEmpty() ? "" : ": " + reasons);
  }

  static String oneDecimal(Score.Points score) {
    return new BigDecimal(score.total()).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String reason(Reason reason) {
    if (reason.points() == 0 && reason.field() == Field.OTHER) {
      return text(reason.term()); // a remark, such as a judgment
    }
    String points = BigDecimal.valueOf(reason.points()).stripTrailingZeros().toPlainString();
    return text(reason.term())
        + " "
        + (reason.points() < 0 ? "" : "+")
        + points
        + " ("
        + reason.field().name().toLowerCase(Locale.ROOT)
        + ")";
  }

  private void summary(Summary summary) {
    boolean abstractOnly = summary.read() == Summary.Read.ABSTRACT;
    blocks.add(
        (summary.kind() == Summary.Kind.EXTRACT ? "<h3>Extract by " : "<h3>Summary by ")
            + text(summary.model())
            + (abstractOnly ? ", from the abstract only" : "")
            + "</h3>");
    blocks.add(SummaryHtml.withoutTex(summary.text(), 4));
  }

  private String links() {
    ArxivId arxiv = paper.id() instanceof ArxivId id ? id : null;
    List<String> links = new ArrayList<>();
    links.add(link(paper.page(), arxiv == null ? "Page" : "arXiv page"));
    if (!paper.isWithdrawn()) { // a withdrawn version has no text
      paper.pdf().ifPresent(pdf -> links.add(link(pdf, "PDF")));
      if (arxiv != null) {
        links.add(link(arxiv.html(), "HTML"));
      }
    }
    return String.join(" · ", links);
  }

  private static String link(URI address, String text) {
    return "<a href=\"" + text(address.toString()) + "\">" + text + "</a>";
  }

  private String marked(String text, Field field) {
    return TexHtml.html(text, field, score.reasons());
  }

  private static String text(String value) {
    return MarkedText.escape(CleanText.line(value, MAX_LINE_LENGTH));
  }
}
