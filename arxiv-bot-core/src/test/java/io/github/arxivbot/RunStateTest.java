package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.ids;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {

  private static final LocalDate NEXT = DAY.plusDays(1);

  @TempDir private Path folder;

  @Test
  void a_paper_is_delivered_by_one_announcement_only() throws Exception {
    run(source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))), "2026-02-11T12:00:00Z");

    RunReport next =
        run(
            source(
                batch(
                    "cs.LG",
                    NEXT,
                    paper("2602.00001v2", NEW, "cs.LG"),
                    paper("2602.00002v1", NEW, "cs.LG"))),
            "2026-02-12T12:00:00Z");

    assertThat(ids(next)).containsExactly("2602.00002v1");
  }

  @Test
  void a_rerun_of_the_same_announcement_gives_the_same_papers() throws Exception {
    Fetcher source = source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));

    assertThat(ids(run(source, "2026-02-11T12:00:00Z")))
        .isEqualTo(ids(run(source, "2026-02-11T18:00:00Z")))
        .hasSize(1);
  }

  @Test
  void a_rerun_touches_no_file_if_only_the_clock_has_changed() throws Exception {
    Fetcher source = source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));
    run(source, "2026-02-11T12:00:00Z");
    FileTime old = FileTime.from(PipelineFixtures.NOW.minusSeconds(86_400));
    Files.setLastModifiedTime(readme(), old);
    String before = Files.readString(stateFile());

    run(source, "2026-02-11T18:00:00Z");

    assertThat(Files.getLastModifiedTime(readme())).isEqualTo(old);
    assertThat(readme()).content().contains("made 2026-02-11T12:00:00Z");
    assertThat(stateFile()).hasContent(before);
  }

  @Test
  void a_rerun_writes_a_file_again_if_more_has_changed() throws Exception {
    run(source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))), "2026-02-11T12:00:00Z");

    run(
        source(
            batch(
                "cs.LG",
                DAY,
                paper("2602.00001v1", NEW, "cs.LG"),
                paper("2602.00002v1", NEW, "cs.LG"))),
        "2026-02-11T18:00:00Z");

    assertThat(readme()).content().contains("made 2026-02-11T18:00:00Z", "2602.00002v1");
  }

  @Test
  void a_cross_list_that_was_not_delivered_is_delivered_when_it_is_announced_as_new()
      throws Exception {
    run(source(batch("cs.AI", DAY, paper("2602.00001v1", CROSS, "cs.AI"))), "2026-02-11T12:00:00Z");

    RunReport next =
        run(
            source(batch("cs.LG", NEXT, paper("2602.00001v1", NEW, "cs.LG"))),
            "2026-02-12T12:00:00Z");

    assertThat(ids(next)).containsExactly("2602.00001v1");
  }

  @Test
  void deliveries_older_than_memory_days_are_deleted() throws Exception {
    run(source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))), "2026-02-11T12:00:00Z");
    LocalDate later = DAY.plusDays(61);

    run(
        source(batch("cs.LG", later, paper("2604.00001v1", NEW, "cs.LG", later))),
        later + "T12:00:00Z");

    assertThat(stateFile()).content().contains("2604.00001v1").doesNotContain("2602.00001v1");
  }

  @Test
  void an_unreadable_state_stops_the_run_before_anything_is_written() throws Exception {
    Files.createDirectories(stateFile().getParent());
    Files.writeString(stateFile(), "{ broken");
    Files.writeString(readme(), "yesterday");

    RunReport report =
        run(
            source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))),
            "2026-02-11T12:00:00Z");

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
    assertThat(report.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("default.json", "delete both to forget");
    assertThat(readme()).hasContent("yesterday");
  }

  @Test
  void the_state_does_not_change_if_no_source_can_be_read() throws Exception {
    run(source(PipelineFixtures.failed("cs.LG")), "2026-02-11T12:00:00Z");

    assertThat(stateFile()).doesNotExist();
  }

  private RunReport run(Fetcher source, String now) throws InterruptedException {
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source)
            .state(folder.resolve("state"))
            .clock(clock(now))
            .build()) {
      return bot.run();
    }
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private Path stateFile() {
    return folder.resolve("state").resolve("delivered").resolve("default.json");
  }
}
