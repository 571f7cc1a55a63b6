package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The option that adds holidays to the built-in calendar. */
final class HolidayOption {

  static final Option<List<String>> HOLIDAYS =
      Option.list("holidays", "days without an announcement, besides the built-in: YYYY-MM-DD")
          .checked(HolidayOption::findError);

  private HolidayOption() {}

  static AnnouncementCalendar calendar(PluginContext context) {
    List<LocalDate> days = context.get(HOLIDAYS).stream().map(LocalDate::parse).toList();
    return AnnouncementCalendar.arxiv().withHolidays(days);
  }

  static @Nullable String findError(List<String> dates) {
    for (String date : dates) {
      try {
        LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        return "expected dates such as 2026-12-25, found " + SafeText.quote(date);
      }
    }
    return null;
  }
}
