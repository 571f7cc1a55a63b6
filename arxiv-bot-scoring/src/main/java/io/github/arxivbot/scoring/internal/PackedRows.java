package io.github.arxivbot.scoring.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows that hold only what the last letters do not tell, pushed into each other's gaps (the comb of
 * Tarjan and Yao, "Storing a sparse table", 1979): for so many terms that whole rows would fall out
 * of the processor's caches. A state is where its row begins; no two begin at the same
 * place, so the class that stands in a slot tells whose slot it is.
 *
 * <p>A slot is, from the top: a bit for a hit, where the next row begins, the class.
 */
final class PackedRows implements Rows {

  /** The table of what the last letters tell has at most as many places as this is a power of 2. */
  private static final int MOST_TOLD_BITS = 18;

  private static final int MOST_TOLD = 3;

  private final int[] slots;

  /** Where the last letters lead, where no longer beginning of a term ends with them. */
  private final int[] told;

  private final int letterBits;
  private final int toldMask;
  private final int bits;
  private final int mask;

  /**
   * Packs the rows.
   *
   * @param trie the terms
   * @param hits receives at each hit's number the trie's node
   * @param classes how many classes of letters there are
   */
  PackedRows(Trie trie, int[] hits, int classes) {
    bits = 32 - Integer.numberOfLeadingZeros(classes); // one more than classes, for no class
    mask = (1 << bits) - 1;
    letterBits = 32 - Integer.numberOfLeadingZeros(classes - 1);
    int letters = Math.max(1, Math.min(MOST_TOLD, MOST_TOLD_BITS / letterBits));
    toldMask = (1 << (letters * letterBits)) - 1;
    int[][] rows = rows(trie, letters);
    Comb comb = new Comb(classes);
    int[] begin = new int[trie.size()];
    int[] open = new int[trie.size()];
    int left = 0;
    int longest = 0;
    open[left++] = Trie.ROOT;
    while (left > 0) { // depth first, so that what is read one after the other lies together
      int node = open[--left];
      begin[node] = comb.place(rows[node], trie.isHit(node));
      longest = Math.max(longest, begin[node]);
      for (int child = trie.firstChild(node); child != Trie.NONE; child = trie.nextSibling(child)) {
        open[left++] = child;
      }
    }
    if (longest >= 1 << (31 - bits)) {
      throw new IllegalArgumentException(
          "too many terms in too many different letters: "
              + trie.size()
              + " beginnings of terms in "
              + classes
              + " classes of letters");
    }
    slots = new int[longest + classes];
    Arrays.fill(slots, mask);
    int hit = 0;
    for (int node = 0; node < rows.length; node++) {
      for (int i = 0; i < rows[node].length; i += 2) {
        slots[begin[node] + rows[node][i]] = slot(trie, begin, rows[node][i], rows[node][i + 1]);
      }
      if (trie.isHit(node)) {
        hits[hit] = node;
        slots[begin[node]] = (hit++ << bits) | mask;
      }
    }
    told = new int[toldMask + 1];
    tell(trie, begin, classes, new int[letters], 0);
  }

  /** Fills in all places that end with these letters, the longer beginning of a term the better. */
  private void tell(Trie trie, int[] begin, int classes, int[] letters, int known) {
    if (known < letters.length) {
      for (int letter = 0; letter < classes; letter++) {
        letters[known] = letter;
        tell(trie, begin, classes, letters, known + 1);
      }
      return;
    }
    int place = 0;
    for (int letter : letters) {
      place = remember(place, letter);
    }
    int node = Trie.NONE;
    for (int from = 0; from < letters.length && node == Trie.NONE; from++) {
      node = Trie.ROOT;
      for (int i = from; i < letters.length && node != Trie.NONE; i++) {
        node = trie.find(node, (char) letters[i]);
      }
    }
    told[place] =
        slot(trie, begin, letters[letters.length - 1], node == Trie.NONE ? Trie.ROOT : node);
  }

  private int slot(Trie trie, int[] begin, int letter, int node) {
    return (trie.isHit(node) ? Integer.MIN_VALUE : 0) | (begin[node] << bits) | letter;
  }

  /**
   * For each node the letters, and where they lead, that lead deeper than the last letters tell.
   */
  private static int[][] rows(Trie trie, int lettersTold) {
    int[][] rows = new int[trie.size()][];
    rows[Trie.ROOT] = new int[0]; // by definition
    for (int node : trie.byDepth()) {
      if (node != Trie.ROOT) {
        rows[node] = row(trie, node, rows[trie.fail(node)], lettersTold);
      }
    }
    return rows;
  }

  private static int[] row(Trie trie, int node, int[] inherited, int lettersTold) {
    int own = 0;
    for (int child = trie.firstChild(node); child != Trie.NONE; child = trie.nextSibling(child)) {
      own++;
    }
    if (own == 0 || trie.depth(node) < lettersTold) {
      return inherited;
    }
    int[] row = new int[2 * own + inherited.length];
    int filled = 0;
    for (int child = trie.firstChild(node); child != Trie.NONE; child = trie.nextSibling(child)) {
      row[filled++] = trie.letter(child);
      row[filled++] = child;
    }
    for (int i = 0; i < inherited.length; i += 2) {
      if (trie.find(node, (char) inherited[i]) == Trie.NONE) {
        row[filled++] = inherited[i];
        row[filled++] = inherited[i + 1];
      }
    }
    return filled == row.length ? row : Arrays.copyOf(row, filled);
  }

