package io.github.arxivbot.scoring.internal;

import java.util.ArrayList;
import java.util.List;

/** Literals compiled into one automaton. Immutable and thread-safe. */
final class Lexicon {

  /** Up to here whole rows are faster; measured, see docs/performance.md. */
  private static final long MOST_DENSE_BYTES = 1L << 20;

  private final Pattern[] patterns;
  private final int[] literalOf;
  private final Alphabet alphabet;
  private final Rows rows;
  private final int[][] termsOf;
  private final int[] shorter;

  /** Of each hit with one exact term and no other: its literal and its length; else no literal. */
  private final int[] simple;

  private final boolean dropsAccents;

  /**
   * Compiles literals.
   *
   * @param literals what to look for
   * @param numbers the number that each is reported by
   * @param dropsAccents whether accents are not there for the automaton
   */
  Lexicon(List<Literal> literals, List<Integer> numbers, boolean dropsAccents) {
    this.dropsAccents = dropsAccents;
    boolean merged =
        literals.stream()
            .anyMatch(
                one ->
                    one.anyHyphen()
                        || (one.word()
                            && one.written().chars().anyMatch(c -> Letters.isBlank((char) c))));
    List<Pattern> all = literals.stream().map(one -> new Pattern(one, merged)).toList();
    patterns = all.toArray(Pattern[]::new);
    literalOf = numbers.stream().mapToInt(Integer::intValue).toArray();
    alphabet = new Alphabet(all, merged, dropsAccents);
    List<char[]> terms = new ArrayList<>(patterns.length);
    all.forEach(pattern -> terms.add(alphabet.of(pattern.units())));
    Trie trie = new Trie(terms);
    int hitCount = 0;
    for (int node = 0; node < trie.size(); node++) {
      hitCount += trie.isHit(node) ? 1 : 0;
    }
    int[] hits = new int[hitCount];
    boolean isSmall =
        trie.size() < DenseRows.MOST_STATES
            && DenseRows.bytes(trie.size(), alphabet.size()) <= MOST_DENSE_BYTES;
    rows =
        isSmall
            ? new DenseRows(trie, hits, alphabet.size())
            : new PackedRows(trie, hits, alphabet.size());
    int[] numberOf = new int[trie.size()];
    for (int hit = 0; hit < hitCount; hit++) {
      numberOf[hits[hit]] = hit;
    }
    termsOf = new int[hitCount][];
    shorter = new int[hitCount];
    for (int hit = 0; hit < hitCount; hit++) {
      termsOf[hit] = terms(trie, hits[hit]);
      int next = trie.nearestHit(hits[hit]);
      shorter[hit] = next == Trie.NONE ? Trie.NONE : numberOf[next];
    }
    simple = new int[2 * hitCount];
    for (int hit = 0; hit < hitCount; hit++) {
      Pattern only = termsOf[hit].length == 1 ? patterns[termsOf[hit][0]] : null;
      boolean isSimple =
          only != null && shorter[hit] == Trie.NONE && only.isExact() && !only.isWord();
      simple[2 * hit] = isSimple ? literalOf[termsOf[hit][0]] : Trie.NONE;
      simple[2 * hit + 1] = only == null ? 0 : only.units().length();
    }
  }

  private static int[] terms(Trie trie, int node) {
    List<Integer> terms = new ArrayList<>(1);
    for (int term = trie.firstTerm(node); term != Trie.NONE; term = trie.nextTerm(term)) {
      terms.add(term);
    }
    return terms.stream().mapToInt(Integer::intValue).toArray();
  }

  Rows rows() {
    return rows;
  }

  char[] classes() {
    return alphabet.classes();
  }

  int hitStates() {
    return termsOf.length;
  }

  long bytes() {
    return rows.bytes() + 2L * alphabet.classes().length;
  }

  /** Whether a lane can't go through the rows letter by letter. */
  boolean needsCare(Text text) {
    return dropsAccents || text.hasDottedI();
  }

  /** Reads a text with letters that are two, or none, in lower case or without accents. */
  void readWithCare(Lane lane) {
    Text text = lane.text();
    char[] classes = alphabet.classes();
    int state = rows.start();
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (dropsAccents && Letters.isMark(c)) {
        continue;
      }
      state = rows.next(state, before, classes[c]);
      before = rows.remember(before, classes[c]);
      boolean isTwo = c == Letters.DOTTED_I && !dropsAccents;
      if (state < 0) {
        lane.hit(lane.firstHit() + rows.hit(state), i + 1, isTwo);
      }
      if (isTwo) {
        state = rows.next(state, before, classes[Letters.DOT_ABOVE]);
        before = rows.remember(before, classes[Letters.DOT_ABOVE]);
        if (state < 0) {
          lane.hit(lane.firstHit() + rows.hit(state), i + 1, false);
        }
      }
    }
  }

  /** Counts a hit where there is nothing to look at; false where there is. */
  boolean isCounted(Lane lane, int hit, int end) {
    int literal = simple[2 * hit];
    if (literal == Trie.NONE || lane.text().hasDottedI()) {
      return false;
    }
    lane.hits().add(literal, end - simple[2 * hit + 1], end);
    return true;
  }

  /** Looks at all terms that may end there; true where none of them needs to be found again. */
  boolean look(Lane lane, int hit, int end, boolean halfway) {
    Text text = lane.text();
    Hits hits = lane.hits();
    boolean inTitle = end <= text.titleLength();
    boolean isExhausted = true;
    for (int state = hit; state != Trie.NONE; state = shorter[state]) {
      for (int term : termsOf[state]) {
        int literal = literalOf[term];
        if (!hits.isFull(literal, inTitle)) {
          isExhausted = false;
          look(text, hits, term, end, halfway);
        }
      }
    }
    return isExhausted;
  }

  private void look(Text text, Hits hits, int term, int end, boolean halfway) {
    Pattern pattern = patterns[term];
    int begin;
    if (pattern.isExact() && !text.hasDottedI()) {
      begin = end - pattern.units().length();
    } else {
      begin = pattern.begins(text, end, halfway);
      if (begin == Pattern.NOWHERE) {
        return;
      }
    }
    int until = pattern.withAccents(text, end);
    if (pattern.isWord()) {
      if (!Words.endsAt(text, until)) {
        if (!pattern.isPlural() || !Words.isPlural(text, until, pattern.caseMatters())) {
          return;
        }
        until++;
      }
      if (!Words.beginsAt(text, begin)) {
        return;
      }
    }
    hits.add(literalOf[term], begin, until);
  }
}
