package io.github.arxivbot.scoring.internal.ahocorasick;

/**
 * A place for each state and each class of letters, for terms so few that this stays in the
 * processor's nearest memory. What one letter leads to lies together, so that no product of the
 * state stands between one letter and the next. States in which a term ends come last.
 */
final class DenseTable implements TransitionTable {

  /** More would not fit into 16 bits, and not into the cache either. */
  static final int MAX_STATES = 1 << 16;

  private final char[] table;
  private final byte[] classes;
  private final int size;
  private final int firstHit;

  /**
   * Fills the table.
   *
   * @param trie the terms
   * @param hits receives at each hit's number the trie's node
   * @param alphabet the classes of letters
   */
  DenseTable(PatternTrie trie, int[] hits, CharacterClasses alphabet) {
    classes = alphabet.classes();
    size = trie.size();
    int[] state = new int[size];
    int plain = 0;
    int hit = 0;
    firstHit = size - hits.length;
    for (int node : trie.byDepth()) {
      if (trie.isHit(node)) {
        hits[hit] = node;
        state[node] = firstHit + hit++;
      } else {
        state[node] = plain++;
      }
    }
    table = new char[size * alphabet.size()];
    for (int node : trie.byDepth()) {
      if (node != PatternTrie.ROOT) {
        int inherited = state[trie.fail(node)];
        for (int from = 0; from < table.length; from += size) {
          table[from + state[node]] = table[from + inherited];
        }
      }
      for (int child = trie.firstChild(node);
          child != PatternTrie.NONE;
          child = trie.nextSibling(child)) {
        table[trie.letter(child) * size + state[node]] = (char) state[child];
      }
    }
  }

  static long bytes(int states, int classes) {
    return 2L * states * classes;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int next(int state, int before, int letter) {
    return table[letter * size + state];
  }

  @Override
  public int remember(int before, int letter) {
    return 0;
  }

  @Override
  public boolean isHit(int state) {
    return state >= firstHit;
  }

  @Override
  public int hit(int state) {
    return state - firstHit;
  }

  @Override
  public void read(InterleavedTexts lanes, int lane, int from, int until) {
    char[] t = table;
    byte[] c = classes;
    int n = size;
    int first = firstHit;
    char[] letters = lanes.letters;
    int base = lane * InterleavedTexts.PITCH;
    int state = lanes.states[lane];
    for (int i = from; i < until; i++) {
      state = t[(c[letters[base + i]] & 0xFF) * n + state];
      if (state >= first) {
        lanes.note(lane, state, i);
      }
    }
    lanes.states[lane] = state;
  }

  @Override
  public void read(InterleavedTexts lanes, int from, int until) {
    char[] t = table;
    byte[] c = classes;
    int n = size;
    int last = firstHit - 1;
    char[] letters = lanes.letters;
    int[] states = lanes.states;
    int state0 = states[0];
    int state1 = states[1];
    int state2 = states[2];
    int state3 = states[3];
    for (int i = from; i < until; i++) {
      state0 = t[(c[letters[i]] & 0xFF) * n + state0];
      state1 = t[(c[letters[InterleavedTexts.PITCH + i]] & 0xFF) * n + state1];
      state2 = t[(c[letters[2 * InterleavedTexts.PITCH + i]] & 0xFF) * n + state2];
      state3 = t[(c[letters[3 * InterleavedTexts.PITCH + i]] & 0xFF) * n + state3];
      if (((last - state0) | (last - state1) | (last - state2) | (last - state3)) < 0) {
        if (state0 > last) {
          lanes.note(0, state0, i);
        }
        if (state1 > last) {
          lanes.note(1, state1, i);
        }
        if (state2 > last) {
          lanes.note(2, state2, i);
        }
        if (state3 > last) {
          lanes.note(3, state3, i);
        }
      }
    }
    states[0] = state0;
    states[1] = state1;
    states[2] = state2;
    states[3] = state3;
  }

  @Override
  public long bytes() {
    return 2L * table.length;
  }
}
