package io.github.arxivbot.run;

/** The way in which several sources are used. */
public enum FetchMode {
  /** All sources are read, and the announcements of one paper are merged. */
  ALL,
  /**
   * The first source is read. Each further source is read only for the categories that the sources
   * before it left {@code FAILED}, {@code STALE}, {@code LATE} or {@code TRUNCATED}, and for the
   * same announcement day.
   */
  FIRST_FRESH
}
