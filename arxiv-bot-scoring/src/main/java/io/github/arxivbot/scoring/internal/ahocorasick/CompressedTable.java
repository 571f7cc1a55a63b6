package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A sparse transition table for many terms, whose complete rows would not fit into the processor's
 * caches. A row stores only the transitions that the last letters do not determine, and rows are
 * packed into each other's gaps (Tarjan and Yao, "Storing a sparse table", 1979). A state is a slot
 * with, from the top: the beginning of its row, a bit for a hit, and the class of the letter that
 * led to it. No two rows begin at the same slot, so the class in a slot identifies its row.
 */
final class CompressedTable implements TransitionTable {

  // Constants, because a shift by a variable is much slower.
  private static final int CLASS = 0xFF;
  private static final int HIT = 0x100;
  private static final int BEGIN = 9;

  private static final int NO_CLASS = CharacterClasses.MAX_CLASSES + 1;
  private static final int MAX_SLOTS = 1 << (Integer.SIZE - BEGIN);

  /** The binary logarithm of the maximum size of the context table. */
  private static final int MAX_CONTEXT_BITS = 18;

  private static final int MAX_CONTEXT_LETTERS = 3;

  private final int[] slots;

  /**
   * The context table: the state after the last letters, if no longer prefix of a term ends with
   * them.
   */
  private final int[] contextTable;

  private final byte[] classes;
  private final int letterBits;
  private final int toldMask;

  /** Packs the rows; {@code hits} receives the trie's node of each hit. */
  CompressedTable(PatternTrie trie, int[] hits, CharacterClasses alphabet) {
    classes = alphabet.classes();
    letterBits = Integer.SIZE - Integer.numberOfLeadingZeros(alphabet.size() - 1);
    int letters = Math.max(1, Math.min(MAX_CONTEXT_LETTERS, MAX_CONTEXT_BITS / letterBits));
    toldMask = (1 << (letters * letterBits)) - 1;
    int[][] rows = rows(trie, letters);
    Comb comb = new Comb(alphabet.size());
    int[] begin = new int[trie.size()];
    int[] open = new int[trie.size()];
    int left = 0;
    int longest = 0;
    open[left++] = PatternTrie.ROOT;
    while (left > 0) { // depth first, so that rows that are read in sequence are adjacent
      int node = open[--left];
      begin[node] = comb.place(rows[node], trie.isHit(node));
      longest = Math.max(longest, begin[node]);
      for (int child = trie.firstChild(node);
          child != PatternTrie.NONE;
          child = trie.nextSibling(child)) {
        open[left++] = child;
      }
    }
    if (longest >= MAX_SLOTS) {
      throw new IllegalArgumentException(
          "the terms are too many and too long: they have " + trie.size() + " beginnings");
    }
    slots = new int[longest + alphabet.size()];
    Arrays.fill(slots, NO_CLASS);
    int hit = 0;
    for (int node = 0; node < rows.length; node++) {
      for (int i = 0; i < rows[node].length; i += 2) {
        slots[begin[node] + rows[node][i]] = slot(trie, begin, rows[node][i], rows[node][i + 1]);
      }
      if (trie.isHit(node)) {
        hits[hit] = node;
        slots[begin[node]] = (hit++ << BEGIN) | NO_CLASS;
      }
    }
    contextTable = new int[toldMask + 1];
    fillContextTable(trie, begin, alphabet.size(), new int[letters], 0);
  }

  /**
   * Fills all entries of the context table that end with these letters, with the longest prefix of
   * a term.
   */
  private void fillContextTable(
      PatternTrie trie, int[] begin, int classes, int[] letters, int known) {
    if (known < letters.length) {
      for (int letter = 0; letter < classes; letter++) {
        letters[known] = letter;
        fillContextTable(trie, begin, classes, letters, known + 1);
      }
      return;
    }
    int place = 0;
    for (int letter : letters) {
      place = context(place, letter);
    }
    int node = PatternTrie.NONE;
    for (int from = 0; from < letters.length && node == PatternTrie.NONE; from++) {
      node = PatternTrie.ROOT;
      for (int i = from; i < letters.length && node != PatternTrie.NONE; i++) {
        node = trie.find(node, (char) letters[i]);
      }
    }
    contextTable[place] =
        slot(
            trie,
            begin,
            letters[letters.length - 1],
            node == PatternTrie.NONE ? PatternTrie.ROOT : node);
  }

  private static int slot(PatternTrie trie, int[] begin, int letter, int node) {
    return (begin[node] << BEGIN) | (trie.isHit(node) ? HIT : 0) | letter;
  }

  /** Returns, for each node, the letters and targets that lead deeper than the context table. */
  private static int[][] rows(PatternTrie trie, int lettersTold) {
    int[][] rows = new int[trie.size()][];
    rows[PatternTrie.ROOT] = new int[0]; // by definition
    for (int node : trie.byDepth()) {
      if (node != PatternTrie.ROOT) {
        rows[node] = row(trie, node, rows[trie.fail(node)], lettersTold);
      }
    }
    return rows;
  }

  private static int[] row(PatternTrie trie, int node, int[] inherited, int lettersTold) {
    int own = 0;
    for (int child = trie.firstChild(node);
        child != PatternTrie.NONE;
        child = trie.nextSibling(child)) {
      own++;
    }
    if (own == 0 || trie.depth(node) < lettersTold) {
      return inherited;
    }
    int[] row = new int[2 * own + inherited.length];
    int filled = 0;
    for (int child = trie.firstChild(node);
        child != PatternTrie.NONE;
        child = trie.nextSibling(child)) {
      row[filled++] = trie.letter(child);
      row[filled++] = child;
    }
    for (int i = 0; i < inherited.length; i += 2) {
      if (trie.find(node, (char) inherited[i]) == PatternTrie.NONE) {
        row[filled++] = inherited[i];
        row[filled++] = inherited[i + 1];
      }
    }
    return filled == row.length ? row : Arrays.copyOf(row, filled);
  }

