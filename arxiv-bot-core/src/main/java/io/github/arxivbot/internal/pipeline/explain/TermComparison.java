package io.github.arxivbot.internal.pipeline.explain;

import io.github.arxivbot.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds terms that are equal to another one, or match wherever another one matches. Two terms are
 * compared by their words, which determine the matches of a literal term, and by the papers in
 * which they were found, for all kinds of terms.
 *
 * <p>Terms are looked up by their words in lower case, and for each term only the words that occur
 * inside its own words. So the time is linear in the number of terms.
 */
final class TermComparison {

  private record Words(Term.Role role, String lowerCase) {}

  private final List<Term> terms;
  private final Map<String, Set<Integer>> papersBySource;
  private final Map<Words, List<Integer>> termsByWords = new HashMap<>();
  private final TreeSet<Integer> lengthsOfFound = new TreeSet<>();
  private final Map<Integer, TreeMap<Integer, String>> remarks = new HashMap<>();

  TermComparison(List<Term> terms, Map<String, Set<Integer>> papersBySource) {
    this.terms = terms;
    this.papersBySource = papersBySource;
    for (int i = 0; i < terms.size(); i++) {
      termsByWords.computeIfAbsent(words(terms.get(i)), unknown -> new ArrayList<>()).add(i);
      if (!papers(i).isEmpty()) {
        lengthsOfFound.add(lowerCase(terms.get(i)).length());
      }
    }
    for (int i = 0; i < terms.size(); i++) {
      compareWithEqual(i);
      if (!papers(i).isEmpty()) {
        compareWithContained(i);
      }
    }
  }

  /** Returns the remarks on a term, in the order of the other terms. */
  List<String> remarks(int term) {
    return List.copyOf(remarks.getOrDefault(term, new TreeMap<>()).values());
  }

  private void compareWithEqual(int index) {
    Term term = terms.get(index);
    for (int other : termsByWords.getOrDefault(words(term), List.of())) {
      Term same = terms.get(other);
      if (!same.equals(term) && papers(index).equals(papers(other))) {
        boolean identical = term.words().equals(same.words());
        String remark =
            identical
                ? same.source() + " is the same"
                : "\"" + same.words() + "\" (" + same.source() + ") differs only by case";
        remark(index, other, "counts twice: " + remark);
      }
    }
  }

  /** Adds a remark to each term that is part of a longer one and is found wherever that is. */
  private void compareWithContained(int longer) {
    Term term = terms.get(longer);
    String words = lowerCase(term);
    for (int length : lengthsOfFound.headSet(words.length())) {
      for (int start = 0; start + length <= words.length(); start++) {
        Words part = new Words(term.role(), words.substring(start, start + length));
        for (int shorter : termsByWords.getOrDefault(part, List.of())) {
          if (papers(shorter).containsAll(papers(longer))) {
            String remark = "found wherever \"" + term.words() + "\" (" + term.source() + ") is";
            remark(shorter, longer, remark);
          }
        }
      }
    }
  }

  private void remark(int term, int other, String text) {
    remarks.computeIfAbsent(term, unknown -> new TreeMap<>()).put(other, text);
  }

  private Set<Integer> papers(int term) {
    return papersBySource.getOrDefault(terms.get(term).source(), Set.of());
  }

  private static Words words(Term term) {
    return new Words(term.role(), lowerCase(term));
  }

  private static String lowerCase(Term term) {
    return term.words().toLowerCase(Locale.ROOT);
  }
}
