package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Arrays;
import java.util.List;

/**
 * An Aho-Corasick automaton for a list of literals. It reads each character of a text once; at each
 * state in which literals end, it verifies them in the original text. Immutable and thread-safe.
 */
final class AhoCorasickAutomaton {

  /** Up to this size, complete rows are faster (measured, see docs/performance.md). */
  private static final long MAX_DENSE_BYTES = 1L << 20;

  // The layout of an entry, adjacent because the values are read together: the literal, its length
  // with flags, the next entry that ends at the same state, and the term.
  private static final int ENTRY_BITS = 2;
  private static final int LENGTH = 1;
  private static final int NEXT = 2;
  private static final int TERM = 3;

  // The layout of a length: the flags are in the lower bits.
  private static final int LENGTH_BITS = 3;
  private static final int IS_INEXACT = 1;
  private static final int IS_WORD = 2;
  private static final int IS_PLURAL = 4;

  private final LiteralPattern[] patterns;
  private final CharacterClasses alphabet;
  private final TransitionTable rows;
  private final int[] entries;
  private final int hits;
  private final boolean hasWordsOnly;
  private final boolean dropsAccents;

  /** Compiles literals, each with the number that identifies it in the results. */
  AhoCorasickAutomaton(List<Literal> literals, List<Integer> numbers, boolean dropsAccents) {
    this.dropsAccents = dropsAccents;
    boolean merged =
        literals.stream()
            .anyMatch(
                one ->
                    one.anyHyphen()
                        || (one.word()
                            && one.written().chars().anyMatch(c -> CaseFolder.isBlank((char) c))));
    List<LiteralPattern> all =
        literals.stream().map(one -> new LiteralPattern(one, merged)).toList();
    alphabet = new CharacterClasses(all, merged, dropsAccents);
    hasWordsOnly = literals.stream().allMatch(Literal::word);
    PatternTrie trie =
        new PatternTrie(all.stream().map(pattern -> alphabet.of(pattern.units())).toList());
    int hitCount = 0;
    for (int node = 0; node < trie.size(); node++) {
      hitCount += trie.isHit(node) ? 1 : 0;
    }
    int[] nodes = new int[hitCount];
    boolean isSmall =
        trie.size() <= DenseTable.MAX_STATES
            && DenseTable.bytes(trie.size(), alphabet.size()) <= MAX_DENSE_BYTES;
    rows =
        isSmall
            ? new DenseTable(trie, nodes, alphabet)
            : new CompressedTable(trie, nodes, alphabet);
    patterns = all.toArray(LiteralPattern[]::new);
    hits = hitCount;
    entries = entries(trie, nodes, numbers);
  }

  private int[] entries(PatternTrie trie, int[] nodes, List<Integer> numbers) {
    int[] numberOf = new int[trie.size()];
    for (int hit = 0; hit < hits; hit++) {
      numberOf[nodes[hit]] = hit;
    }
    int[] all = new int[(hits + patterns.length) << ENTRY_BITS];
    int used = hits;
    for (int hit = 0; hit < hits; hit++) {
      int shorter = trie.nearestHit(nodes[hit]);
      int entry = hit;
      for (int term = trie.firstTerm(nodes[hit]);
          term != PatternTrie.NONE;
          term = trie.nextTerm(term)) {
        int more = trie.nextTerm(term) == PatternTrie.NONE ? PatternTrie.NONE : used++;
        int next =
            more != PatternTrie.NONE || shorter == PatternTrie.NONE ? more : numberOf[shorter];
        LiteralPattern pattern = patterns[term];
        boolean isExact = pattern.isExact() && !alphabet.isShared(pattern.units());
        int kind =
            (isExact ? 0 : IS_INEXACT)
                | (pattern.isWord() ? IS_WORD : 0)
                | (pattern.isPlural() ? IS_PLURAL : 0);
        all[entry << ENTRY_BITS] = numbers.get(term);
        all[(entry << ENTRY_BITS) + LENGTH] = (pattern.units().length() << LENGTH_BITS) | kind;
        all[(entry << ENTRY_BITS) + NEXT] = next;
        all[(entry << ENTRY_BITS) + TERM] = term;
        entry = more;
      }
    }
    for (int hit = 0; hit < hits; hit++) {
      int own = nodes[hit];
      while (trie.firstTerm(own) == PatternTrie.NONE) { // only shorter terms end here
        own = trie.nearestHit(own);
      }
      System.arraycopy(all, numberOf[own] << ENTRY_BITS, all, hit << ENTRY_BITS, 1 << ENTRY_BITS);
    }
    return Arrays.copyOf(all, used << ENTRY_BITS);
  }

