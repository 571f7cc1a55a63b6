package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.everything;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.plain;
import static io.github.arxivbot.PipelineFixtures.source;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs with one file for each paper. */
class PaperFilesTest {

  private static final Fetcher TWO_CATEGORIES =
      source(
          batch(
              "cs.LG",
              DAY,
              paper("2602.00001v1", AnnounceType.NEW, "cs.LG"),
              paper("2602.00002v1", AnnounceType.NEW, "cs.LG").toBuilder()
                  .categories(List.of("cs.LG", "cs.CL"))
                  .build()),
          batch("cs.CL", DAY, paper("math/0211159v3", AnnounceType.NEW, "cs.CL")));

  @TempDir private Path folder;

  @Test
  void each_paper_has_a_file_named_after_it_without_its_version() throws Exception {
    run(bot(TWO_CATEGORIES).output(plain(), folder.resolve("notes/{id}.txt")));

    assertThat(files())
        .containsExactly("notes/2602.00001.txt", "notes/2602.00002.txt", "notes/math-0211159.txt");
    assertThat(read("notes/2602.00001.txt"))
        .isEqualTo("made 2026-02-11T12:00:00Z\n2602.00001v1 cs.LG -\n");
  }

  @Test
  void the_other_placeholders_can_be_part_of_the_name() throws Exception {
    run(
        bot(TWO_CATEGORIES)
            .output(plain(), folder.resolve("{profile}/{category}/{day} {id}.txt"))
            .profile("one", profile -> profile.maxPapers(1))
            .profile("all", profile -> profile.maxPapers(10)));

    assertThat(files())
        .containsExactly(
            "all/cs.CL/2026-02-11 2602.00002.txt",
            "all/cs.CL/2026-02-11 math-0211159.txt",
            "all/cs.LG/2026-02-11 2602.00001.txt",
            "all/cs.LG/2026-02-11 2602.00002.txt",
            "one/cs.LG/2026-02-11 2602.00001.txt");
  }

  @Test
  void the_files_of_earlier_days_stay_as_they_are() throws Exception {
    Path file = folder.resolve("{id}.txt");
    run(bot(day("2602.00001v1", DAY)).state(state()).output(plain(), file));
    FileTime time = FileTime.from(Instant.parse("2026-02-11T00:00:00Z"));
    Files.setLastModifiedTime(folder.resolve("2602.00001.txt"), time);

    LocalDate next = DAY.plusDays(1);
    run(
        bot(day("2602.00002v1", next))
            .clock(clock(next + "T12:00:00Z"))
            .state(state())
            .output(plain(), file));

    assertThat(files()).containsExactly("2602.00001.txt", "2602.00002.txt");
    assertThat(Files.getLastModifiedTime(folder.resolve("2602.00001.txt"))).isEqualTo(time);
  }

  @Test
  void a_rerun_touches_no_file_and_a_day_without_an_announcement_writes_none() throws Exception {
    Path file = folder.resolve("{id}.txt");
    run(bot(TWO_CATEGORIES).state(state()).output(plain(), file));
    run(
        bot(TWO_CATEGORIES)
            .clock(clock("2026-02-11T18:00:00Z"))
            .state(state())
            .output(plain(), file));
    assertThat(read("2602.00001.txt")).startsWith("made 2026-02-11T12:00:00Z");

    Files.delete(folder.resolve("2602.00001.txt"));
    try (ArxivBot bot =
        bot(source(batch("cs.LG", DAY), batch("cs.CL", DAY)))
            .clock(clock("2026-02-14T12:00:00Z"))
            .state(state())
            .output(plain(), file)
            .build()) {
      assertThat(bot.run().outcome()).isEqualTo(RunOutcome.WRITTEN);
    }

    assertThat(files()).containsExactly("2602.00002.txt", "math-0211159.txt");
  }

  @Test
  void the_page_of_an_archive_is_not_that_of_a_single_paper() throws Exception {
    run(
        bot(TWO_CATEGORIES)
            .archive(folder.resolve("archive"))
            .output(plain(), folder.resolve("{id}.md"))
            .output(plain(), folder.resolve("page.md")));

    assertThat(read("archive/2026/02/2026-02-11.md")).contains("00001", "00002", "0211159");
    assertThat(read("math-0211159.md")).doesNotContain("00001");
  }

