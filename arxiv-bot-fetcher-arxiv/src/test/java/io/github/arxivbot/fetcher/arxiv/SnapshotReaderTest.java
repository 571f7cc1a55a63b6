package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {

  @TempDir Path folder;

  @Test
  void a_line_is_the_paper_as_its_primary_category_announced_it() {
    String line = TestSnapshots.line("2602.00001", "hep-th cs.LG");

    Paper paper = SnapshotReader.parse(line);

    assertThat(paper.category()).isEqualTo("hep-th");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(paper.fetched()).isEmpty();
    assertThat(withoutTime(paper)).isEqualTo(readFromFile(line, "hep-th"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'categories':'cs.LG stat.ML','authors':'Ada Example and Grace Sample'",
        "'categories':['cs.LG','stat.ML'],'authors':'Ada Example, Grace Sample'",
        "'categories':['cs.LG"
            + " stat.ML'],'authors_parsed':[['Example','Ada',''],['Sample','Grace','']]",
        "'categories':'cs.LG"
            + " stat.ML','authors':'other','authors_parsed':[['Example','Ada'],['Sample','Grace']]",
      })
  void categories_and_authors_are_text_or_lists(String fields) {
    String line = "{'id':'2602.00001','title':'On caches',%s}".formatted(fields).replace('\'', '"');

    Paper paper = SnapshotReader.parse(line);

    assertThat(paper.categories()).containsExactly("cs.LG", "stat.ML");
    assertThat(paper.authors()).containsExactly("Ada Example", "Grace Sample");
    assertThat(paper.announced()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF%s", "  %s \r", "\t%s\n"})
  void a_byte_order_mark_and_white_space_are_ignored(String form) {
    Paper paper = SnapshotReader.parse(form.formatted(TestSnapshots.line(1)));

    assertThat(paper.id()).hasToString("2602.00001v1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | expected a JSON object, found ""
          nonsense | expected a JSON object, found broken JSON: Unrecognized token 'nonsense'
          [] | expected a JSON object, found "[]"
          {"id":"2602.00009"} {} | expected one JSON object, found more after it
          {} | expected an id such as 0704.0001, found none
          {"id":"../x","categories":"cs.LG"} | expected an id such as 0704.0001, found "../x"
          {"id":7,"categories":"cs.LG"} | id: expected text, found a number
          {"id":"2602.00009"} | 2602.00009: categories: expected at least one, found none
          {"id":"2602.00009","categories":{}} | 2602.00009: categories: expected text such as cs.LG
          {"id":"2602.00009","categories":"cs.LG","title":["x"]} | 2602.00009: title: expected text, found a list
          {"id":"2602.00009","categories":"cs.LG","authors_parsed":7} | 2602.00009: authors_parsed: expected a list
          {"id":"2602.00009","categories":"cs.LG","versions":[{"version":"v1","created":"x"}]} | 2602.00009: versions: expected a version such as v1
          """)
  void an_error_names_the_paper_and_the_field(String line, String message) {
    assertThatThrownBy(() -> SnapshotReader.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_line_that_is_too_long_is_rejected() {
    assertThatThrownBy(() -> SnapshotReader.parse("x".repeat((4 << 20) + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a line of at most 4194304 characters, found 4194305");
  }

  @Test
  @Tag("recorded")
  void each_recorded_line_is_the_paper_that_the_file_gives() throws IOException {
    String file = "snapshot/arxiv-metadata-oai-snapshot_first1000.jsonl";
    List<Paper> papers =
        new String(RecordedData.bytes(file), UTF_8).lines().map(SnapshotReader::parse).toList();
    List<String> expected =
        TestSnapshots.only(RecordedData.path(file), "hep-ph").papers().stream()
            .filter(paper -> paper.announceType() == AnnounceType.NEW)
            .map(SnapshotReaderTest::withoutTime)
            .toList();

    assertThat(papers).hasSize(1000);
    assertThat(papers)
        .filteredOn(paper -> paper.category().equals("hep-ph"))
        .extracting(SnapshotReaderTest::withoutTime)
        .isEqualTo(expected);
  }

  private String readFromFile(String line, String category) {
    Path file = TestSnapshots.write(folder, line);
    return withoutTime(TestSnapshots.only(file, category).papers().get(0));
  }

  private static String withoutTime(Paper paper) {
    return paper.toBuilder().fetched(null).build().toJson();
  }
}
