package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.PluginContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The option that tells the calendar of arXiv's holidays that it does not know. */
final class HolidayOption {

  static final Option<List<String>> HOLIDAYS =
      Option.list("holidays", "days without an announcement, besides those known: YYYY-MM-DD")
          .checked(HolidayOption::complaint);

  private HolidayOption() {}

  static AnnouncementCalendar calendar(PluginContext context) {
    return AnnouncementCalendar.arxiv()
        .withHolidays(context.get(HOLIDAYS).stream().map(LocalDate::parse).toList());
  }

  static @Nullable String complaint(List<String> days) {
    for (String day : days) {
      try {
        LocalDate.parse(day);
      } catch (DateTimeException e) {
        return "expected days such as 2026-12-25, found " + Quoted.of(day);
      }
    }
    return null;
  }
}
