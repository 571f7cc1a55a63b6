package io.github.arxivbot.scoring.internal;

import java.util.Arrays;

/** A text on its way through the automaton, a stretch of it at a time. One thread's. */
final class Lane {

  private static final int STRETCH = 2048;

  private final Search search;
  private final Text text = new Text();
  private final Hits hits;
  private final char[] letters = new char[STRETCH];

  /** Of each hit of the stretch the state and where its last letter is. */
  private final int[] notes = new int[2 * STRETCH];

  private int noted;
  private final int[] exhausted;
  private int part = 1;
  private boolean inTitle;
  private int from;
  private int filled;
  private int at;
  private int state;
  private int before;
  private int paper;
  private int firstHit;

  Lane(Search search, int literals, int hitStates) {
    this.search = search;
    this.hits = new Hits(literals);
    this.exhausted = new int[hitStates];
  }

  void begin(int number, String title, String rest) {
    paper = number;
    firstHit = 0;
    text.set(title, rest);
    hits.clear(title.length());
    nextPart();
    inTitle = true;
  }

  /** Goes to the beginning of the text. */
  void rewind(int start) {
    from = 0;
    at = 0;
    filled = text.copy(0, letters);
    state = start;
    before = 0;
    noted = 0;
  }

  /** Is read again by another lexicon, whose hits have other numbers. */
  void reread(int firstNumber) {
    firstHit = firstNumber;
    inTitle = true;
    nextPart();
  }

  int firstHit() {
    return firstHit;
  }

  int paper() {
    return paper;
  }

  Text text() {
    return text;
  }

  Hits hits() {
    return hits;
  }

  char[] letters() {
    return letters;
  }

  int at() {
    return at;
  }

  int filled() {
    return filled;
  }

  int state() {
    return state;
  }

  /** What the rows keep of the letters before. */
  int before() {
    return before;
  }

  void moved(int to, int newState, int lastLetters) {
    at = to;
    state = newState;
    before = lastLetters;
  }

  /** A term ends with a letter of this stretch; it is looked at when the stretch is read. */
  void note(int hitState, int index) {
    notes[noted] = hitState;
    notes[noted + 1] = index;
    noted += 2;
  }

  /** Looks at what was noted. */
  void look(Rows rows) {
    for (int i = 0; i < noted; i += 2) {
      int hit = firstHit + rows.hit(notes[i]);
      int end = from + notes[i + 1] + 1;
      if (!search.isCounted(this, hit, end)) {
        hit(hit, end, false);
      }
    }
    noted = 0;
  }

  /** Takes the next stretch; false where the text is at its end. */
  boolean refill() {
    from += filled;
    at = 0;
    filled = from < text.length() ? text.copy(from, letters) : 0;
    return filled > 0;
  }

  /** A term ends there, or seems to. */
  void hit(int hit, int end, boolean halfway) {
    boolean stillInTitle = end <= text.titleLength();
    if (inTitle != stillInTitle) {
      inTitle = stillInTitle;
      nextPart();
    }
    if (exhausted[hit] != part && search.look(this, hit, end, halfway)) {
      exhausted[hit] = part; // however often it ends here again, nothing more is kept
    }
  }

  private void nextPart() {
    part++;
    if (part == 0) {
      Arrays.fill(exhausted, 0);
      part = 1;
    }
  }
}