  /** Finds gaps for rows. */
  private static final class Comb {

    /** The maximum number of gaps to try: more would pack slightly better and take much longer. */
    private static final int MAX_TRIES = 400;

    private final BitSet taken = new BitSet();
    private final BitSet begun = new BitSet();
    private final int classes;
    private int from;

    Comb(int classes) {
      this.classes = classes;
    }

    /** Places a row and returns its beginning. */
    int place(int[] row, boolean isHit) {
      int anchor = isHit || row.length == 0 ? 0 : row[0];
      int begin = Math.max(from - anchor, 0);
      int tries = 0;
      while (!fits(begin, row, isHit)) {
        tries++;
        begin =
            tries < MAX_TRIES
                ? Math.max(taken.nextClearBit(begin + 1 + anchor) - anchor, begin + 1)
                : Math.max(taken.length(), begin + 1);
      }
      if (tries >= MAX_TRIES / 2) {
        from = taken.nextClearBit(Math.max(from + 1, begin - 8 * classes));
      }
      begun.set(begin);
      if (isHit) {
        taken.set(begin);
      }
      for (int i = 0; i < row.length; i += 2) {
        taken.set(begin + row[i]);
      }
      return begin;
    }

    private boolean fits(int begin, int[] row, boolean isHit) {
      if (begun.get(begin) || (isHit && taken.get(begin))) {
        return false;
      }
      for (int i = 0; i < row.length; i += 2) {
        if (taken.get(begin + row[i])) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int next(int state, int before, int letter) {
    int slot = slots[(state >>> BEGIN) + letter];
    return (slot & CLASS) == letter ? slot : contextTable[context(before, letter)];
  }

  @Override
  public int context(int before, int letter) {
    return ((before << letterBits) | letter) & toldMask;
  }

  @Override
  public boolean isHit(int state) {
    return (state & HIT) != 0;
  }

  @Override
  public int hit(int state) {
    return slots[state >>> BEGIN] >>> BEGIN;
  }

  @Override
  public void read(InterleavedTexts lanes, int lane, int from, int until) {
    char[] letters = lanes.letters;
    int base = lane * InterleavedTexts.PITCH;
    int state = lanes.states[lane];
    int before = lanes.before[lane];
    for (int i = from; i < until; i++) {
      int letter = classes[letters[base + i]] & 0xFF;
      state = next(state, before, letter);
      before = context(before, letter);
      if (isHit(state)) {
        lanes.recordHit(lane, state, i);
      }
    }
    lanes.states[lane] = state;
    lanes.before[lane] = before;
  }

  @Override
  public void read(InterleavedTexts lanes, int from, int until) {
    int[] s = slots;
    int[] t = contextTable;
    byte[] c = classes;
    int mask = toldMask;
    int bits = letterBits;
    char[] letters = lanes.letters;
    int[] states = lanes.states;
    int[] before = lanes.before;
    int state0 = states[0];
    int state1 = states[1];
    int state2 = states[2];
    int state3 = states[3];
    int before0 = before[0];
    int before1 = before[1];
    int before2 = before[2];
    int before3 = before[3];
    for (int i = from; i < until; i++) {
      int letter0 = c[letters[i]] & 0xFF;
      int letter1 = c[letters[InterleavedTexts.PITCH + i]] & 0xFF;
      int letter2 = c[letters[2 * InterleavedTexts.PITCH + i]] & 0xFF;
      int letter3 = c[letters[3 * InterleavedTexts.PITCH + i]] & 0xFF;
      before0 = ((before0 << bits) | letter0) & mask;
      before1 = ((before1 << bits) | letter1) & mask;
      before2 = ((before2 << bits) | letter2) & mask;
      before3 = ((before3 << bits) | letter3) & mask;
      int slot0 = s[(state0 >>> BEGIN) + letter0];
      int slot1 = s[(state1 >>> BEGIN) + letter1];
      int slot2 = s[(state2 >>> BEGIN) + letter2];
      int slot3 = s[(state3 >>> BEGIN) + letter3];
      int told0 = t[before0];
      int told1 = t[before1];
      int told2 = t[before2];
      int told3 = t[before3];
      state0 = (slot0 & CLASS) == letter0 ? slot0 : told0;
      state1 = (slot1 & CLASS) == letter1 ? slot1 : told1;
      state2 = (slot2 & CLASS) == letter2 ? slot2 : told2;
      state3 = (slot3 & CLASS) == letter3 ? slot3 : told3;
      if (((state0 | state1 | state2 | state3) & HIT) != 0) {
        if ((state0 & HIT) != 0) {
          lanes.recordHit(0, state0, i);
        }
        if ((state1 & HIT) != 0) {
          lanes.recordHit(1, state1, i);
        }
        if ((state2 & HIT) != 0) {
          lanes.recordHit(2, state2, i);
        }
        if ((state3 & HIT) != 0) {
          lanes.recordHit(3, state3, i);
        }
      }
    }
    states[0] = state0;
    states[1] = state1;
    states[2] = state2;
    states[3] = state3;
    before[0] = before0;
    before[1] = before1;
    before[2] = before2;
    before[3] = before3;
  }

  @Override
  public long bytes() {
    return 4L * (slots.length + contextTable.length);
  }
}
