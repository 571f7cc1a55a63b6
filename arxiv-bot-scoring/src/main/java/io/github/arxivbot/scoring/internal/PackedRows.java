package io.github.arxivbot.scoring.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows that hold only what differs from the first row, pushed into each other's gaps (the comb of
 * Tarjan and Yao, "Storing a sparse table", 1979): for so many terms that whole rows would fall out
 * of the processor's caches. A state is where its row begins; no two begin at the same place, so
 * the class that stands in a slot tells whose slot it is.
 *
 * <p>A slot is, from the top: a bit for a hit, where the next row begins, the class.
 */
final class PackedRows implements Rows {

  private final int[] slots;
  private final int[] first;
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
    int[][] rows = rows(trie);
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
    first = new int[classes];
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
    for (int letter = 0; letter < classes; letter++) {
      int node = trie.find(Trie.ROOT, (char) letter);
      first[letter] = slot(trie, begin, letter, node == Trie.NONE ? Trie.ROOT : node);
    }
  }

  private int slot(Trie trie, int[] begin, int letter, int node) {
    return (trie.isHit(node) ? Integer.MIN_VALUE : 0) | (begin[node] << bits) | letter;
  }

  /** For each node the letters, and where they lead, that lead elsewhere than from the root. */
  private static int[][] rows(Trie trie) {
    int[][] rows = new int[trie.size()][];
    rows[Trie.ROOT] = new int[0]; // by definition
    for (int node : trie.byDepth()) {
      if (node != Trie.ROOT) {
        rows[node] = row(trie, node, rows[trie.fail(node)]);
      }
    }
    return rows;
  }

  private static int[] row(Trie trie, int node, int[] inherited) {
    int own = 0;
    for (int child = trie.firstChild(node); child != Trie.NONE; child = trie.nextSibling(child)) {
      own++;
    }
    if (own == 0) {
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
  public int next(int state, int letter) {
    int slot = slots[((state << 1) >>> (bits + 1)) + letter];
    return (slot & mask) == letter ? slot : first[letter];
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
    for (int i = lane.at(); i < until; i++) {
      state = next(state, classes[letters[i]]);
      if (state < 0) {
        lane.hit(hit(state), i);
      }
    }
    lane.moved(until, state);
  }

  @Override
  public void read(Lane[] lanes, char[] classes, int count) {
    int[] s = slots;
    int[] f = first;
    int m = mask;
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
    for (int i = 0; i < count; i++) {
      int letter0 = classes[letters0[at0 + i]];
      int letter1 = classes[letters1[at1 + i]];
      int letter2 = classes[letters2[at2 + i]];
      int letter3 = classes[letters3[at3 + i]];
      int slot0 = s[((state0 << 1) >>> down) + letter0];
      int slot1 = s[((state1 << 1) >>> down) + letter1];
      int slot2 = s[((state2 << 1) >>> down) + letter2];
      int slot3 = s[((state3 << 1) >>> down) + letter3];
      int first0 = f[letter0];
      int first1 = f[letter1];
      int first2 = f[letter2];
      int first3 = f[letter3];
      state0 = (slot0 & m) == letter0 ? slot0 : first0;
      state1 = (slot1 & m) == letter1 ? slot1 : first1;
      state2 = (slot2 & m) == letter2 ? slot2 : first2;
      state3 = (slot3 & m) == letter3 ? slot3 : first3;
      if ((state0 | state1 | state2 | state3) < 0) {
        if (state0 < 0) {
          lane0.hit(hit(state0), at0 + i);
        }
        if (state1 < 0) {
          lane1.hit(hit(state1), at1 + i);
        }
        if (state2 < 0) {
          lane2.hit(hit(state2), at2 + i);
        }
        if (state3 < 0) {
          lane3.hit(hit(state3), at3 + i);
        }
      }
    }
    lane0.moved(at0 + count, state0);
    lane1.moved(at1 + count, state1);
    lane2.moved(at2 + count, state2);
    lane3.moved(at3 + count, state3);
  }

  @Override
  public long bytes() {
    return 4L * (slots.length + first.length);
  }
}
