package io.github.arxivbot.internal.pipeline.explain;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.run.DigestExplanation.TermUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the papers and points of each term. */
final class TermStatistics {

  /** A term that is found in a larger share of the papers distinguishes none of them. */
  private static final double MAX_SHARE = 0.4;

  private final List<Term> terms;
  private final int papers;
  private final Map<String, Set<Integer>> papersBySource = new HashMap<>();
  private final Map<String, Double> pointsBySource = new HashMap<>();
  private final Map<String, Integer> aloneBySource = new HashMap<>();
  private final Map<String, InsideWordMatches> substringsBySource = new HashMap<>();

  TermStatistics(List<Term> terms, List<Paper> papers, List<Score> scores) {
    this.terms = terms;
    this.papers = scores.size();
    Set<String> admitting = new HashSet<>();
    terms.stream()
        .filter(term -> term.role() == Term.Role.ADMITS)
        .forEach(term -> admitting.add(term.source()));
    for (int paper = 0; paper < scores.size(); paper++) {
      count(paper, scores.get(paper), admitting);
      for (Reason reason : reasons(scores.get(paper))) {
        substringsBySource
            .computeIfAbsent(reason.source(), unknown -> new InsideWordMatches())
            .add(papers.get(paper), reason.spans());
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

  List<TermUse> all() {
    TermComparison comparison = new TermComparison(terms, papersBySource);
    List<TermUse> uses = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      Set<Integer> found = papersBySource.getOrDefault(term.source(), Set.of());
      List<String> remarks = remarks(term, found);
      remarks.addAll(comparison.remarks(i));
      uses.add(
          new TermUse(
              term,
              found.size(),
              pointsBySource.getOrDefault(term.source(), 0.0),
              aloneBySource.getOrDefault(term.source(), 0),
              remarks));
    }
    return uses;
  }

  private List<String> remarks(Term term, Set<Integer> found) {
    List<String> remarks = new ArrayList<>();
    if (found.isEmpty() && papers > 0) {
      remarks.add("never found");
    }
    if (found.size() > MAX_SHARE * papers) {
      remarks.add("in more than 40 % of the papers");
    }
    InsideWordMatches substrings = substringsBySource.get(term.source());
    if (substrings != null) {
      substrings.remark(found.size()).ifPresent(remarks::add);
    }
    return remarks;
  }
}
