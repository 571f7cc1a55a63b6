package io.github.arxivbot.scoring.internal.ahocorasick;

/**
 * The transitions of the automaton. The implementation chooses the numbers of states. Immutable and
 * thread-safe.
 */
interface TransitionTable {

  /** Returns the state before the first letter. */
  int start();

  /** Returns the state after the class of a letter; {@code before} is the context, first 0. */
  int next(int state, int before, int letter);

  /** Returns the context after a letter. */
  int context(int before, int letter);

  /** Tests whether a term ends in a state. */
  boolean isHit(int state);

  /** Returns the number of a hit state, counted from 0. */
  int hit(int state);

  /** Reads one lane. */
  void read(InterleavedTexts lanes, int lane, int from, int until);

  /** Reads all lanes in lockstep. */
  void read(InterleavedTexts lanes, int from, int until);

  /** Returns the size of the tables in bytes. */
  long bytes();
}
