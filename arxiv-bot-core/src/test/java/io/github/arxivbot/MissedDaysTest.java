package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days without a run, several sources, and past days. */
class MissedDaysTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-02-09");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate THURSDAY = MONDAY.plusDays(3);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);

  @TempDir private Path folder;
  private final Set<String> broken = new HashSet<>();
  private final List<String> requests = new ArrayList<>();
  private LocalDate today = MONDAY;

  @Test
  void missed_days_are_fetched_and_reported_to_listeners() throws Exception {
    run(FetchMode.FIRST_FRESH);
    today = THURSDAY;
    List<String> missed = new ArrayList<>();
    RunReport report =
        run(
            bot(FetchMode.FIRST_FRESH)
                .listener(
                    new RunListener() {
                      @Override
                      public void catchUpStarted(
                          List<String> categories, LocalDate first, LocalDate last) {
                        missed.add(categories + " " + first + " to " + last);
                      }
                    }));

    assertThat(missed).containsExactly("[cs.CL, cs.LG] 2026-02-10 to 2026-02-11");
    assertThat(PipelineFixtures.ids(report))
        .contains("2602.12001v1", "2602.10001v1", "2602.11001v1")
        .hasSize(6);
    assertThat(report.verdicts())
        .extracting(Verdict::toString)
        .containsExactly(
            "feed cs.CL FRESH: 1 item of 2026-02-12",
            "feed cs.LG FRESH: 1 item of 2026-02-12",
            "archive cs.CL FRESH: 2 items of 2026-02-10 to 2026-02-11",
            "archive cs.LG FRESH: 2 items of 2026-02-10 to 2026-02-11");
    assertThat(report.isDegraded()).isFalse();
  }

  @Test
  void a_rerun_does_not_fetch_the_missed_days_again_and_gives_the_same_papers() throws Exception {
    run(FetchMode.FIRST_FRESH);
    today = THURSDAY;
    List<String> first = PipelineFixtures.ids(run(FetchMode.FIRST_FRESH));
    requests.clear();
    run(FetchMode.FIRST_FRESH);

    assertThat(requests).containsExactly("feed [cs.CL, cs.LG] newest");
    assertThat(first).hasSize(6);
  }

  @Test
  void a_weekend_is_not_a_missed_day() throws Exception {
    today = FRIDAY;
    run(FetchMode.FIRST_FRESH);
    requests.clear();
    today = MONDAY.plusDays(7);
    run(FetchMode.FIRST_FRESH);

    assertThat(requests).containsExactly("feed [cs.CL, cs.LG] newest");
  }

  @Test
  void a_holiday_is_not_a_missed_day() throws Exception {
    today = LocalDate.parse("2026-11-25");
    run(FetchMode.FIRST_FRESH);
    requests.clear();
    today = LocalDate.parse("2026-11-27");
    run(FetchMode.FIRST_FRESH);

    assertThat(requests).containsExactly("feed [cs.CL, cs.LG] newest");
  }

  @Test
  void missed_days_older_than_days_back_are_not_fetched() throws Exception {
    run(FetchMode.FIRST_FRESH);
    requests.clear();
    today = MONDAY.plusDays(30);
    run(bot(FetchMode.FIRST_FRESH).daysBack(3));

    assertThat(requests).contains("archive [cs.CL, cs.LG] 2026-03-09 to 2026-03-10");
  }

  @Test
  void a_category_that_failed_yesterday_is_caught_up_today() throws Exception {
    run(FetchMode.FIRST_FRESH);
    broken.addAll(Set.of("feed cs.CL", "archive cs.CL"));
    today = TUESDAY;
    run(FetchMode.FIRST_FRESH);
    broken.clear();
    requests.clear();
    today = TUESDAY.plusDays(1);
    RunReport report = run(FetchMode.FIRST_FRESH);

    assertThat(requests).contains("archive [cs.CL] 2026-02-10 to 2026-02-10");
    assertThat(PipelineFixtures.ids(report)).contains("2602.10002v1").hasSize(3);
  }

  @Test
  void missed_days_that_cannot_be_read_are_read_by_a_later_run() throws Exception {
    run(FetchMode.FIRST_FRESH);
    broken.add("archive cs.CL");
    today = THURSDAY;
    assertThat(run(FetchMode.FIRST_FRESH).verdicts())
        .anyMatch(verdict -> verdict.state() == BatchState.FAILED);
    broken.clear();
    today = FRIDAY;
    RunReport report = run(FetchMode.FIRST_FRESH);

    assertThat(PipelineFixtures.ids(report))
        .contains("2602.10002v1", "2602.11002v1", "2602.13002v1");
  }

  @Test
  void without_a_source_that_reaches_back_missed_days_are_a_problem_once() throws Exception {
    run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    today = THURSDAY;
    RunReport report = run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));

    assertThat(report.problems())
        .singleElement()
        .hasToString(
            "cs.CL, cs.LG: the announcements of 2026-02-10 to 2026-02-11 were missed, and no"
                + " configured source can read past days; read them with: daily-bot backfill --from"
                + " 2026-02-10 --to 2026-02-11 --source arxiv-api (or add arxiv-api to"
                + " \"fetchers\", and the next run reads them)");
    assertThat(run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG")).problems())
        .isEmpty();
  }

  @Test
  void missed_days_are_remembered_until_a_source_reads_them() throws Exception {
    run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    today = THURSDAY;
    RunReport first = run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    today = FRIDAY;
    RunReport second = run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));

    assertThat(first.missedDays())
        .containsExactly(new MissedDays(TUESDAY, TUESDAY.plusDays(1), List.of("cs.CL", "cs.LG")));
    assertThat(second.missedDays()).isEqualTo(first.missedDays());
    assertThat(BotState.open(folder.resolve("state")).missedDays()).isEqualTo(first.missedDays());

    RunReport closed = run(FetchMode.FIRST_FRESH);

    assertThat(requests).contains("archive [cs.CL, cs.LG] 2026-02-10 to 2026-02-11");
    assertThat(closed.missedDays()).isEmpty();
    assertThat(PipelineFixtures.ids(closed)).contains("2602.10001v1", "2602.11002v1").hasSize(6);
  }

  @Test
  void missed_days_are_given_up_after_days_back() throws Exception {
    run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    today = THURSDAY;
    run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    today = THURSDAY.plusDays(6);
    RunReport report = run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));

    assertThat(report.missedDays()) // Tuesday is eight days ago
        .extracting(MissedDays::days)
        .containsExactly("2026-02-11", "2026-02-13 to 2026-02-17");
  }

  @Test
  void only_the_category_that_failed_is_missed_and_weekends_do_not_separate_days()
      throws Exception {
    today = FRIDAY;
    run(FetchMode.FIRST_FRESH);
    broken.addAll(Set.of("feed cs.CL", "archive cs.CL"));
    today = MONDAY.plusDays(7);
    RunReport report = run(FetchMode.FIRST_FRESH);
    today = TUESDAY.plusDays(7);
    run(FetchMode.FIRST_FRESH);

    assertThat(report.missedDays())
        .containsExactly(new MissedDays(FRIDAY.plusDays(3), FRIDAY.plusDays(3), List.of("cs.CL")));
    assertThat(BotState.open(folder.resolve("state")).missedDays())
        .extracting(MissedDays::toString)
        .containsExactly("cs.CL 2026-02-16 to 2026-02-17");
  }

  @Test
  void a_past_day_that_is_read_is_no_longer_missed() throws Exception {
    run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    today = THURSDAY;
    run(PipelineFixtures.bot(readme(), feed()).categories("cs.CL", "cs.LG"));
    broken.add("archive cs.LG");

    run(bot(FetchMode.FIRST_FRESH).announcedOn(TUESDAY));

    assertThat(BotState.open(folder.resolve("state")).missedDays())
        .extracting(MissedDays::toString)
        .containsExactly("cs.LG 2026-02-10 to 2026-02-11", "cs.CL 2026-02-11");
  }

  @Test
  void first_fresh_reads_the_next_source_only_for_incomplete_categories_and_for_the_same_day()
      throws Exception {
    broken.add("feed cs.LG");
    RunReport report = run(FetchMode.FIRST_FRESH);

    assertThat(requests)
        .containsExactly("feed [cs.CL, cs.LG] newest", "archive [cs.LG] 2026-02-09 to 2026-02-09");
    assertThat(report.verdicts())
        .extracting(Verdict::toString)
        .containsExactly(
            "feed cs.CL FRESH: 1 item of 2026-02-09",
            "feed cs.LG FAILED: broken",
            "archive cs.LG FRESH: 1 item of 2026-02-09");
    assertThat(PipelineFixtures.ids(report)).containsExactly("2602.09002v1", "2602.09001v1");
  }

  @Test
  void by_default_all_sources_are_read() throws Exception {
    run(FetchMode.ALL);

    assertThat(requests)
        .containsExactly("feed [cs.CL, cs.LG] newest", "archive [cs.CL, cs.LG] newest");
  }

  @Test
  void the_digest_of_a_past_day_does_not_change_the_state() throws Exception {
    today = THURSDAY;
    run(FetchMode.FIRST_FRESH);
    requests.clear();
    RunReport past = run(bot(FetchMode.FIRST_FRESH).announcedOn(MONDAY));

    assertThat(requests).containsExactly("archive [cs.CL, cs.LG] 2026-02-09 to 2026-02-09");
    assertThat(past.digests().get(0).day()).isEqualTo(MONDAY);
    assertThat(PipelineFixtures.ids(past)).containsExactly("2602.09002v1", "2602.09001v1");
    assertThat(PipelineFixtures.ids(run(FetchMode.FIRST_FRESH))).hasSize(2);
  }

  @Test
  void a_past_day_may_be_older_than_days_back() throws Exception {
    today = MONDAY.plusDays(300);
    RunReport past = run(bot(FetchMode.ALL).daysBack(1).announcedOn(MONDAY));

    assertThat(PipelineFixtures.ids(past)).containsExactly("2602.09002v1", "2602.09001v1");
    assertThat(past.digests().get(0).generated()).isEqualTo(past.now());
  }

  @Test
  void a_past_day_needs_a_source_that_reaches_back() {
    ArxivBotBuilder bot = PipelineFixtures.bot(readme(), feed()).announcedOn(MONDAY);

    assertThatThrownBy(bot::build).hasMessageContaining("none of the sources can read 2026");
  }

  private RunReport run(FetchMode mode) throws InterruptedException {
    return run(bot(mode));
  }

  private RunReport run(ArxivBotBuilder builder) throws InterruptedException {
    try (ArxivBot bot =
        builder.state(folder.resolve("state")).clock(clock(today + "T12:00:00Z")).build()) {
      return bot.run();
    }
  }

  private ArxivBotBuilder bot(FetchMode mode) {
    return PipelineFixtures.bot(readme(), feed())
        .fetcher(archive())
        .fetchMode(mode)
        .categories("cs.CL", "cs.LG");
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  /** A source of the newest announcement only. */
  private Fetcher feed() {
    return (request, sink) -> {
      requests.add("feed " + request.categories() + " newest");
      for (String category : request.categories()) {
        sink.accept(batch("feed", category, List.of(today)));
      }
    };
  }

  private Fetcher archive() {
    return new Fetcher() {
      @Override
      public void fetch(FetchRequest request, BatchSink sink) {
        String days =
            request.from().map(from -> from + " to " + request.to().orElseThrow()).orElse("newest");
        requests.add("archive " + request.categories() + " " + days);
        List<LocalDate> wanted =
            request
                .from()
                .map(from -> from.datesUntil(request.to().orElseThrow().plusDays(1)).toList())
                .orElse(List.of(today));
        for (String category : request.categories()) {
          sink.accept(batch("archive", category, wanted));
        }
      }

      @Override
      public boolean reachesBack() {
        return true;
      }
    };
  }

  /** Returns one paper a day and category; its number holds the day. */
  private Batch batch(String source, String category, List<LocalDate> days) {
    Batch.Builder batch = Batch.builder(source, category).due(today);
    if (broken.contains(source + " " + category)) {
      return batch.failure(new Problem(Step.FETCH, category, "broken", true)).build();
    }
    int last = category.equals("cs.LG") ? 1 : 2;
    return batch
        .announced(days.size() == 1 ? days.get(0) : null)
        .papers(
            days.stream()
                .map(
                    day ->
                        paper(
                            "2602." + (day.toString().substring(8) + "00" + last) + "v1",
                            NEW,
                            category,
                            day))
                .toList())
        .build();
  }
}
