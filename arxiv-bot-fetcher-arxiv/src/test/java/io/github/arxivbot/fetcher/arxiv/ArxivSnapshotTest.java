package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivSnapshotTest {

  private static final String WHOLE =
      """
      {"id":"2602.00001","submitter":"Ada","authors":"Ada M. \\\\'Ecole (1), Bo Two, Jr.",\
      "title":"Keeping half\\n  of $\\\\alpha$ caches","comments":"9 pages,\\n  2 figures",\
      "journal-ref":"J. Inv. 1 (2026)","doi":"10.1/x","report-no":"R-1",\
      "categories":"cs.CL cs.LG","license":"http://creativecommons.org/licenses/by/4.0/",\
      "abstract":"  First part\\nof it.\\n  Second part.\\n",\
      "versions":[{"version":"v1","created":"Mon, 9 Feb 2026 12:00:00 GMT"},\
      {"version":"v2","created":"Tue, 3 Mar 2026 01:02:03 GMT"}],"update_date":"2026-03-04",\
      "authors_parsed":[["École","A. -M.","","Place\\n  One"],["Two","Bo","Jr."],\
      [";","","","1 - x"],["The Example Collaboration","",""]]}""";

  @TempDir Path folder;

  @Test
  void all_fields_of_a_line_are_read() {
    Paper paper = TestSnapshots.only(TestSnapshots.write(folder, WHOLE), "cs.CL").papers().get(0);
    assertThat(paper.id()).hasToString("2602.00001v2");
    assertThat(paper.title()).isEqualTo("Keeping half of $\\alpha$ caches");
    assertThat(paper.abstractText()).isEqualTo("First part of it.\n\nSecond part.");
    assertThat(paper.category()).isEqualTo("cs.CL");
    assertThat(paper.categories()).containsExactly("cs.CL", "cs.LG");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(paper.announced()).contains(Instant.parse("2026-02-10T05:00:00Z"));
    Instant first = Instant.parse("2026-02-09T12:00:00Z");
    Instant second = Instant.parse("2026-03-03T01:02:03Z");
    assertThat(paper.submitted()).contains(first);
    assertThat(paper.updated()).contains(second);
    assertThat(paper.fetched()).contains(TestSnapshots.NOW);
    assertThat(paper.doi()).contains("10.1/x");
    assertThat(paper.journalReference()).contains("J. Inv. 1 (2026)");
    assertThat(paper.license()).contains("http://creativecommons.org/licenses/by/4.0/");
    assertThat(paper.comments()).contains("9 pages, 2 figures");
  }

  @Test
  void the_parsed_authors_are_used() {
    Paper paper = TestSnapshots.only(TestSnapshots.write(folder, WHOLE), "cs.CL").papers().get(0);
    assertThat(paper.authors())
        .containsExactly("A.-M. École", "Bo Two Jr.", "The Example Collaboration");
  }

  @Test
  void without_parsed_authors_the_text_is_split() {
    String line =
        WHOLE.replaceAll(
            "\"authors\":.*?,\"title\"", "\"authors\":\"Ren\\\\\\\\'e One, Bo Two\",\"title\"");
    line = line.replaceAll(",\"authors_parsed\":.*", "}");
    Paper paper = TestSnapshots.only(TestSnapshots.write(folder, line), "cs.CL").papers().get(0);
    assertThat(paper.authors()).containsExactly("René One", "Bo Two");
  }

  @Test
  void a_paper_belongs_to_each_of_its_categories_and_is_new_in_the_first() {
    Path file =
        TestSnapshots.write(
            folder,
            TestSnapshots.line("2602.00001", "cs.CL cs.LG"),
            TestSnapshots.line("2602.00002", "cs.LG"),
            TestSnapshots.line("2602.00003", "cs.LGX math.CO"));
    List<Batch> batches = TestSnapshots.read(file, "cs.LG", "cs.CL", "cs.LG+cs.CL", "cs.AI");
    assertThat(batches)
        .extracting(Batch::category)
        .containsExactly("cs.LG", "cs.CL", "cs.LG+cs.CL", "cs.AI");
    assertThat(batches)
        .extracting(batch -> batch.papers().stream().map(ArxivSnapshotTest::shown).toList())
        .containsExactly(
            List.of("2602.00001v1 cross", "2602.00002v1 new"),
            List.of("2602.00001v1 new"),
            List.of("2602.00001v1 new", "2602.00002v1 new"),
            List.of());
  }

  private static String shown(Paper paper) {
    return paper.id() + " " + paper.announceType().label();
  }

  @Test
  void a_text_that_is_no_category_is_rejected() {
    Path file = TestSnapshots.write(folder, TestSnapshots.line(1));
    assertThat(TestSnapshots.failure(TestSnapshots.only(file, "../x")))
        .startsWith("expected an arXiv category such as cs.LG");
  }

  @ParameterizedTest
  @CsvSource({
    "cs, 2602.00001v1 2602.00002v1 2602.00003v1",
    "astro-ph, 2602.00004v1 2602.00005v1",
    "cond-mat, 2602.00003v1 2602.00006v1",
    "q-bio, 2602.00006v1",
    "q-bio+astro-ph, 2602.00004v1 2602.00005v1 2602.00006v1"
  })
  void an_archive_includes_all_of_its_categories(String archive, String ids) {
    Path file =
        TestSnapshots.write(
            folder,
            TestSnapshots.line("2602.00001", "cs.LG"),
            TestSnapshots.line("2602.00002", "math.OC cs.AI"),
            TestSnapshots.line("2602.00003", "cs.CL cond-mat"),
            TestSnapshots.line("2602.00004", "astro-ph.GA"),
            TestSnapshots.line("2602.00005", "astro-ph"),
            TestSnapshots.line("2602.00006", "cond-mat.soft q-bio.BM"),
            TestSnapshots.line("2602.00007", "csx.LG"));
    Batch batch = TestSnapshots.only(file, archive);
    assertThat(TestSnapshots.ids(batch)).containsExactly(ids.split(" "));
    assertThat(batch.papers())
        .filteredOn(paper -> paper.categories().get(0).startsWith(archive))
        .extracting(Paper::announceType)
        .doesNotContain(AnnounceType.CROSS);
  }

  @Test
  void days_are_those_of_the_first_version() {
    Path file =
        TestSnapshots.write(
            folder,
            TestSnapshots.line("2602.00001", "cs.LG", "Fri, 6 Feb 2026 18:59:59 GMT"),
            TestSnapshots.line("2602.00002", "cs.LG", "Fri, 6 Feb 2026 19:00:00 GMT"),
            TestSnapshots.line("2602.00003", "cs.LG", "Mon, 9 Feb 2026 18:59:59 GMT"),
            TestSnapshots.line("2602.00004", "cs.LG", "Mon, 9 Feb 2026 19:00:00 GMT"));
    LocalDate monday = LocalDate.parse("2026-02-09");
    FetchRequest request = FetchRequest.of(List.of("cs.LG"));
    ArxivSnapshot snapshot = TestSnapshots.of(file).build();
    assertThat(TestSnapshots.read(snapshot, request.days(monday, monday)))
        .flatExtracting(TestSnapshots::ids)
        .containsExactly("2602.00001v1");
    assertThat(TestSnapshots.read(snapshot, request.days(monday, monday.plusDays(1))))
        .flatExtracting(TestSnapshots::ids)
        .containsExactly("2602.00001v1", "2602.00002v1", "2602.00003v1");
    assertThat(TestSnapshots.read(snapshot, request)).flatExtracting(TestSnapshots::ids).hasSize(4);
  }

  @Test
  void a_paper_without_a_first_version_has_no_day() {
    String line = TestSnapshots.line(1).replace("\"v1\"", "\"v2\"");
    Path file = TestSnapshots.write(folder, line);
    LocalDate tuesday = LocalDate.parse("2026-02-10");
    FetchRequest request = FetchRequest.of(List.of("cs.LG"));
    Batch all = TestSnapshots.only(file, "cs.LG");
    assertThat(all.papers()).singleElement().extracting(Paper::announced).isEqualTo(none());
    assertThat(all.problems()).isEmpty();
    Batch day =
        TestSnapshots.read(TestSnapshots.of(file).build(), request.days(tuesday, tuesday)).get(0);
    assertThat(day.papers()).isEmpty();
    assertThat(day.problems())
        .singleElement()
        .hasToString(
            "cs.LG: line 1: 2602.00001: it has no date of version 1, so its day is unknown;"
                + " it is left out");
  }

  private static Object none() {
    return Optional.empty();
  }

  @Test
  void nothing_is_read_after_the_sink_has_returned_false() throws Exception {
    byte[] whole = TestSnapshots.gzip((TestSnapshots.line(1) + "\n").repeat(100_000));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    List<Batch> batches = new ArrayList<>();
    TestSnapshots.of(TestSnapshots.write(folder, cut))
        .pageSize(2)
        .build()
        .fetch(
            FetchRequest.of(List.of("cs.LG", "cs.CL")),
            batch -> {
              batches.add(batch);
              return batches.size() < 2;
            });
    assertThat(batches).hasSize(2).allSatisfy(batch -> assertThat(batch.failure()).isEmpty());
  }

  @Test
  void the_file_is_always_closed() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "no list of open files");
    Path file =
        TestSnapshots.write(
            folder, TestSnapshots.gzip((TestSnapshots.line(1) + "\n").repeat(1000)));
    ArxivSnapshot snapshot = TestSnapshots.of(file).pageSize(1).build();
    FetchRequest request = FetchRequest.of(List.of("cs.LG"));
    snapshot.fetch(request, batch -> false);
    assertThatThrownBy(
            () ->
                snapshot.fetch(
                    request,
                    batch -> {
                      throw new IllegalStateException("the sink's own");
                    }))
        .hasMessage("the sink's own");
    assertThatThrownBy(
            () ->
                snapshot.fetch(
                    request,
                    batch -> {
                      Thread.currentThread().interrupt();
                      return true;
                    }))
        .isInstanceOf(InterruptedException.class)
        .hasMessage("interrupted in line 1 of " + file);
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      assertThat(open.filter(link -> leadsTo(link, file))).isEmpty();
    }
  }

  private static boolean leadsTo(Path link, Path file) {
    try {
      return Files.readSymbolicLink(link).equals(file.toRealPath());
    } catch (IOException e) {
      return false; // closed since
    }
  }

  @Test
  void a_byte_order_mark_carriage_returns_and_blank_lines_are_allowed() {
    String text =
        "\uFEFF"
            + TestSnapshots.line(1)
            + "\r\n\r\n   \n"
            + TestSnapshots.line(2); // no break at the end
    for (byte[] bytes : List.of(text.getBytes(UTF_8), TestSnapshots.gzip(text))) {
      Batch batch = TestSnapshots.only(TestSnapshots.write(folder, bytes), "cs.LG");
      assertThat(TestSnapshots.ids(batch)).containsExactly("2602.00001v1", "2602.00002v1");
      assertThat(batch.problems()).isEmpty();
      assertThat(batch.failure()).isEmpty();
    }
  }
}
