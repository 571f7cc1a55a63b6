package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.ids;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.disk.FaultyDisk;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that cannot be written ends the run with a report and changes no file. */
class FullDiskTest {

  private static final LocalDate NEXT = DAY.plusDays(1);

  @TempDir private Path real;
  private final FaultyDisk disk = new FaultyDisk();
  private Map<String, String> before;

  @BeforeEach
  void deliverADay() throws Exception {
    assertThat(run(DAY, "2602.00001v1").outcome()).isEqualTo(RunOutcome.WRITTEN);
    before = contents();
  }

  @Tag("slow")
  @Test
  void a_disk_that_is_full_at_any_byte_changes_nothing_and_is_reported() throws Exception {
    int failedWrites = 0;
    for (int room = 0; ; room += 97) {
      disk.fillUpAfter(room);
      RunReport report = run(NEXT, "2602.00002v1");
      disk.empty();
      if (report.outcome() == RunOutcome.WRITTEN) {
        break;
      }
      failedWrites++;
      assertThat(report.outcome()).as("room %d", room).isEqualTo(RunOutcome.NOT_WRITTEN);
      assertThat(report.problems())
          .as("room %d", room)
          .extracting(Problem::message)
          .anySatisfy(message -> assertThat(message).contains("No space left on device"));
      assertThat(contents()).as("room %d", room).isEqualTo(before);
    }

    assertThat(failedWrites).isGreaterThan(30);
    assertThat(ids(run(NEXT, "2602.00002v1"))).containsExactly("2602.00002v1");
  }

  @Test
  void outputs_that_cannot_be_written_are_named() throws Exception {
    disk.makeReadOnly(folder().resolve("out"));

    RunReport report = run(NEXT, "2602.00002v1");

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
    assertThat(report.problems())
        .extracting(Problem::message)
        .anySatisfy(message -> assertThat(message).contains("no permission to write", "README.md"));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void a_state_folder_that_cannot_be_written_is_reported_before_any_source_is_read()
      throws Exception {
    disk.makeReadOnly(folder().resolve("state"));

    RunReport report = run(NEXT, "2602.00002v1");

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
    assertThat(report.verdicts()).isEmpty();
    assertThat(report.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("state/lock", "no permission to write");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void no_output_changes_if_the_archive_cannot_be_written() throws Exception {
    disk.makeReadOnly(folder().resolve("digests"));

    RunReport report = run(NEXT, "2602.00002v1");

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
    assertThat(contents()).isEqualTo(before);
    disk.makeWritable();
    assertThat(ids(run(NEXT, "2602.00002v1"))).containsExactly("2602.00002v1");
  }

  private RunReport run(LocalDate day, String id) throws InterruptedException {
    try (ArxivBot bot =
        PipelineFixtures.bot(
                folder().resolve("out/README.md"),
                source(batch("cs.LG", day, paper(id, NEW, "cs.LG", day))))
            .state(folder().resolve("state"))
            .archive(folder().resolve("digests"))
            .clock(clock(day + "T12:00:00Z"))
            .build()) {
      return bot.run();
    }
  }

  private Path folder() {
    return disk.path(real);
  }

  /** Returns all files except the lock. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(real)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("lock")) {
          contents.put(real.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
