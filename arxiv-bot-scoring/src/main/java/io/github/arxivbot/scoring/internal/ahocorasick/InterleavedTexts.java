package io.github.arxivbot.scoring.internal.ahocorasick;

/**
 * Texts side by side that are read at the same pace: one letter of each, then the next of each. One
 * thread's. Rows read and write the arrays themselves, for nothing else is fast enough.
 */
final class InterleavedTexts {

  /** As many keep the processor busy while it waits for the next state of each; measured. */
  static final int COUNT = 4;

  static final int STRETCH = 1 << 12;

  /** From the beginning of a lane to that of the next: they must not all fall on one cache line. */
  static final int PITCH = STRETCH + 160;

  /** Those of the lane {@code n} begin at {@code n * PITCH}. */
  final char[] letters;

  final int[] states;

  /** What the rows keep of the letters before. */
  final int[] before;

  /** Of each hit the state, and where its last letter is. */
  private final int[] notes;

  private final int[] noted;

  /** Where in the lane the first letter of the text is, or would be. */
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

  /** Puts as much of a text into a lane as there is room for, from the beginning. */
  void begin(int lane, ScannedText text, int at, int state) {
    states[lane] = state;
    before[lane] = 0;
    noted[lane] = 0;
    starts[lane] = at;
    fill(lane, text, at);
  }

  /**
   * Goes on at the lane's beginning with what there was no room for; false where that is nothing.
   */
  boolean goOn(int lane, ScannedText text) {
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

  /** Empties a lane: it may be read on with the others, whatever is in it. */
  void close(int lane) {
    noted[lane] = 0;
    untils[lane] = STRETCH;
  }

  /** Where the letters of a lane end. */
  int until(int lane) {
    return untils[lane];
  }

  /** Up to where all lanes can be read. */
  int until() {
    int least = STRETCH;
    for (int until : untils) {
      least = Math.min(least, until);
    }
    return least;
  }

  /** A term ends there; it is looked at when the text was read. */
  void note(int lane, int state, int at) {
    int place = first(lane) + noted[lane];
    notes[place] = state;
    notes[place + 1] = at;
    noted[lane] += 2;
  }

  /** How many hits were noted, each as two numbers. */
  int noted(int lane) {
    return noted[lane];
  }

  void forgetNotes(int lane) {
    noted[lane] = 0;
  }

  /** The state of a hit. */
  int state(int lane, int note) {
    return notes[first(lane) + note];
  }

  /** Where in the text a hit ends. */
  int end(int lane, int note) {
    return notes[first(lane) + note + 1] - starts[lane] + 1;
  }

  private static int first(int lane) {
    return lane * 2 * PITCH;
  }
}
