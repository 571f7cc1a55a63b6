package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.ids;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five rules of delivery in docs/architecture.md. */
class DeliveryRulesTest {

  private static final LocalDate NEXT = DAY.plusDays(1);

  @TempDir private Path folder;
  private NewVersions newVersions = NewVersions.IGNORE;

  @Test
  void rule_1_a_paper_is_delivered_in_exactly_one_digest_even_if_an_old_feed_comes_back()
      throws Exception {
    Batch first = batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"));
    run(DAY, first);
    run(NEXT, batch("cs.LG", NEXT, paper("2602.00002v1", NEW, "cs.LG", NEXT)));

    RunReport late = run(NEXT, first); // a server shows the feed of yesterday again

    assertThat(ids(late)).containsExactly("2602.00002v1");
    assertThat(late.digests()).singleElement().extracting(Digest::day).isEqualTo(NEXT);
    assertThat(archived())
        .isEqualTo(Map.of(DAY, List.of("2602.00001v1"), NEXT, List.of("2602.00002v1")));
  }

  @Test
  void rule_1_holds_for_a_late_paper_of_an_earlier_day() throws Exception {
    run(NEXT, batch("cs.LG", NEXT, paper("2602.00002v1", NEW, "cs.LG", NEXT)));

    RunReport late = run(NEXT, batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG", DAY)));

    assertThat(ids(late)).containsExactlyInAnyOrder("2602.00001v1", "2602.00002v1");
    assertThat(archived()).containsOnlyKeys(NEXT);
  }

  @Test
  void rule_2_a_paper_counts_as_delivered_only_when_digest_and_state_are_in_place()
      throws Exception {
    Files.createDirectories(folder.resolve("README.md"));

    RunReport failed = run(DAY, batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));
    Files.delete(folder.resolve("README.md"));

    assertThat(failed.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
    assertThat(archived()).isEmpty();
    assertThat(ids(run(NEXT, batch("cs.LG", NEXT, paper("2602.00001v1", NEW, "cs.LG")))))
        .containsExactly("2602.00001v1");
  }

  @Test
  void rule_3_a_rerun_gives_the_same_papers_and_changes_no_file() throws Exception {
    Batch day = batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"));
    run(DAY, day);
    Map<String, String> before = files();
    FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    for (String file : before.keySet()) {
      Files.setLastModifiedTime(folder.resolve(file), old);
    }

    run("2026-02-11T20:00:00Z", source(day));

    assertThat(files()).isEqualTo(before);
    for (String file : before.keySet()) {
      if (!file.endsWith("lock")) {
        assertThat(Files.getLastModifiedTime(folder.resolve(file))).as(file).isEqualTo(old);
      }
    }
  }

  @Test
  void rule_3_a_rerun_keeps_the_papers_of_a_category_that_cannot_be_read_this_time()
      throws Exception {
    Batch other = batch("cs.AI", DAY, paper("2602.00002v1", NEW, "cs.AI"));
    run(DAY, batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")), other);

    assertThat(ids(run(DAY, PipelineFixtures.failed("cs.LG"), other)))
        .containsExactlyInAnyOrder("2602.00001v1", "2602.00002v1");
    assertThat(ids(run(DAY, batch("cs.LG", DAY), other)))
        .containsExactlyInAnyOrder("2602.00001v1", "2602.00002v1");
  }

  @Test
  void rule_3_a_rerun_keeps_papers_that_the_feed_no_longer_shows_or_shows_less_strongly()
      throws Exception {
    run(
        DAY,
        batch(
            "cs.LG",
            DAY,
            paper("2602.00001v1", NEW, "cs.LG"),
            paper("2602.00002v1", NEW, "cs.LG")));

    RunReport rerun = run(DAY, batch("cs.LG", DAY, paper("2602.00002v1", CROSS, "cs.LG")));

    assertThat(ids(rerun)).containsExactlyInAnyOrder("2602.00001v1", "2602.00002v1");
  }

  @Test
  void rule_4_a_new_version_is_ignored() throws Exception {
    deliver("2602.00001v1");

    RunReport next = runNext(paper("2602.00001v2", REPLACE, "cs.LG", NEXT));

    assertThat(ids(next)).isEmpty();
    assertThat(updated(next)).isEmpty();
  }

  @Test
  void rule_4_a_new_version_is_shown_once_in_a_section_of_its_own() throws Exception {
    newVersions = NewVersions.SECTION;
    deliver("2602.00001v1");

    RunReport next = runNext(paper("2602.00001v2", REPLACE, "cs.LG", NEXT));
    assertThat(ids(next)).isEmpty();
    assertThat(updated(next)).containsExactly("2602.00001v2");
    assertThat(next.toJson()).contains("\"updated\"", "2602.00001v2");

    LocalDate third = NEXT.plusDays(1);
    RunReport again = run(third, batch("cs.LG", third, paper("2602.00001v2", REPLACE, "cs.LG")));
    assertThat(updated(again)).isEmpty();
  }

  @Test
  void rule_4_a_new_version_is_treated_as_new_once() throws Exception {
    newVersions = NewVersions.NEW;
    deliver("2602.00001v1");

    assertThat(ids(runNext(paper("2602.00001v2", REPLACE, "cs.LG", NEXT))))
        .containsExactly("2602.00001v2");
    LocalDate third = NEXT.plusDays(1);
    assertThat(ids(run(third, batch("cs.LG", third, paper("2602.00001v2", REPLACE, "cs.LG")))))
        .isEmpty();
  }

  @Test
  void rule_4_a_replacement_of_an_undelivered_paper_is_not_a_new_version() throws Exception {
    newVersions = NewVersions.SECTION;
    deliver("2602.00001v1");

    RunReport next = runNext(paper("2601.00009v2", REPLACE, "cs.LG", NEXT));

    assertThat(ids(next)).isEmpty();
    assertThat(updated(next)).isEmpty();
  }

  @Test
  void rule_5_a_paper_first_seen_as_cross_list_or_replacement_is_delivered_when_it_is_new()
      throws Exception {
    run(
        DAY,
        batch(
            "cs.LG",
            DAY,
            paper("2602.00001v1", CROSS, "cs.LG"),
            paper("2602.00002v2", REPLACE, "cs.LG")));

    assertThat(
            ids(
                runNext(
                    paper("2602.00001v1", NEW, "cs.LG", NEXT),
                    paper("2602.00002v2", NEW, "cs.LG", NEXT))))
        .containsExactly("2602.00001v1", "2602.00002v2");
  }

  @Test
  void deliveries_are_kept_for_at_least_days_back() throws Exception {
    Batch old = batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"));
    run(DAY, old);
    LocalDate later = DAY.plusDays(5);
    run(later, batch("cs.LG", later, paper("2602.00002v1", NEW, "cs.LG", later)));
    LocalDate last = DAY.plusDays(6);

    RunReport report = run(last, batch("cs.LG", last, paper("2602.00001v1", NEW, "cs.LG", DAY)));

    assertThat(ids(report)).doesNotContain("2602.00001v1");
  }

  private void deliver(String id) throws Exception {
    assertThat(ids(run(DAY, batch("cs.LG", DAY, paper(id, NEW, "cs.LG"))))).containsExactly(id);
  }

  private RunReport runNext(Paper... papers) throws Exception {
    return run(NEXT, batch("cs.LG", NEXT, papers));
  }

  private RunReport run(LocalDate day, Batch... batches) throws Exception {
    return run(day + "T18:00:00Z", source(batches));
  }

  private RunReport run(String now, Fetcher source) throws Exception {
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("README.md"), source)
            .state(folder.resolve("state"))
            .archive(folder.resolve("digests"))
            .categories("cs.LG", "cs.AI")
            .newVersions(newVersions)
            .stateDays(1)
            .clock(clock(now))
            .build()) {
      return bot.run();
    }
  }

  private static List<String> updated(RunReport report) {
    return report.digests().stream()
        .flatMap(digest -> digest.updated().stream())
        .map(entry -> entry.paper().id().toString())
        .toList();
  }

  private Map<LocalDate, List<String>> archived() throws IOException {
    ArchiveFolder archive = ArchiveFolder.open(folder.resolve("digests"));
    Map<LocalDate, List<String>> papers = new TreeMap<>();
    for (LocalDate day : archive.days()) {
      papers.put(
          day,
          archive.read(day).orElseThrow().entries().stream()
              .map(entry -> entry.paper().id().toString())
              .toList());
    }
    return papers;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
