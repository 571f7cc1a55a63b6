package io.github.arxivbot.internal.pipeline.explain;

import io.github.arxivbot.run.Explanation.TermUse;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what each term did. */
public final class TermStatistics {

  /** A term that finds more of the papers than this says little about any of them. */
  private static final double NEARLY_ALL = 0.4;

  private final List<Term> terms;
  private final int pool;
  private final Map<String, Set<Integer>> papersBySource = new HashMap<>();
  private final Map<String, Double> pointsBySource = new HashMap<>();
  private final Map<String, Integer> aloneBySource = new HashMap<>();
  private final Map<String, SubstringMatches> insideBySource = new HashMap<>();

  public TermStatistics(List<Term> terms, List<Paper> papers, List<Score> scores) {
    this.terms = terms;
    this.pool = scores.size();
    Set<String> admitting = new HashSet<>();
    terms.stream()
        .filter(term -> term.role() == Term.Role.ADMITS)
        .forEach(term -> admitting.add(term.source()));
    for (int paper = 0; paper < scores.size(); paper++) {
      count(paper, scores.get(paper), admitting);
      for (Reason reason : reasons(scores.get(paper))) {
        insideBySource
            .computeIfAbsent(reason.source(), unknown -> new SubstringMatches())
            .look(papers.get(paper), reason.spans());
      }
    }
  }

  private void count(int paper, Score score, Set<String> admitting) {
    List<String> admitted = new ArrayList<>();
    for (Reason reason : reasons(score)) {
      papersBySource.computeIfAbsent(reason.source(), unknown -> new HashSet<>()).add(paper);
      pointsBySource.merge(reason.source(), reason.points(), Double::sum);
      if (admitting.contains(reason.source())) {
        admitted.add(reason.source());
      }
    }
    if (admitted.size() == 1) {
      aloneBySource.merge(admitted.get(0), 1, Integer::sum);
    }
  }

  private static List<Reason> reasons(Score score) {
    return score instanceof Score.Points points
        ? points.reasons()
        : score instanceof Score.Veto veto ? veto.causes() : List.of();
  }

  public List<TermUse> all() {
    return terms.stream().map(this::use).toList();
  }

  private TermUse use(Term term) {
    return new TermUse(
        term,
        papers(term).size(),
        pointsBySource.getOrDefault(term.source(), 0.0),
        aloneBySource.getOrDefault(term.source(), 0),
        remarks(term));
  }

  private Set<Integer> papers(Term term) {
    return papersBySource.getOrDefault(term.source(), Set.of());
  }

  private List<String> remarks(Term term) {
    List<String> remarks = new ArrayList<>();
    Set<Integer> papers = papers(term);
    if (papers.isEmpty() && pool > 0) {
      remarks.add("never found");
    }
    if (papers.size() > NEARLY_ALL * pool) {
      remarks.add("in more than 40 % of the papers");
    }
    SubstringMatches inside = insideBySource.get(term.source());
    if (inside != null) {
      inside.remark(papers.size()).ifPresent(remarks::add);
    }
    for (Term other : terms) {
      if (!other.equals(term) && other.role() == term.role()) {
        compare(term, other, remarks);
      }
    }
    return remarks;
  }

  /** By the words, which say what a literal term finds; and by the papers, for all kinds. */
  private void compare(Term term, Term other, List<String> remarks) {
    String words = term.words().toLowerCase(Locale.ROOT);
    String others = other.words().toLowerCase(Locale.ROOT);
    if (words.equals(others)) {
      if (papers(term).equals(papers(other))) {
        remarks.add(
            term.words().equals(other.words())
                ? "counts twice: " + other.source() + " is the same"
                : "counts twice: \""
                    + other.words()
                    + "\" ("
                    + other.source()
                    + ") differs only by case");
      }
    } else if (others.contains(words)
        && !papers(other).isEmpty()
        && papers(term).containsAll(papers(other))) {
      remarks.add("found wherever \"" + other.words() + "\" (" + other.source() + ") is");
    }
  }
}
