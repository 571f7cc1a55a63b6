package io.github.arxivbot.scoring.internal.ahocorasick;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a hostile text from costing more than linear time: where terms end so often that looking at
 * all of them would take long, a hit of which no more places are kept is not looked at again. In an
 * ordinary text there is nothing to do. One thread's.
 */
final class HitBudget {

  private static final int LOOKS_FOR_A_LETTER = 4;
  private static final int LOOKS_FOR_ALL = 4096;

  private final int hits;
  private long @Nullable [] parts;
  private long part;
  private long looks;
  private boolean inTitle = true;

  HitBudget(int hits) {
    this.hits = hits;
  }

  void begin() {
    looks = 0;
    inTitle = true;
    part++;
  }

  /** Whether a hit that ends there need not be looked at. */
  boolean isExhausted(int hit, int end, boolean stillInTitle) {
    if (inTitle != stillInTitle) {
      inTitle = stillInTitle;
      part++;
    }
    return parts != null && isTooMuch(end) && parts[hit] == part;
  }

  /** Says how many terms were looked at, and whether no more places of any of them are kept. */
  void looked(int hit, int end, int terms, boolean isExhausted) {
    looks += terms;
    if (isExhausted && isTooMuch(end)) {
      if (parts == null) {
        parts = new long[hits];
      }
      parts[hit] = part;
    }
  }

  private boolean isTooMuch(int end) {
    return looks > LOOKS_FOR_ALL + (long) LOOKS_FOR_A_LETTER * end;
  }
}
