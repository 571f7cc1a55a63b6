package io.github.arxivbot.llm;

/** Counts unusable answers of one kind in a row. Thread-safe. */
final class UnusableAnswerCounter {

  static final int MAX_IN_A_ROW = 3;

  private String kind = "";
  private int count;

  /** Counts an answer and tests whether it is the last one that is asked for. */
  synchronized boolean isLast(String newKind) {
    count = newKind.equals(kind) ? count + 1 : 1;
    kind = newKind;
    if (count < MAX_IN_A_ROW) {
      return false;
    }
    count = 0; // the next run begins anew
    return true;
  }

  /** Begins anew after a usable answer. */
  synchronized void reset() {
    count = 0;
  }
}
