package io.github.arxivbot.fetcher.arxiv.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar.SubmissionTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementCalendarTest {

  private final AnnouncementCalendar calendar = AnnouncementCalendar.arxiv();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "a Wednesday                       | 2026-02-11T09:00:00-05:00 | 2026-02-11 | 2026-02-11",
        "a Saturday                        | 2026-02-14T09:00:00-05:00 | none       | 2026-02-13",
        "a Sunday after the announcement   | 2026-02-15T20:00:01-05:00 | none       | 2026-02-13",
        "one second before Monday          | 2026-02-15T23:59:59-05:00 | none       | 2026-02-13",
        "midnight, when Monday begins      | 2026-02-16T00:00:00-05:00 | 2026-02-16 | 2026-02-16",
        "one second after midnight         | 2026-02-16T00:00:01-05:00 | 2026-02-16 | 2026-02-16",
        "one second before Saturday        | 2026-02-13T23:59:59-05:00 | 2026-02-13 | 2026-02-13",
        "one second after Friday           | 2026-02-14T00:00:01-05:00 | none       | 2026-02-13",
        "New Year's Day, a Thursday        | 2026-01-01T12:00:00-05:00 | none       | 2025-12-31",
        "Martin Luther King Jr., a Monday  | 2026-01-19T12:00:00-05:00 | none       | 2026-01-16",
        "Juneteenth, a Friday              | 2026-06-19T12:00:00-04:00 | none       | 2026-06-18",
        "Independence Day, observed        | 2026-07-03T12:00:00-04:00 | none       | 2026-07-02",
        "the Monday after a long weekend   | 2026-07-06T12:00:00-04:00 | 2026-07-06 | 2026-07-06",
        "Labor Day                         | 2026-09-07T12:00:00-04:00 | none       | 2026-09-04",
        "Thanksgiving, a Thursday          | 2026-11-26T12:00:00-05:00 | none       | 2026-11-25",
        "the day after Thanksgiving        | 2026-11-27T12:00:00-05:00 | 2026-11-27 | 2026-11-27",
        "Christmas Day, a Friday           | 2026-12-25T12:00:00-05:00 | none       | 2026-12-24",
        "the Sunday after Christmas        | 2026-12-27T12:00:00-05:00 | none       | 2026-12-24",
        "the Tuesday after Christmas       | 2026-12-29T12:00:00-05:00 | none       | 2026-12-28",
        "the day between two holidays      | 2026-12-30T12:00:00-05:00 | 2026-12-30 | 2026-12-30",
        "New Year's Eve                    | 2026-12-31T12:00:00-05:00 | none       | 2026-12-30",
        "a year without data               | 2031-01-01T12:00:00-05:00 | 2031-01-01 | 2031-01-01",
        "winter time, just before midnight | 2026-03-06T04:59:59Z      | 2026-03-05 | 2026-03-05",
        "winter time, midnight             | 2026-03-06T05:00:00Z      | 2026-03-06 | 2026-03-06",
        "the spring change, a Sunday       | 2026-03-08T07:00:00Z      | none       | 2026-03-06",
        "summer time, just before midnight | 2026-03-09T03:59:59Z      | none       | 2026-03-06",
        "summer time, midnight             | 2026-03-09T04:00:00Z      | 2026-03-09 | 2026-03-09",
        "the autumn change, a Sunday       | 2026-11-01T06:30:00Z      | none       | 2026-10-30",
        "winter again, just before midnight| 2026-11-02T04:59:59Z      | none       | 2026-10-30",
        "winter again, midnight            | 2026-11-02T05:00:00Z      | 2026-11-02 | 2026-11-02",
        "Monday morning in UTC+14          | 2026-02-16T09:00:00+14:00 | none       | 2026-02-13",
        "Monday evening in UTC+14          | 2026-02-16T19:00:00+14:00 | 2026-02-16 | 2026-02-16",
        "Saturday afternoon in UTC+14      | 2026-02-14T18:59:59+14:00 | 2026-02-13 | 2026-02-13",
        "Sunday evening in UTC-12          | 2026-02-15T17:00:00-12:00 | 2026-02-16 | 2026-02-16",
        "Friday evening in UTC-12          | 2026-02-13T17:00:00-12:00 | none       | 2026-02-13",
        "a holiday's eve in UTC-12         | 2026-11-25T17:00:00-12:00 | none       | 2026-11-25",
      })
  void the_due_and_the_latest_announcement_are_known_at_any_time(
      String name, OffsetDateTime now, LocalDate due, LocalDate latest) {
    assertThat(calendar.due(now.toInstant())).as(name).isEqualTo(Optional.ofNullable(due));
    assertThat(calendar.latest(now.toInstant())).as(name).isEqualTo(latest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a Tuesday                  | 2026-02-10 | 2026-02-06T14:00-05:00 | 2026-02-09T14:00-05:00",
        "a Wednesday                | 2026-02-11 | 2026-02-09T14:00-05:00 | 2026-02-10T14:00-05:00",
        "a Friday                   | 2026-02-13 | 2026-02-11T14:00-05:00 | 2026-02-12T14:00-05:00",
        "a Monday                   | 2026-02-16 | 2026-02-12T14:00-05:00 | 2026-02-13T14:00-05:00",
        "after a holiday            | 2026-01-20 | 2026-01-15T14:00-05:00 | 2026-01-19T14:00-05:00",
        "after Thanksgiving         | 2026-11-27 | 2026-11-24T14:00-05:00 | 2026-11-26T14:00-05:00",
        "over the spring change     | 2026-03-10 | 2026-03-06T14:00-05:00 | 2026-03-09T14:00-04:00",
        "over the autumn change     | 2026-11-03 | 2026-10-30T14:00-04:00 | 2026-11-02T14:00-05:00",
        "between two holidays       | 2026-12-30 | 2026-12-25T14:00-05:00 | 2026-12-29T14:00-05:00",
      })
  void the_papers_of_a_day_were_submitted_between_two_deadlines(
      String name, LocalDate day, OffsetDateTime from, OffsetDateTime until) {
    SubmissionTime span = calendar.submissions(day);
    assertThat(span).as(name).isEqualTo(new SubmissionTime(from.toInstant(), until.toInstant()));
    assertThat(calendar.dayOf(span.from())).isEqualTo(day);
    assertThat(calendar.dayOf(span.until().minusNanos(1))).isEqualTo(day);
    assertThat(calendar.dayOf(span.until())).isAfter(day);
  }

  @Test
  void submissions_of_a_weekend_are_announced_on_tuesday() {
    assertThat(calendar.dayOf(Instant.parse("2026-02-13T19:00:00Z"))).isEqualTo("2026-02-17");
    assertThat(calendar.dayOf(Instant.parse("2026-02-14T19:00:00Z"))).isEqualTo("2026-02-17");
    assertThat(calendar.dayOf(Instant.parse("2026-02-15T12:00:00Z"))).isEqualTo("2026-02-17");
  }

  @Test
  void the_days_of_a_range_exclude_weekends_and_holidays() {
    LocalDate thanksgiving = LocalDate.parse("2026-11-26");
    assertThat(calendar.days(thanksgiving.minusDays(1), thanksgiving.plusDays(4)))
        .containsExactly(
            LocalDate.parse("2026-11-25"),
            LocalDate.parse("2026-11-27"),
            LocalDate.parse("2026-11-30"));
    assertThat(calendar.days(thanksgiving, thanksgiving)).isEmpty();
    assertThat(calendar.days(thanksgiving, thanksgiving.minusDays(1))).isEmpty();
  }

  @Test
  void holidays_are_added_to_the_built_in_ones() {
    LocalDate wednesday = LocalDate.parse("2026-02-11");
    AnnouncementCalendar longer = calendar.withHolidays(List.of(wednesday, wednesday));
    assertThat(longer.isAnnounced(wednesday)).isFalse();
    assertThat(longer.isAnnounced(LocalDate.parse("2026-12-25"))).isFalse();
    assertThat(longer.previous(LocalDate.parse("2026-02-12"))).isEqualTo("2026-02-10");
    assertThat(calendar.isAnnounced(wednesday)).isTrue();
  }

  @Test
  void a_day_starts_at_midnight_eastern_time() {
    assertThat(AnnouncementCalendar.startOf(LocalDate.parse("2026-02-11")))
        .isEqualTo("2026-02-11T05:00:00Z");
    assertThat(AnnouncementCalendar.startOf(LocalDate.parse("2026-03-08")))
        .isEqualTo("2026-03-08T05:00:00Z");
    assertThat(AnnouncementCalendar.startOf(LocalDate.parse("2026-03-09")))
        .isEqualTo("2026-03-09T04:00:00Z");
  }

  @Test
  void a_day_without_an_announcement_has_no_submissions() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.submissions(LocalDate.parse("2026-11-26")))
        .withMessageContaining("found 2026-11-26, a weekend or holiday");
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> calendar.due(null));
    assertThatNullPointerException().isThrownBy(() -> calendar.isAnnounced(null));
    assertThatNullPointerException().isThrownBy(() -> calendar.dayOf(null));
    assertThatNullPointerException().isThrownBy(() -> calendar.withHolidays(null));
  }
}
