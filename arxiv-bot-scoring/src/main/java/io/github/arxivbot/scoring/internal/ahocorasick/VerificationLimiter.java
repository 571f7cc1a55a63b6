package io.github.arxivbot.scoring.internal.ahocorasick;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the time linear for hostile texts: if terms end so often that verifying all of them would
 * take long, a hit of which no more positions are stored is not verified again. Has no effect on
 * ordinary texts. Not thread-safe.
 */
final class VerificationLimiter {

  private static final int CHECKS_PER_LETTER = 4;
  private static final int MIN_CHECKS = 4096;

  private final int hits;
  private long @Nullable [] parts;
  private long part;
  private long looks;
  private boolean inTitle = true;

  VerificationLimiter(int hits) {
    this.hits = hits;
  }

  void begin() {
    looks = 0;
    inTitle = true;
    part++;
  }

  /** Tests whether a hit that ends at a position can be skipped. */
  boolean isExhausted(int hit, int end, boolean stillInTitle) {
    if (inTitle != stillInTitle) {
      inTitle = stillInTitle;
      part++;
    }
    return parts != null && isTooMuch(end) && parts[hit] == part;
  }

  /**
   * Records how many terms were verified, and whether no more positions of any of them are stored.
   */
  void record(int hit, int end, int terms, boolean isExhausted) {
    looks += terms;
    if (isExhausted && isTooMuch(end)) {
      if (parts == null) {
        parts = new long[hits];
      }
      parts[hit] = part;
    }
  }

  private boolean isTooMuch(int end) {
    return looks > MIN_CHECKS + (long) CHECKS_PER_LETTER * end;
  }
}
