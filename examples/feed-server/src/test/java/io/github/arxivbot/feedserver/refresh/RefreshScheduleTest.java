package io.github.arxivbot.feedserver.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The times of refreshes. */
class RefreshScheduleTest {

  private static final RefreshSchedule SCHEDULE =
      new RefreshSchedule(AnnouncementCalendar.arxiv(), Duration.ofMinutes(10));

  @Test
  void the_first_refresh_is_half_an_hour_after_midnight_eastern_in_winter_and_in_summer() {
    assertThat(next(settled("2026-02-10"), "2026-02-10T12:00:00Z"))
        .isEqualTo("2026-02-11T05:30:00Z");
    assertThat(next(settled("2026-07-07"), "2026-07-07T12:00:00Z"))
        .isEqualTo("2026-07-08T04:30:00Z");
  }

  @Test
  void there_is_no_refresh_on_weekends_and_holidays() {
    assertThat(next(settled("2026-02-13"), "2026-02-13T12:00:00Z"))
        .isEqualTo("2026-02-16T05:30:00Z");
    assertThat(next(settled("2026-11-25"), "2026-11-25T12:00:00Z"))
        .isEqualTo("2026-11-27T05:30:00Z");
  }

  @Test
  void a_new_server_refreshes_at_once() {
    Instant now = Instant.parse("2026-02-14T12:00:00Z");

    assertThat(SCHEDULE.next(RefreshHistory.EMPTY, now)).isBefore(now);
    assertThat(SCHEDULE.due(now)).isEqualTo("2026-02-13");
  }

  @Test
  void a_late_announcement_is_retried_at_growing_intervals_until_the_next_one_is_due() {
    RefreshHistory history = settled("2026-02-10");
    Instant now = Instant.parse("2026-02-11T05:30:00Z");
    StringBuilder pauses = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      history = history.with(now, LocalDate.parse("2026-02-11"), RefreshOutcome.INCOMPLETE);
      Instant next = SCHEDULE.next(history, now);
      pauses.append(Duration.between(now, next)).append(' ');
      now = next;
    }
    assertThat(pauses).hasToString("PT30M PT1H PT2H PT4H PT4H PT12H30M ");
    assertThat(now).isEqualTo("2026-02-12T05:30:00Z");
  }

  @Property
  void refreshes_are_half_an_hour_apart_and_never_later_than_the_next_announcement(
      @ForAll @LongRange(min = 1_767_225_600, max = 1_798_761_600) long second,
      @ForAll @IntRange(min = 0, max = 10) int tries,
      @ForAll @IntRange(min = 0, max = 2400) int jitter,
      @ForAll boolean isSettled) {
    RefreshSchedule schedule =
        new RefreshSchedule(AnnouncementCalendar.arxiv(), Duration.ofSeconds(jitter));
    Instant now = Instant.ofEpochSecond(second);
    LocalDate due = schedule.due(now);
    RefreshHistory history = RefreshHistory.EMPTY;
    for (int i = 0; i <= tries; i++) {
      history =
          history.with(now, due, isSettled ? RefreshOutcome.COMPLETE : RefreshOutcome.INCOMPLETE);
    }
    Instant next = schedule.next(history, now);

    boolean isNextDay = !schedule.due(next).equals(due);
    assertThat(next).isAfter(now);
    assertThat(isNextDay || Duration.between(now, next).toMinutes() >= 30).isTrue();
    assertThat(Duration.between(now, next)).isLessThan(Duration.ofDays(6));
    assertThat(isSettled && !isNextDay).isFalse();
  }

  private static RefreshHistory settled(String day) {
    LocalDate date = LocalDate.parse(day);
    return RefreshHistory.EMPTY.with(
        AnnouncementCalendar.startOf(date).plusSeconds(7200), date, RefreshOutcome.COMPLETE);
  }

  private static Instant next(RefreshHistory history, String now) {
    return SCHEDULE.next(history, Instant.parse(now));
  }
}
