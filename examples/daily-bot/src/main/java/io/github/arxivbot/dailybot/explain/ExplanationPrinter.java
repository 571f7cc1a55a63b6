package io.github.arxivbot.dailybot.explain;

import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.DigestExplanation.ExplainedPaper;
import io.github.arxivbot.run.DigestExplanation.TermUse;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints explanations as text. */
public final class ExplanationPrinter {

  private static final String HIGHLIGHT = "\u001B[1;33m";
  private static final String RESET = "\u001B[0m";

  private final PrintWriter out;
  private final String before;
  private final String after;

  public ExplanationPrinter(PrintWriter out, boolean colored) {
    this.out = out;
    this.before = colored ? HIGHLIGHT : "«";
    this.after = colored ? RESET : "»";
  }

  /** Prints what each term did, or, if identifiers are given, the scores of these papers. */
  public void print(DigestExplanation explanation, List<PaperId> ids) {
    if (!ids.isEmpty()) {
      ids.forEach(id -> paper(explanation, id));
      return;
    }
    long matched =
        explanation.papers().stream()
            .filter(one -> one.score().filter(Score.Points.class::isInstance).isPresent())
            .count();
    long kept = explanation.papers().stream().filter(one -> one.rank() > 0).count();
    line(
        "%s, profile %s: %s, %d scored, %d match, %d kept",
        explanation.day(),
        explanation.profile(),
        PluralFormatter.count(explanation.papers().size(), "paper"),
        explanation.scored(),
        matched,
        kept);
    table("admits", Term.Role.ADMITS, explanation);
    table("only ranks", Term.Role.RANKS, explanation);
    table("excludes", Term.Role.EXCLUDES, explanation);
  }

  private void table(String title, Term.Role role, DigestExplanation explanation) {
    List<TermUse> uses =
        explanation.terms().stream()
            .filter(use -> use.term().role() == role)
            .sorted(Comparator.comparingInt(TermUse::papers).reversed())
            .toList();
    if (uses.isEmpty()) {
      return;
    }
    out.println();
    line("papers  share   points  alone  %s", title);
    for (TermUse use : uses) {
      line(
          "%6d %5.1f%% %8.1f %6d  %s%s",
          use.papers(),
          explanation.scored() == 0 ? 0.0 : 100.0 * use.papers() / explanation.scored(),
          use.points(),
          use.alone(),
          use.term().words(),
          use.remarks().isEmpty() ? "" : "  (" + String.join("; ", use.remarks()) + ")");
    }
  }

  private void paper(DigestExplanation explanation, PaperId id) {
    List<ExplainedPaper> found = found(explanation, id);
    if (found.isEmpty()) {
      line("%s: not announced on %s", id, explanation.day());
    }
    for (ExplainedPaper explained : found) {
      Paper paper = explained.paper();
      List<Reason> reasons = explained.score().map(ExplanationPrinter::reasons).orElse(List.of());
      line(
          "%s  %s%s",
          paper.id(), paper.isWithdrawn() ? "withdrawn, " : "", result(explanation, explained));
      out.println("  " + highlight(paper.title(), Field.TITLE, reasons));
      out.println("  " + highlight(paper.abstractText(), Field.ABSTRACT, reasons));
      for (Reason reason : reasons) {
        line("  %+6.1f  %s (%s)", reason.points(), reason.term(), label(reason.field()));
      }
      out.println();
    }
  }

  /** Returns the papers with an identifier; without a version, all versions. */
  static List<ExplainedPaper> found(DigestExplanation explanation, PaperId id) {
    return explanation.papers().stream()
        .filter(one -> one.paper().id().unversioned().equals(id.unversioned()))
        .filter(one -> !id.hasVersion() || one.paper().id().equals(id))
        .toList();
  }

  static List<Reason> reasons(Score score) {
    if (score instanceof Score.Points points) {
      return points.reasons();
    }
    return score instanceof Score.Veto veto ? veto.causes() : List.of();
  }

  private static String result(DigestExplanation explanation, ExplainedPaper explained) {
    String profile =
        explanation.profile().equals(Digest.DEFAULT_PROFILE) ? "" : explanation.profile() + ": ";
    String points =
        explained.score().orElse(null) instanceof Score.Points score
            ? String.format(Locale.ROOT, " with %.1f points", score.total())
            : "";
    String place = explained.rank() > 0 ? " at place " + explained.rank() : "";
    return profile + explained.result() + place + points;
  }

  private String highlight(String text, Field field, List<Reason> reasons) {
    boolean[] isHighlighted = new boolean[text.length()];
    for (Reason reason : reasons) {
      for (Span span : reason.spans()) {
        if (span.field() == field) {
          for (int i = span.start(); i < Math.min(span.end(), isHighlighted.length); i++) {
            isHighlighted[i] = true;
          }
        }
      }
    }
    StringBuilder highlighted = new StringBuilder();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || isHighlighted[i] != isHighlighted[start]) {
        String part = SafeText.printable(spaced(text.substring(start, i)));
        highlighted.append(isHighlighted[start] ? before + part + after : part);
        start = i;
      }
    }
    return highlighted.toString();
  }

  private static String spaced(String part) {
    return part.replace(PaperText.PARAGRAPH, " ").replace('\n', ' ');
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    out.println(SafeText.printable(String.format(Locale.ROOT, format, values)).stripTrailing());
  }
}
