package io.github.arxivbot.scoring.internal.ahocorasick;

/**
 * Several texts that are read in lockstep, one letter of each at a time, to hide memory latency.
 * The transition tables access the arrays directly for speed. Not thread-safe.
 */
final class InterleavedTexts {

  /**
   * The number of texts that keeps the processor busy while it loads the next state of each
   * (measured).
   */
  static final int COUNT = 4;

  static final int STRETCH = 1 << 12;

  /**
   * The distance between the beginnings of two lanes, chosen so that lanes do not share cache
   * lines.
   */
  static final int PITCH = STRETCH + 160;

  /** The letters; those of lane {@code n} begin at {@code n * PITCH}. */
  final char[] letters;

  final int[] states;

  /** The context of each lane, from {@link TransitionTable#context}. */
  final int[] before;

  /** The state and the position of the last letter of each hit. */
  private final int[] notes;

  private final int[] noted;

  /** The position in the lane of the text's first letter. */
  private final int[] starts;

  private final int[] untils;

  InterleavedTexts(int count) {
    letters = new char[count * PITCH];
    states = new int[count];
    before = new int[count];
    notes = new int[count * 2 * PITCH];
    noted = new int[count];
    starts = new int[count];
    untils = new int[count];
  }

  /** Copies as much of a text into a lane as fits, from its beginning. */
  void begin(int lane, ScannedText text, int at, int state) {
    states[lane] = state;
    before[lane] = 0;
    noted[lane] = 0;
    starts[lane] = at;
    fill(lane, text, at);
  }

  /**
   * Copies the next part of a text to the beginning of the lane; returns false at the end of the
   * text.
   */
  boolean advance(int lane, ScannedText text) {
    if (untils[lane] - starts[lane] == text.length()) {
      return false;
    }
    for (int i = 0; i < noted[lane]; i += 2) {
      notes[first(lane) + i + 1] -= STRETCH;
    }
    starts[lane] -= STRETCH;
    fill(lane, text, 0);
    return true;
  }

  private void fill(int lane, ScannedText text, int at) {
    int from = at - starts[lane];
    int count = Math.min(text.length() - from, STRETCH - at);
    text.copy(from, letters, lane * PITCH + at, count);
    untils[lane] = at + count;
  }

  /** Clears a lane. It may still be read with the others. */
  void close(int lane) {
    noted[lane] = 0;
    untils[lane] = STRETCH;
  }

  /** Returns the end of a lane's letters. */
  int until(int lane) {
    return untils[lane];
  }

  /** Returns the position up to which all lanes can be read. */
  int until() {
    int least = STRETCH;
    for (int until : untils) {
      least = Math.min(least, until);
    }
    return least;
  }

  /** Records a hit, to be verified when the text was read. */
  void recordHit(int lane, int state, int at) {
    int place = first(lane) + noted[lane];
    notes[place] = state;
    notes[place + 1] = at;
    noted[lane] += 2;
  }

  /** Returns the number of recorded values, two for each hit. */
  int noted(int lane) {
    return noted[lane];
  }

  void forgetNotes(int lane) {
    noted[lane] = 0;
  }

  /** Returns the state of a hit. */
  int state(int lane, int note) {
    return notes[first(lane) + note];
  }

  /** Returns the position in the text at which a hit ends. */
  int end(int lane, int note) {
    return notes[first(lane) + note + 1] - starts[lane] + 1;
  }

  private static int first(int lane) {
    return lane * 2 * PITCH;
  }
}
