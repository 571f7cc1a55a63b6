package io.github.arxivbot.feedserver;

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

/** The moments at which arXiv is asked. */
class ScheduleTest {

  private static final Schedule SCHEDULE =
      new Schedule(AnnouncementCalendar.arxiv(), Duration.ofMinutes(10));

  @Test
  void the_first_attempt_is_half_an_hour_after_midnight_eastern_in_winter_and_in_summer() {
    assertThat(next(settled("2026-02-10"), "2026-02-10T12:00:00Z"))
        .isEqualTo("2026-02-11T05:30:00Z");
    assertThat(next(settled("2026-07-07"), "2026-07-07T12:00:00Z"))
        .isEqualTo("2026-07-08T04:30:00Z");
  }

  @Test
  void weekends_and_holidays_are_left_alone() {
    assertThat(next(settled("2026-02-13"), "2026-02-13T12:00:00Z"))
        .isEqualTo("2026-02-16T05:30:00Z");
    assertThat(next(settled("2026-11-25"), "2026-11-25T12:00:00Z"))
        .isEqualTo("2026-11-27T05:30:00Z");
  }

  @Test
  void a_new_server_asks_at_once() {
    Instant now = Instant.parse("2026-02-14T12:00:00Z");

    assertThat(SCHEDULE.next(Attempts.none(), now)).isBefore(now);
    assertThat(SCHEDULE.due(now)).isEqualTo("2026-02-13");
  }

  @Test
  void what_was_late_is_tried_again_ever_later_and_given_up_for_the_next_day() {
    Attempts past = settled("2026-02-10");
    Instant now = Instant.parse("2026-02-11T05:30:00Z");
    StringBuilder pauses = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      past = past.and(now, LocalDate.parse("2026-02-11"), true, false);
      Instant next = SCHEDULE.next(past, now);
      pauses.append(Duration.between(now, next)).append(' ');
      now = next;
    }
    assertThat(pauses).hasToString("PT30M PT1H PT2H PT4H PT4H PT12H30M ");
    assertThat(now).isEqualTo("2026-02-12T05:30:00Z");
  }

  @Property
  void never_twice_within_half_an_hour_and_never_later_than_the_next_announcement(
      @ForAll @LongRange(min = 1_767_225_600, max = 1_798_761_600) long second,
      @ForAll @IntRange(min = 0, max = 10) int tries,
      @ForAll @IntRange(min = 0, max = 2400) int spread,
      @ForAll boolean isSettled) {
    Schedule schedule = new Schedule(AnnouncementCalendar.arxiv(), Duration.ofSeconds(spread));
    Instant now = Instant.ofEpochSecond(second);
    LocalDate due = schedule.due(now);
    Attempts past = Attempts.none();
    for (int i = 0; i <= tries; i++) {
      past = past.and(now, due, true, isSettled);
    }
    Instant next = schedule.next(past, now);

    boolean isNextDay = !schedule.due(next).equals(due);
    assertThat(next).isAfter(now);
    assertThat(isNextDay || Duration.between(now, next).toMinutes() >= 30).isTrue();
    assertThat(Duration.between(now, next)).isLessThan(Duration.ofDays(6));
    assertThat(isSettled && !isNextDay).isFalse();
  }

  private static Attempts settled(String day) {
    LocalDate date = LocalDate.parse(day);
    return Attempts.none()
        .and(AnnouncementCalendar.startOf(date).plusSeconds(7200), date, true, true);
  }

  private static Instant next(Attempts past, String now) {
    return SCHEDULE.next(past, Instant.parse(now));
  }
}