  /** Finds gaps. */
  private static final class Comb {

    /** Gaps tried before the end: more packs a little tighter and builds much longer. */
    private static final int MOST_TRIES = 400;

    private final BitSet taken = new BitSet();
    private final BitSet begun = new BitSet();
    private final int classes;
    private int from;

    Comb(int classes) {
      this.classes = classes;
    }

    /** Where a row may begin, which then is taken. */
    int place(int[] row, boolean isHit) {
      int anchor = isHit || row.length == 0 ? 0 : row[0];
      int begin = Math.max(from - anchor, 0);
      int tries = 0;
      while (!fits(begin, row, isHit)) {
        tries++;
        begin =
            tries < MOST_TRIES
                ? Math.max(taken.nextClearBit(begin + 1 + anchor) - anchor, begin + 1)
                : Math.max(taken.length(), begin + 1);
      }
      if (tries >= MOST_TRIES / 2) {
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
    int slot = slots[((state << 1) >>> (bits + 1)) + letter];
    return (slot & mask) == letter ? slot : told[remember(before, letter)];
  }

  @Override
  public int remember(int before, int letter) {
    return ((before << letterBits) | letter) & toldMask;
  }

  @Override
  public int hit(int state) {
    return slots[(state << 1) >>> (bits + 1)] >>> bits;
  }

  @Override
  public void read(Lane lane, char[] classes) {
    char[] letters = lane.letters();
    int state = lane.state();
    int until = lane.filled();
    int before = lane.before();
    for (int i = lane.at(); i < until; i++) {
      int letter = classes[letters[i]];
      state = next(state, before, letter);
      before = remember(before, letter);
      if (state < 0) {
        lane.note(state, i);
      }
    }
    lane.moved(until, state, before);
  }

  @Override
  public void read(Lane[] lanes, char[] classes, int count) {
    int[] s = slots;
    int[] t = told;
    int m = mask;
    int tm = toldMask;
    int shift = letterBits;
    int down = bits + 1;
    Lane lane0 = lanes[0];
    Lane lane1 = lanes[1];
    Lane lane2 = lanes[2];
    Lane lane3 = lanes[3];
    char[] letters0 = lane0.letters();
    char[] letters1 = lane1.letters();
    char[] letters2 = lane2.letters();
    char[] letters3 = lane3.letters();
    int at0 = lane0.at();
    int at1 = lane1.at();
    int at2 = lane2.at();
    int at3 = lane3.at();
    int state0 = lane0.state();
    int state1 = lane1.state();
    int state2 = lane2.state();
    int state3 = lane3.state();
    int before0 = lane0.before();
    int before1 = lane1.before();
    int before2 = lane2.before();
    int before3 = lane3.before();
    for (int i = 0; i < count; i++) {
      int letter0 = classes[letters0[at0 + i]];
      int letter1 = classes[letters1[at1 + i]];
      int letter2 = classes[letters2[at2 + i]];
      int letter3 = classes[letters3[at3 + i]];
      before0 = ((before0 << shift) | letter0) & tm;
      before1 = ((before1 << shift) | letter1) & tm;
      before2 = ((before2 << shift) | letter2) & tm;
      before3 = ((before3 << shift) | letter3) & tm;
      int slot0 = s[((state0 << 1) >>> down) + letter0];
      int slot1 = s[((state1 << 1) >>> down) + letter1];
      int slot2 = s[((state2 << 1) >>> down) + letter2];
      int slot3 = s[((state3 << 1) >>> down) + letter3];
      int told0 = t[before0];
      int told1 = t[before1];
      int told2 = t[before2];
      int told3 = t[before3];
      state0 = (slot0 & m) == letter0 ? slot0 : told0;
      state1 = (slot1 & m) == letter1 ? slot1 : told1;
      state2 = (slot2 & m) == letter2 ? slot2 : told2;
      state3 = (slot3 & m) == letter3 ? slot3 : told3;
      if ((state0 | state1 | state2 | state3) < 0) {
        if (state0 < 0) {
          lane0.note(state0, at0 + i);
        }
        if (state1 < 0) {
          lane1.note(state1, at1 + i);
        }
        if (state2 < 0) {
          lane2.note(state2, at2 + i);
        }
        if (state3 < 0) {
          lane3.note(state3, at3 + i);
        }
      }
    }
    lane0.moved(at0 + count, state0, before0);
    lane1.moved(at1 + count, state1, before1);
    lane2.moved(at2 + count, state2, before2);
    lane3.moved(at3 + count, state3, before3);
  }

  @Override
  public long bytes() {
    return 4L * (slots.length + told.length);
  }
}
