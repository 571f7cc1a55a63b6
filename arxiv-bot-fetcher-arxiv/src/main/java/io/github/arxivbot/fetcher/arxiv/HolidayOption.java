package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.util.List;

/** The option that tells the calendar of arXiv's holidays that it does not know. */
final class HolidayOption {

  static final Option<List<String>> HOLIDAYS =
      Option.list("holidays", "days without an announcement, besides those known: YYYY-MM-DD")
          .checked(Holidays::complaint);

  private HolidayOption() {}

  static AnnouncementCalendar calendar(PluginContext context) {
    return AnnouncementCalendar.arxiv().withHolidays(Holidays.parse(context.get(HOLIDAYS)));
  }
}
