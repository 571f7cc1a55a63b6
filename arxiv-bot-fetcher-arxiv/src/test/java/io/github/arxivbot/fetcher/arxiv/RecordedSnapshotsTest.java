package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the recorded first lines of the snapshot with counts of their text. */
@Tag("recorded")
class RecordedSnapshotsTest {

  private static final String THOUSAND = "snapshot/arxiv-metadata-oai-snapshot_first1000.jsonl";
  private static final String TWO_HUNDRED =
      "snapshot/arxiv-metadata-oai-snapshot_first200_wanng-ide.jsonl";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // file, category, papers, of these with the category as their primary one
    THOUSAND + ", hep-ph, 80, 60",
    THOUSAND + ", math.CO, 25, 19",
    THOUSAND + ", cs.CG, 1, 0",
    THOUSAND + ", cs.IT, 17, 15",
    THOUSAND + ", math.IT, 17, 0",
    THOUSAND + ", cs.IT+math.IT, 17, 15",
    THOUSAND + ", astro-ph, 209, 188",
    THOUSAND + ", quant-ph, 67, 52",
    THOUSAND + ", math-ph, 35, 13",
    THOUSAND + ", cs.LG, 2, 0",
    TWO_HUNDRED + ", hep-ph, 22, 18",
    TWO_HUNDRED + ", cs.IT, 2, 1",
    TWO_HUNDRED + ", cs.LG, 0, 0",
  })
  void all_papers_of_a_category_are_read(String file, String category, int papers, int primary) {
    Batch batch = TestSnapshots.only(RecordedData.path(file), category);
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.papers()).hasSize(papers);
    assertThat(batch.papers())
        .filteredOn(paper -> paper.announceType() == AnnounceType.NEW)
        .hasSize(primary);
    assertThat(batch.papers()).allSatisfy(RecordedSnapshotsTest::assertWhole);
  }

  private static void assertWhole(Paper paper) {
    assertThat(paper.title()).isNotBlank().doesNotContain("\n", "  ");
    assertThat(paper.abstractText()).isNotBlank().isEqualTo(paper.abstractText().strip());
    assertThat(paper.authors()).isNotEmpty().allMatch(name -> !name.contains(" -"));
    assertThat(paper.id().hasVersion()).isTrue();
    assertThat(paper.submitted()).isPresent();
    assertThat(paper.announced()).isPresent();
  }

  @Test
  void all_fields_of_the_first_paper_are_read() {
    Batch batch = TestSnapshots.only(RecordedData.path(THOUSAND), "hep-ph");
    Paper paper = batch.papers().get(0);
    assertThat(paper.id()).hasToString("0704.0001v2");
    assertThat(paper.title())
        .isEqualTo(
            "Calculation of prompt diphoton production cross sections at Tevatron and LHC"
                + " energies");
    assertThat(paper.authors())
        .containsExactly("C. Balázs", "E. L. Berger", "P. M. Nadolsky", "C.-P. Yuan");
    assertThat(paper.comments()).contains("37 pages, 15 figures; published version");
    assertThat(paper.journalReference()).contains("Phys.Rev.D76:013009,2007");
    assertThat(paper.doi()).contains("10.1103/PhysRevD.76.013009");
    assertThat(paper.license()).isEmpty();
    assertThat(paper.submitted()).contains(Instant.parse("2007-04-02T19:18:42Z"));
    assertThat(paper.updated()).contains(Instant.parse("2007-07-24T20:10:27Z"));
    assertThat(paper.announced()).contains(Instant.parse("2007-04-04T04:00:00Z"));
  }

  @Test
  void names_have_no_affiliations() {
    Batch batch = TestSnapshots.only(RecordedData.path(THOUSAND), "cond-mat.mtrl-sci");
    assertThat(batch.papers())
        .filteredOn(paper -> paper.id().unversioned().equals("0704.0163"))
        .flatExtracting(Paper::authors)
        .containsExactly("Peter Brommer", "Franz Gähler");
  }

  @Test
  void two_ranges_of_days_have_all_papers_of_a_category() {
    Path file = RecordedData.path(THOUSAND);
    ArxivSnapshot snapshot = TestSnapshots.of(file).build();
    LocalDate split = LocalDate.parse("2007-04-05");
    FetchRequest request = FetchRequest.of(List.of("astro-ph"));
    int before =
        papers(TestSnapshots.read(snapshot, request.days(LocalDate.parse("1990-01-01"), split)));
    int after =
        papers(
            TestSnapshots.read(
                snapshot, request.days(split.plusDays(1), LocalDate.parse("2030-01-01"))));
    assertThat(before).isPositive();
    assertThat(after).isPositive();
    assertThat(before + after).isEqualTo(209);
  }

  private static int papers(List<Batch> batches) {
    return batches.stream().mapToInt(batch -> batch.papers().size()).sum();
  }

  @Test
  void a_gzip_file_gives_the_same_papers() throws IOException {
    byte[] plain = RecordedData.bytes(THOUSAND);
    Path packed = TestSnapshots.write(folder, TestSnapshots.gzip(new String(plain, UTF_8)));
    Batch expected = TestSnapshots.only(RecordedData.path(THOUSAND), "quant-ph");
    Batch batch = TestSnapshots.only(packed, "quant-ph");
    assertThat(batch.papers()).hasToString(expected.papers().toString());
    assertThat(batch.failure()).isEmpty();
  }
}
