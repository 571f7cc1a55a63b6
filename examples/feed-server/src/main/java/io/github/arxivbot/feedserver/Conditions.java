package io.github.arxivbot.feedserver;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Whether a client has already what it asks for (RFC 9110, 13.1 and 13.2). */
final class Conditions {

  private Conditions() {}

  /**
   * Looks at both headers as the standard has it: the date counts only where there is no tag.
   *
   * @param noneMatch If-None-Match
   * @param modifiedSince If-Modified-Since; one that is no date counts for nothing
   * @param tag of what would be sent
   * @param modified when that last changed, in whole seconds
   * @return whether an answer without a body will do
   */
  static boolean areMet(
      @Nullable String noneMatch, @Nullable String modifiedSince, String tag, Instant modified) {
    if (noneMatch != null) {
      return names(noneMatch, tag);
    }
    if (modifiedSince == null) {
      return false;
    }
    try {
      ZonedDateTime since =
          ZonedDateTime.parse(modifiedSince.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return !modified.isAfter(since.toInstant());
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Our tags hold no comma, so one within a foreign tag can only make that one foreign twice. */
  private static boolean names(String header, String tag) {
    for (String part : header.split(",", -1)) {
      String one = part.strip();
      if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
