package io.github.arxivbot.scoring.internal;

/**
 * The transitions of the automaton. A state is whatever number its implementation likes; a negative
 * one is a hit. Immutable and thread-safe.
 */
interface Rows {

  /** The state before the first letter. */
  int start();

  /** The next state. */
  int next(int state, int letter);

  /** Which of the hits a negative state is, counted from 0. */
  int hit(int state);

  /** Reads a lane as far as its letters are there. */
  void read(Lane lane, char[] classes);

  /** Reads four lanes at once, each by as many letters; the processor then waits for none. */
  void read(Lane[] lanes, char[] classes, int letters);

  /** The bytes of the tables. */
  long bytes();
}
