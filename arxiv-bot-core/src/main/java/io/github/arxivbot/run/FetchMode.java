package io.github.arxivbot.run;

/** Which of several sources are asked. */
public enum FetchMode {
  /** All of them; the announcements of one paper are joined. */
  ALL,
  /**
   * The first; each next one only for the categories that the ones before left {@code FAILED},
   * {@code STALE}, {@code LATE} or {@code TRUNCATED}, and for the same announcement day.
   */
  FIRST_FRESH
}
