package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The titles of an archive, which its calendar reads without the digests. */
class ArchiveTitlesTest {

  private static final LocalDate FRIDAY = LocalDate.parse("2026-02-27");
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @TempDir private Path folder;

  @Test
  void a_calendar_has_the_titles_of_all_days() throws Exception {
    run(FRIDAY);
    run(MONDAY);
    run(TUESDAY);

    assertThat(read("days/index.html"))
        .isEqualTo(
            """
            2026-03-02 2602.00002 Title of 2602.00002
            2026-02-27 2602.00027 Title of 2602.00027
            """);
    assertThat(read("days/2026/02/titles.tsv")).contains("\t2602.00027\tTitle of 2602.00027\n");
    assertThat(read("days/2026/03/titles.tsv")).contains("2026-03-02", "Title of 2602.00002");
  }

  @Test
  void a_digest_that_has_not_changed_is_not_read() throws Exception {
    run(FRIDAY);
    run(MONDAY);
    String digest = read("days/2026/02/2026-02-27.json");
    String damaged = "damaged" + digest.substring(digest.length() - 200);
    Files.writeString(folder.resolve("days/2026/02/2026-02-27.json"), damaged);
    RunReport report = run(TUESDAY);

    assertThat(report.problems()).isEmpty();
    assertThat(read("days/index.html")).contains("Title of 2602.00027");
  }

  @Test
  void a_digest_that_has_changed_is_read_again() throws Exception {
    run(FRIDAY);
    run(MONDAY);
    String digest = read("days/2026/02/2026-02-27.json");
    String unknown = "0".repeat(64);
    Files.writeString(
        folder.resolve("days/2026/02/2026-02-27.json"),
        digest.replaceFirst("\"sha256\" : \"\\p{XDigit}+", "\"sha256\" : \"" + unknown));
    RunReport report = run(TUESDAY);

    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("2026-02-27", "is left out of the history", "its checksum is wrong");
    assertThat(read("days/index.html")).doesNotContain("2602.00027");
  }

  @Test
  void titles_that_are_missing_or_malformed_are_read_from_the_digests_again() throws Exception {
    run(FRIDAY);
    run(MONDAY);
    String titles = read("days/2026/02/titles.tsv");
    Files.writeString(folder.resolve("days/2026/02/titles.tsv"), "2026-02-27\n\tbroken\n");
    run(TUESDAY);
    String repaired = read("days/2026/02/titles.tsv");
    Files.delete(folder.resolve("days/2026/02/titles.tsv"));
    run(WEDNESDAY);

    assertThat(repaired).isEqualTo(titles);
    assertThat(read("days/2026/02/titles.tsv")).isEqualTo(titles);
    assertThat(read("days/index.html")).contains("2602.00027", "2602.00002", "2602.00003");
  }

  @Test
  void a_rerun_touches_no_titles() throws Exception {
    run(FRIDAY);
    run(MONDAY);
    Path titles = folder.resolve("days/2026/02/titles.tsv");
    Files.setLastModifiedTime(titles, FileTime.fromMillis(0));
    run(MONDAY);

    assertThat(titles.toFile().lastModified()).isZero();
  }

  private RunReport run(LocalDate day) throws InterruptedException {
    String id = "2602.000" + day.toString().substring(8) + "v1";
    try (ArxivBot bot =
        ArxivBot.builder()
            .categories("cs.LG")
            .fetcher(source(batch("cs.LG", day, paper(id, NEW, "cs.LG", day))))
            .scorer(PipelineFixtures.everything())
            .output(new Page(), folder.resolve("page.html"))
            .archive(folder.resolve("days"))
            .state(folder.resolve("state"))
            .clock(clock(day + "T12:00:00Z"))
            .build()) {
      return bot.run();
    }
  }

  /** A page whose index lists the titles of the other days. */
  private static final class Page implements Renderer {
    @Override
    public String name() {
      return "page";
    }

    @Override
    public void render(RenderRequest request, Appendable out) throws IOException {
      out.append("page");
    }

    @Override
    public Optional<Renderer> index() {
      return Optional.of(
          (request, out) -> {
            for (LocalDate day : request.history().days()) {
              for (var title : request.history().titles(day)) {
                out.append(day + " " + title.number() + " " + title.text() + "\n");
              }
            }
          });
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
