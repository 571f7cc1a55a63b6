package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that show an announcement of days ago on a weekend. */
class OldFeedTest {

  private static final LocalDate LAST_FRIDAY = LocalDate.parse("2026-02-06");
  private static final LocalDate MONDAY = LocalDate.parse("2026-02-09");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);
  private static final LocalDate SATURDAY = MONDAY.plusDays(5);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);
  private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

  @TempDir private Path folder;

  /** The days that the feeds of the categories show. */
  private final TreeMap<String, LocalDate> shown = new TreeMap<>();

  @Test
  void mondays_feed_is_stale_on_a_saturday_and_the_days_after_it_are_missed() throws Exception {
    shows(MONDAY);
    run(MONDAY);
    RunReport report = run(SATURDAY);

    assertThat(report.verdicts())
        .extracting(Verdict::toString)
        .containsExactly(
            "feed cs.CL STALE: of 2026-02-09, though the announcement of 2026-02-13 is due",
            "feed cs.LG STALE: of 2026-02-09, though the announcement of 2026-02-13 is due");
    assertThat(report.missedDays())
        .containsExactly(new MissedDays(TUESDAY, FRIDAY, List.of("cs.CL", "cs.LG")));
    assertThat(report.problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("daily-bot backfill --from 2026-02-10 --to 2026-02-13 --source arxiv-api");
    assertThat(PipelineFixtures.ids(report)).isEmpty();
    assertThat(Files.readString(folder.resolve("README.md"))).contains("2602.09001v1");
  }

  @Test
  void the_missed_days_are_a_problem_once_and_are_listed_until_they_are_read() throws Exception {
    shows(MONDAY);
    run(MONDAY);
    run(SATURDAY);
    RunReport sunday = run(SUNDAY);
    shows(NEXT_MONDAY);
    RunReport monday = run(NEXT_MONDAY);

    assertThat(sunday.problems()).isEmpty();
    assertThat(sunday.missedDays())
        .extracting(MissedDays::days)
        .containsExactly("2026-02-10 to 2026-02-13");
    assertThat(monday.problems()).isEmpty();
    assertThat(monday.missedDays()).isEqualTo(sunday.missedDays());
    assertThat(PipelineFixtures.ids(monday)).containsExactly("2602.16001v1", "2602.16002v1");
  }

  @Test
  void an_old_announcement_that_was_never_read_is_read_once_and_is_not_missed() throws Exception {
    shows(LAST_FRIDAY);
    run(LAST_FRIDAY);
    shows(MONDAY);
    RunReport saturday = run(SATURDAY);
    RunReport sunday = run(SUNDAY);

    assertThat(PipelineFixtures.ids(saturday)).containsExactly("2602.09001v1", "2602.09002v1");
    assertThat(saturday.digests().get(0).day()).isEqualTo(MONDAY);
    assertThat(saturday.missedDays())
        .extracting(MissedDays::days)
        .containsExactly("2026-02-10 to 2026-02-13");
    assertThat(PipelineFixtures.ids(sunday)).isEmpty();
    assertThat(sunday.missedDays()).isEqualTo(saturday.missedDays());
  }

  @Test
  void fridays_feed_is_fresh_on_a_saturday_if_friday_was_not_read() throws Exception {
    shows(LAST_FRIDAY);
    run(LAST_FRIDAY);
    shows(FRIDAY);
    RunReport report = run(SATURDAY);

    assertThat(report.verdicts()).extracting(Verdict::state).containsOnly(BatchState.FRESH);
    assertThat(report.missedDays())
        .extracting(MissedDays::days)
        .containsExactly("2026-02-09 to 2026-02-12");
  }

  @Test
  void friday_is_missed_only_for_the_category_whose_feed_is_old() throws Exception {
    shows(MONDAY);
    run(MONDAY);
    shown.put("cs.LG", FRIDAY);
    RunReport report = run(SATURDAY);

    assertThat(report.missedDays())
        .extracting(MissedDays::toString)
        .containsExactly("cs.LG 2026-02-10 to 2026-02-12", "cs.CL 2026-02-10 to 2026-02-13");
    assertThat(PipelineFixtures.ids(report)).containsExactly("2602.13002v1");
  }

  @Test
  void a_holiday_is_neither_due_nor_missed() throws Exception {
    LocalDate wednesday = LocalDate.parse("2026-11-25"); // before Thanksgiving
    shows(wednesday);
    run(wednesday);
    RunReport thursday = run(wednesday.plusDays(1));
    RunReport saturday = run(wednesday.plusDays(3));

    assertThat(thursday.verdicts()).extracting(Verdict::state).containsOnly(BatchState.FRESH);
    assertThat(thursday.missedDays()).isEmpty();
    assertThat(saturday.missedDays()).extracting(MissedDays::days).containsExactly("2026-11-27");
  }

  @Test
  void a_day_that_was_read_in_the_morning_is_not_missed_after_a_failure_in_the_evening()
      throws Exception {
    shows(MONDAY);
    run(MONDAY);
    shown.remove("cs.CL");

    assertThat(run(MONDAY).missedDays()).isEmpty();
  }

  private void shows(LocalDate day) {
    List.of("cs.CL", "cs.LG").forEach(category -> shown.put(category, day));
  }

  private RunReport run(LocalDate today) throws InterruptedException {
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("README.md"), feed(today))
            .categories("cs.CL", "cs.LG")
            .state(folder.resolve("state"))
            .clock(clock(today + "T12:00:00Z"))
            .build()) {
      return bot.run();
    }
  }

  /**
   * Returns a source with one paper a category, whose number holds the day; a category without a
   * day fails.
   */
  private Fetcher feed(LocalDate today) {
    return (request, sink) -> {
      for (String category : request.categories()) {
        LocalDate day = shown.get(category);
        Batch.Builder batch = Batch.builder("feed", category).due(due(today));
        if (day == null) {
          sink.accept(
              batch.failure(PipelineFixtures.failed(category).failure().orElseThrow()).build());
        } else {
          String number = day.toString().substring(8) + "00" + (category.equals("cs.CL") ? 1 : 2);
          sink.accept(
              batch
                  .announced(day)
                  .papers(List.of(paper("2602." + number + "v1", NEW, category, day)))
                  .build());
        }
      }
    };
  }

  private static LocalDate due(LocalDate today) {
    LocalDate due = today;
    while (!ArxivCalendar.isAnnouncementDay(due)) {
      due = due.minusDays(1);
    }
    return due;
  }
}
