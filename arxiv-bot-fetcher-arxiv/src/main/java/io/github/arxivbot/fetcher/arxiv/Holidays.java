package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.internal.text.SafeText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holidays that a user adds to the calendar, as ISO dates. */
final class Holidays {

  private Holidays() {}

  /** What is wrong with dates that a user adds, or null. */
  static @Nullable String complaint(List<String> dates) {
    for (String date : dates) {
      try {
        LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        return "expected dates such as 2026-12-25, found " + SafeText.quote(date);
      }
    }
    return null;
  }

  static List<LocalDate> parse(List<String> dates) {
    return dates.stream().map(LocalDate::parse).toList();
  }
}
