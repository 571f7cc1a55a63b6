package io.github.arxivbot.scoring.internal;

/**
 * A row for each state and in it a place for each class of letters, for terms so few that this
 * stays in the processor's nearest memory. Rows of hits come last.
 */
final class DenseRows implements Rows {

  /** More would not fit into 16 bits, and not into the cache either. */
  static final int MOST_STATES = 1 << 16;

  private final char[] table;
  private final int shift;
  private final int firstHit;

  /**
   * Fills the table.
   *
   * @param trie the terms
   * @param hits receives at each hit's number the trie's node
   * @param classes how many classes of letters there are
   */
  DenseRows(Trie trie, int[] hits, int classes) {
    shift = 32 - Integer.numberOfLeadingZeros(Math.max(classes - 1, 1));
    int[] row = new int[trie.size()];
    int plain = 0;
    int hit = 0;
    firstHit = trie.size() - hits.length;
    for (int node : trie.byDepth()) {
      if (trie.isHit(node)) {
        hits[hit] = node;
        row[node] = firstHit + hit++;
      } else {
        row[node] = plain++;
      }
    }
    table = new char[trie.size() << shift];
    for (int node : trie.byDepth()) {
      int from = row[node] << shift;
      if (node != Trie.ROOT) {
        System.arraycopy(table, row[trie.fail(node)] << shift, table, from, 1 << shift);
      }
      for (int child = trie.firstChild(node); child != Trie.NONE; child = trie.nextSibling(child)) {
        table[from + trie.letter(child)] = (char) row[child];
      }
    }
  }

  static long bytes(int states, int classes) {
    return (2L * states) << (32 - Integer.numberOfLeadingZeros(Math.max(classes - 1, 1)));
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int next(int state, int before, int letter) {
    int next = table[((state < 0 ? ~state : state) << shift) + letter];
    return next >= firstHit ? ~next : next;
  }

  @Override
  public int remember(int before, int letter) {
    return 0;
  }

  @Override
  public int hit(int state) {
    return ~state - firstHit;
  }

  @Override
  public void read(Lane lane, char[] classes) {
    char[] t = table;
    int row = shift;
    int first = firstHit;
    char[] letters = lane.letters();
    int state = lane.state();
    int until = lane.filled();
    for (int i = lane.at(); i < until; i++) {
      state = t[(state << row) + classes[letters[i]]];
      if (state >= first) {
        lane.note(~state, i);
      }
    }
    lane.moved(until, state, 0);
  }

  @Override
  public void read(Lane[] lanes, char[] classes, int count) {
    char[] t = table;
    int row = shift;
    int last = firstHit - 1;
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
      state0 = t[(state0 << row) + classes[letters0[at0 + i]]];
      state1 = t[(state1 << row) + classes[letters1[at1 + i]]];
      state2 = t[(state2 << row) + classes[letters2[at2 + i]]];
      state3 = t[(state3 << row) + classes[letters3[at3 + i]]];
      if (((last - state0) | (last - state1) | (last - state2) | (last - state3)) < 0) {
        if (state0 > last) {
          lane0.note(~state0, at0 + i);
        }
        if (state1 > last) {
          lane1.note(~state1, at1 + i);
        }
        if (state2 > last) {
          lane2.note(~state2, at2 + i);
        }
        if (state3 > last) {
          lane3.note(~state3, at3 + i);
        }
      }
    }
    lane0.moved(at0 + count, state0, 0);
    lane1.moved(at1 + count, state1, 0);
    lane2.moved(at2 + count, state2, 0);
    lane3.moved(at3 + count, state3, 0);
  }

  @Override
  public long bytes() {
    return 2L * table.length;
  }
}