  TransitionTable rows() {
    return rows;
  }

  int hitStates() {
    return hits;
  }

  long bytes() {
    return rows.bytes() + alphabet.classes().length + 4L * entries.length;
  }

  /**
   * Tests whether a text has characters that {@link InterleavedTexts} cannot process one by one.
   */
  boolean needsUnitByUnit(ScannedText text) {
    return dropsAccents || text.hasDottedI();
  }

  /**
   * Searches a text that has characters with two units, or none, in lower case or without accents.
   */
  void readUnitByUnit(ScannedText text, LiteralHits found, VerificationLimiter exhaustion) {
    int state = rows.start();
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (dropsAccents && CaseFolder.isMark(c)) {
        continue;
      }
      state = rows.next(state, before, alphabet.of(c));
      before = rows.context(before, alphabet.of(c));
      boolean isTwo = c == CaseFolder.DOTTED_I && !dropsAccents;
      if (rows.isHit(state)) {
        verify(text, found, exhaustion, rows.hit(state), i + 1, isTwo);
      }
      if (isTwo) {
        state = rows.next(state, before, alphabet.of(CaseFolder.DOT_ABOVE));
        before = rows.context(before, alphabet.of(CaseFolder.DOT_ABOVE));
        if (rows.isHit(state)) {
          verify(text, found, exhaustion, rows.hit(state), i + 1, false);
        }
      }
    }
  }

  /** Verifies the hits that were recorded while the texts were read. */
  void verify(
      ScannedText text,
      LiteralHits found,
      VerificationLimiter exhaustion,
      InterleavedTexts lanes,
      int lane) {
    int noted = lanes.noted(lane);
    for (int note = 0; note < noted; note += 2) {
      int end = lanes.end(lane, note);
      if (!hasWordsOnly || !WordBoundaries.surelyGoesOn(text, end)) {
        verify(text, found, exhaustion, rows.hit(lanes.state(lane, note)), end, false);
      }
    }
  }

  /** Verifies all literals that may end at a position. */
  private void verify(
      ScannedText text,
      LiteralHits found,
      VerificationLimiter exhaustion,
      int hit,
      int end,
      boolean halfway) {
    boolean inTitle = end <= text.titleLength();
    if (exhaustion.isExhausted(hit, end, inTitle)) {
      return;
    }
    boolean mayBeExact = !text.hasDottedI();
    int looks = 0;
    boolean isExhausted = true;
    for (int entry = hit;
        entry != PatternTrie.NONE;
        entry = entries[(entry << ENTRY_BITS) + NEXT]) {
      looks++;
      int literal = entries[entry << ENTRY_BITS];
      int length = entries[(entry << ENTRY_BITS) + LENGTH];
      if ((length & IS_INEXACT) == 0 && mayBeExact) {
        int begin = end - (length >> LENGTH_BITS);
        if ((length & IS_WORD) == 0) {
          isExhausted &= found.add(literal, begin, end);
          continue;
        }
        int until = WordBoundaries.end(text, end, (length & IS_PLURAL) != 0, false);
        isExhausted &=
            until != WordBoundaries.NOWHERE
                && WordBoundaries.beginsAt(text, begin)
                && found.add(literal, begin, until);
      } else if (!found.isFull(literal, inTitle)) {
        isExhausted = false;
        add(text, found, literal, patterns[entries[(entry << ENTRY_BITS) + TERM]], end, halfway);
      }
    }
    exhaustion.record(hit, end, looks, isExhausted);
  }

  private static void add(
      ScannedText text,
      LiteralHits found,
      int literal,
      LiteralPattern pattern,
      int end,
      boolean halfway) {
    int begin = pattern.begins(text, end, halfway);
    if (begin == LiteralPattern.NOWHERE) {
      return;
    }
    int until = pattern.withAccents(text, end);
    if (pattern.isWord()) {
      until = WordBoundaries.end(text, until, pattern.isPlural(), pattern.caseMatters());
      if (until == WordBoundaries.NOWHERE || !WordBoundaries.beginsAt(text, begin)) {
        return;
      }
    }
    found.add(literal, begin, until);
  }
}
