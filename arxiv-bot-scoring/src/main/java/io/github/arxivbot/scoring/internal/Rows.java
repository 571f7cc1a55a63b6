package io.github.arxivbot.scoring.internal;

/**
 * The transitions of the automaton. A state is whatever number its implementation likes; a negative
 * one is a hit. Immutable and thread-safe.
 */
interface Rows {

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

  /** Which of the hits a negative state is, counted from 0. */
  int hit(int state);

  /** Reads a lane as far as its letters are there. */
  void read(Lane lane, char[] classes);

  /** Reads four lanes at once, each by as many letters; the processor then waits for none. */
  void read(Lane[] lanes, char[] classes, int letters);

  /** The bytes of the tables. */
  long bytes();
}
