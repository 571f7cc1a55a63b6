package io.github.arxivbot.scoring.internal.ahocorasick;

/**
 * A complete transition table for few terms, which stays in the processor's first-level cache. The
 * transitions of one letter are adjacent, so the next index needs no multiplication with the state.
 * States in which a term ends come last.
 */
final class DenseTable implements TransitionTable {

  /** The maximum number of states: more would not fit into 16 bits, nor into the cache. */
  static final int MAX_STATES = 1 << 16;

  private final char[] table;
  private final byte[] classes;
  private final int size;
  private final int firstHit;

  /** Fills the table; {@code hits} receives the trie's node of each hit. */
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
  public int context(int before, int letter) {
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
        lanes.recordHit(lane, state, i);
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
          lanes.recordHit(0, state0, i);
        }
        if (state1 > last) {
          lanes.recordHit(1, state1, i);
        }
        if (state2 > last) {
          lanes.recordHit(2, state2, i);
        }
        if (state3 > last) {
          lanes.recordHit(3, state3, i);
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
