package io.github.arxivbot.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArxivCalendarTest {

  private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
  private static final LocalDate SATURDAY = LocalDate.parse("2026-02-14");
  private static final LocalDate MONDAY = LocalDate.parse("2026-02-16");

  @Test
  void nothing_is_announced_on_weekends_and_holidays() {
    assertThat(ArxivCalendar.isAnnouncementDay(MONDAY)).isTrue();
    assertThat(ArxivCalendar.isAnnouncementDay(SATURDAY)).isFalse();
    assertThat(ArxivCalendar.isAnnouncementDay(CHRISTMAS)).isFalse();
  }

  @Test
  void a_holiday_is_a_working_day_but_a_weekend_is_not() {
    assertThat(ArxivCalendar.isWorkingDay(CHRISTMAS)).isTrue();
    assertThat(ArxivCalendar.isWorkingDay(SATURDAY)).isFalse();
    assertThat(ArxivCalendar.holidays()).contains(CHRISTMAS).allMatch(ArxivCalendar::isWorkingDay);
  }

  @Test
  void a_day_begins_at_midnight_in_new_york_in_winter_and_summer() {
    assertThat(ArxivCalendar.startOf(MONDAY)).isEqualTo(Instant.parse("2026-02-16T05:00:00Z"));
    assertThat(ArxivCalendar.startOf(LocalDate.parse("2026-07-01")))
        .isEqualTo(Instant.parse("2026-07-01T04:00:00Z"));
    assertThat(ArxivCalendar.dayOf(Instant.parse("2026-02-16T04:59:59Z")))
        .isEqualTo(MONDAY.minusDays(1));
    assertThat(ArxivCalendar.dayOf(Instant.parse("2026-02-16T05:00:00Z"))).isEqualTo(MONDAY);
  }
}
