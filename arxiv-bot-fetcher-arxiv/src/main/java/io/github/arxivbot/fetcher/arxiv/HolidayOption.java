package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

final class HolidayOption {

  static final Option<List<String>> HOLIDAYS =
      Option.list(
              "holidays", "days without an announcement, in addition to the built-in: YYYY-MM-DD")
          .checked(dates -> check(dates).orElse(null));

  private HolidayOption() {}

  static AnnouncementCalendar calendar(PluginContext context) {
    List<LocalDate> days = context.get(HOLIDAYS).stream().map(LocalDate::parse).toList();
    return AnnouncementCalendar.arxiv().withHolidays(days);
  }

  static Optional<String> check(List<String> dates) {
    return dates.stream()
        .filter(date -> !isDate(date))
        .findFirst()
        .map(date -> "expected dates such as 2026-12-25, found " + SafeText.quote(date));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
