package io.github.arxivbot.scoring.internal.ahocorasick;

/**
 * The transitions of the automaton. A state is whatever number its implementation likes. Immutable
 * and thread-safe.
 */
interface TransitionTable {

  /** The state before the first letter. */
  int start();

  /**
   * The next state.
   *
   * @param state from {@link #start} or the letter before
   * @param before what {@link #remember} gave for the letter before; 0 at the start
   * @param letter the class of this one
   */
  int next(int state, int before, int letter);

  /** What is to be kept of the letters before, with this one. */
  int remember(int before, int letter);

  /** Whether a term ends here. */
  boolean isHit(int state);

  /** Which of the hits a state is, counted from 0. */
  int hit(int state);

  /** Reads one lane. */
  void read(InterleavedTexts lanes, int lane, int from, int until);

  /** Reads all lanes side by side, so that the processor need not wait for any. */
  void read(InterleavedTexts lanes, int from, int until);

  /** The bytes of the tables. */
  long bytes();
}
