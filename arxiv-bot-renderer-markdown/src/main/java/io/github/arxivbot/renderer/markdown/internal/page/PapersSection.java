package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownEscaper;
import io.github.arxivbot.renderer.markdown.internal.tex.TexMarkdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the papers of a digest, in the layout of the Python bot. */
public final class PapersSection {

  // Two spaces at the end of a line are a hard line break in CommonMark.
  private static final String LINE_BREAK = "  \n";

  private static final int MAX_EXCERPT_LENGTH = 300;

  private final int maxAuthors;
  private final boolean showsReasons;

  public PapersSection(int maxAuthors, boolean showsReasons) {
    this.maxAuthors = maxAuthors;
    this.showsReasons = showsReasons;
  }

  public String of(Digest digest) {
    if (digest.entries().isEmpty()) {
      return digest.whyEmpty().map(SafeText::line).orElse("There are no papers.");
    }
    List<String> papers = new ArrayList<>();
    for (DigestEntry entry : digest.entries()) {
      papers.add(paper(papers.size() + 1, entry));
    }
    return String.join("\n\n", papers);
  }

  /**
   * Returns a list of the new versions of papers that were in an earlier digest; empty if there are
   * none.
   */
  public static String updated(Digest digest) {
    if (digest.updated().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n\n## Updated\n\n");
    text.append("New versions of papers that were in an earlier digest:\n");
    for (DigestEntry entry : digest.updated()) {
      Paper paper = entry.paper();
      text.append("\n- [").append(TexMarkdown.title(paper.title()));
      text.append("](").append(paper.page());
      text.append(")  \n  ").append(identifier(paper)).append(", ");
      text.append(MarkdownEscaper.word(collapsed(paper.category())));
      text.append(", ").append(paper.announceType().label());
      text.append(paper.isWithdrawn() ? ", withdrawn" : "");
    }
    return text.toString();
  }

  /** Returns the identifier without characters that Markdown interprets. */
  static String identifier(Paper paper) {
    return paper.id().toString().replaceAll("[_~]", "\\\\$0");
  }

  private String paper(int rank, DigestEntry entry) {
    Paper paper = entry.paper();
    StringBuilder text = new StringBuilder();
    text.append("### ").append(rank).append(". [").append(TexMarkdown.title(paper.title()));
    text.append("](").append(paper.newestPage()).append(")\n\n");
    field(text, "Authors", authors(paper.authors(), maxAuthors));
    field(text, "Category", MarkdownEscaper.word(collapsed(paper.category())));
    field(text, "Published", day(paper).orElse("Unknown"));
    field(text, "Score", oneDecimal(entry.score().total()));
    if (showsReasons && !entry.score().reasons().isEmpty()) {
      field(text, "Reasons", reasons(entry.score().reasons()));
    }
    field(text, "Type", paper.announceType().label());
    field(text, paper.id() instanceof ArxivId ? "ArXiv ID" : "ID", identifier(paper));
    if (paper.isWithdrawn()) {
      field(text, "Status", "withdrawn");
    }
    text.append("\n#### Abstract\n")
        .append(TexMarkdown.excerpt(collapsed(paper.abstractText()), MAX_EXCERPT_LENGTH))
        .append("\n\n");
    entry.summary().ifPresent(summary -> summary(text, summary));
    return text.append("---").toString();
  }

  private static String authors(List<String> names, int max) {
    List<String> first = names.subList(0, Math.min(max, names.size()));
    String shown = names.isEmpty() ? "Unknown" : String.join(", ", first);
    int more = names.size() - first.size();
    return TexMarkdown.afterLabel(collapsed(shown) + (more > 0 ? " and " + more + " more" : ""));
  }

  private static void field(StringBuilder text, String label, String value) {
    text.append("**").append(label).append("**: ").append(value).append(LINE_BREAK);
  }

  /** Returns the day of the announcement; empty if it is unknown. */
  public static Optional<String> day(Paper paper) {
    return paper.announced().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString());
  }

  /** Returns a score with one decimal. It is rounded half to even, as the Python bot does. */
  public static String oneDecimal(double score) {
    return new BigDecimal(score).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> reason(reason, MarkdownEscaper.word(reason.term())))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns a reason, such as {@code kv cache +1.5 (title)}, with its term as given. A reason that
   * is only a remark, such as a judgment, is its term.
   */
  public static String reason(Reason reason, String term) {
    if (reason.points() == 0 && reason.field() == Field.OTHER) {
      return term;
    }
    return term
        + (reason.points() < 0 ? " " : " +")
        + BigDecimal.valueOf(reason.points()).stripTrailingZeros().toPlainString()
        + " ("
        + reason.field().name().toLowerCase(Locale.ROOT)
        + ")";
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static void summary(StringBuilder text, Summary summary) {
    boolean extract = summary.kind() == Summary.Kind.EXTRACT;
    text.append("<details>\n<summary><strong>")
        .append(extract ? "📄 Extract (by " : "🤖 AI Summary (by ")
        .append(escaped(summary.model()))
        .append(summary.read() == Summary.Read.ABSTRACT ? ", from the abstract only" : "")
        .append(")</strong> - Click to expand</summary>\n\n")
        .append(TexMarkdown.summary(summary.text()))
        .append("\n\n</details>\n\n");
  }

  private static String escaped(String model) {
    return SafeText.line(model).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