  @Test
  void a_renderer_can_keep_what_a_person_wrote() throws Exception {
    Path file = folder.resolve("{id}.txt");
    run(bot(TWO_CATEGORIES).output(appending(), file).output(plain(), folder.resolve("page")));
    Files.writeString(folder.resolve("2602.00001.txt"), "mine");
    run(bot(TWO_CATEGORIES).output(appending(), file).output(plain(), folder.resolve("page")));

    assertThat(read("2602.00001.txt")).isEqualTo("mine2602.00001v1");
    assertThat(read("2602.00002.txt")).isEqualTo("new2602.00002v12602.00002v1");
    assertThat(read("page")).as("is written anew").startsWith("made");
  }

  @Test
  void a_file_that_is_edited_during_the_run_stays_as_it_is() throws Exception {
    Path note = folder.resolve("2602.00001.txt");
    Files.writeString(note, "before");
    Renderer slow =
        (request, out) -> {
          out.append(request.existing().orElse("") + "by the bot");
          Files.writeString(note, "edited");
        };
    run(bot(day("2602.00001v1", DAY)).state(state()).output(slow, folder.resolve("{id}.txt")));

    assertThat(read("2602.00001.txt")).isEqualTo("edited");
    assertThat(files()).containsExactly("2602.00001.txt");
  }

  @Test
  void a_file_that_is_not_text_stays_as_it_is_and_does_not_stop_the_others() throws Exception {
    byte[] latin = "caf\u00E9".getBytes(ISO_8859_1);
    Files.write(folder.resolve("2602.00001.txt"), latin);
    try (ArxivBot bot = bot(TWO_CATEGORIES).output(plain(), folder.resolve("{id}.txt")).build()) {
      RunReport report = bot.run();

      assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
      assertThat(report.problems())
          .singleElement()
          .asString()
          .contains("2602.00001.txt", "stays as it is", "UTF-8");
    }
    assertThat(folder.resolve("2602.00001.txt")).hasBinaryContent(latin);
    assertThat(folder.resolve("2602.00002.txt")).exists();
  }

  @Test
  void two_outputs_of_one_file_are_not_written() throws Exception {
    try (ArxivBot bot =
        bot(TWO_CATEGORIES)
            .output(plain(), folder.resolve("{id}.txt"))
            .output(plain(), folder.resolve("2602.00001.txt"))
            .build()) {
      RunReport report = bot.run();

      assertThat(report.problems()).singleElement().asString().contains("the file of two outputs");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void the_temporary_files_of_a_killed_run_are_deleted() throws Exception {
    String staged = ".2602.00009.txt.01234567-89ab-cdef-0123-456789abcdef.tmp";
    Files.writeString(folder.resolve(staged), "");
    Files.writeString(folder.resolve(staged.replace("txt", "md")), "of another program");

    run(bot(TWO_CATEGORIES).state(state()).output(plain(), folder.resolve("{id}.txt")));

    assertThat(folder.resolve(staged)).doesNotExist();
    assertThat(folder.resolve(staged.replace("txt", "md"))).exists();
  }

  @Test
  void a_folder_cannot_be_named_after_a_paper() {
    assertThatThrownBy(() -> bot(TWO_CATEGORIES).output(plain(), folder.resolve("{id}/a.txt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{id} only in the name of the file");
  }

  /** Writes the papers after the present text of the file. */
  private static Renderer appending() {
    return (RenderRequest request, Appendable out) -> {
      out.append(request.existing().orElse("new"));
      out.append(request.digest().entries().get(0).paper().id().toString());
    };
  }

  private static Fetcher day(String id, LocalDate day) {
    return source(
        batch("cs.LG", day, paper(id, AnnounceType.NEW, "cs.LG", day)), batch("cs.CL", day));
  }

  private Path state() {
    return folder.resolve(".state");
  }

  private static ArxivBotBuilder bot(Fetcher source) {
    return ArxivBot.builder()
        .categories("cs.LG", "cs.CL")
        .fetcher(source)
        .scorer(everything())
        .clock(clock("2026-02-11T12:00:00Z"));
  }

  private static void run(ArxivBotBuilder builder) throws InterruptedException {
    try (ArxivBot bot = builder.build()) {
      assertThat(bot.run().problems()).isEmpty();
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Returns the files outside of the state, in order. */
  private List<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.startsWith(state()))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
