package io.github.arxivbot.fetcher.arxiv.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar.SubmissionTime;
import io.github.arxivbot.internal.calendar.ArxivCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds from 1991 on, when arXiv started, with any holidays. */
class AnnouncementCalendarPropertyTest {

  private static final LocalDate FIRST = LocalDate.parse("1991-08-14");
  private static final LocalDate LAST = LocalDate.parse("2060-12-31");

  @Property
  void every_submission_is_announced_on_the_day_whose_submissions_contain_it(
      @ForAll("calendars") AnnouncementCalendar calendar, @ForAll("instants") Instant submitted) {
    LocalDate day = calendar.dayOf(submitted);
    assertThat(calendar.isAnnounced(day)).isTrue();
    assertThat(calendar.submissions(day).contains(submitted)).isTrue();
    assertThat(AnnouncementCalendar.startOf(day)).isAfter(submitted);
  }

  @Property
  void the_submissions_of_consecutive_days_have_no_gap_and_no_overlap(
      @ForAll("calendars") AnnouncementCalendar calendar, @ForAll("days") LocalDate some) {
    LocalDate day = calendar.previous(some);
    SubmissionTime span = calendar.submissions(day);
    assertThat(span.from()).isBefore(span.until());
    assertThat(calendar.submissions(calendar.previous(day)).until()).isEqualTo(span.from());
  }

  @Property
  void previous_and_days_agree_with_is_announced(
      @ForAll("calendars") AnnouncementCalendar calendar, @ForAll("days") LocalDate day) {
    LocalDate before = calendar.previous(day);
    assertThat(before).isBefore(day);
    assertThat(calendar.days(before, day.minusDays(1))).containsExactly(before);
    LocalDate earlier = day.minusDays(30);
    assertThat(calendar.days(earlier, day))
        .isEqualTo(earlier.datesUntil(day.plusDays(1)).filter(calendar::isAnnounced).toList());
  }

  @Property
  void the_due_announcement_is_the_latest(
      @ForAll("calendars") AnnouncementCalendar calendar, @ForAll("instants") Instant now) {
    LocalDate latest = calendar.latest(now);
    assertThat(calendar.isAnnounced(latest)).isTrue();
    assertThat(AnnouncementCalendar.startOf(latest)).isBeforeOrEqualTo(now);
    assertThat(calendar.due(now).orElse(latest)).isEqualTo(latest);
  }

  @Provide
  Arbitrary<AnnouncementCalendar> calendars() {
    return days().set().ofMaxSize(20).map(this::withWeeksAround);
  }

  /** Adds a week of holidays around some of them. */
  private AnnouncementCalendar withWeeksAround(Set<LocalDate> holidays) {
    AnnouncementCalendar calendar = AnnouncementCalendar.arxiv().withHolidays(holidays);
    List<LocalDate> weeks =
        holidays.stream()
            .filter(day -> day.getDayOfMonth() < 10)
            .flatMap(day -> day.datesUntil(day.plusDays(9)))
            .toList();
    return calendar.withHolidays(weeks);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    Arbitrary<Long> ofThisYear =
        Arbitraries.longs()
            .between(
                LocalDate.parse("2025-12-01").toEpochDay(),
                LocalDate.parse("2027-01-31").toEpochDay());
    Arbitrary<Long> ofAnyYear = Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay());
    return Arbitraries.oneOf(ofThisYear, ofAnyYear).map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> any =
        Arbitraries.longs()
            .between(
                AnnouncementCalendar.startOf(FIRST).getEpochSecond(),
                AnnouncementCalendar.startOf(LAST).getEpochSecond())
            .map(Instant::ofEpochSecond);
    Arbitrary<Instant> nearDeadlines =
        days()
            .map(day -> day.atTime(14, 0).atZone(ArxivCalendar.EASTERN).toInstant())
            .flatMap(at -> Arbitraries.longs().between(-2, 2).map(at::plusNanos));
    return Arbitraries.oneOf(any, nearDeadlines);
  }
}
