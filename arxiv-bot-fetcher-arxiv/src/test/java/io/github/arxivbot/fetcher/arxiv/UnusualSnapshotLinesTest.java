package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid lines are left out and reported. */
class UnusualSnapshotLinesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense | expected a JSON object, found broken JSON: Unrecognized token 'nonsense'
          [] | expected a JSON object, found "[]"
          "x" | expected a JSON object, found ""x""
          null | expected a JSON object, found "null"
          {"id": | expected a JSON object, found broken JSON: Unexpected end-of-input
          {"id":"2602.00009"} {} | expected one JSON object, found more after it
          {"id":"2602.00009"}, | expected a JSON object, found broken JSON: Unexpected character
          {} | expected an id such as 0704.0001, found none
          {"id":7,"categories":"cs.LG"} | id: expected text, found a number
          {"id":null,"categories":"cs.LG"} | id: expected text, found null
          {"id":{"v":1},"categories":"cs.LG"} | id: expected text, found an object
          {"id":"2602.00009"} | 2602.00009: categories: expected at least one, found none
          {"id":"2602.00009","categories":7} | 2602.00009: categories: expected text such as cs.LG
          {"id":"2602.00009","categories":null} | 2602.00009: categories: expected text such as cs.LG
          {"id":"2602.00009","categories":{}} | 2602.00009: categories: expected text such as cs.LG
          {"id":"2602.00009","categories":[1]} | 2602.00009: categories: expected text such as cs.LG
          {"id":"../x","categories":"cs.LG"} | expected an id such as 0704.0001, found "../x"
          """)
  void an_invalid_line_is_a_problem_with_its_number(String odd, String message) {
    Batch batch = read(TestSnapshots.line(1), odd, TestSnapshots.line(2));
    assertThat(TestSnapshots.ids(batch)).containsExactly("2602.00001v1", "2602.00002v1");
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .startsWith("line 2: " + message)
        .endsWith("left out");
  }

  @Test
  void a_field_of_another_type_is_named() {
    String odd =
        """
        {"id":"2602.00001","title":["x"],"categories":"cs.LG","abstract":{"a":[1]},"doi":10.1,\
        "versions":[7,{"version":1,"created":{}},{"version":"v1","created":"yesterday"}],\
        "authors":true,"authors_parsed":[1,"x",[],[[1]],[null,null],["Example",7]]}""";
    Batch batch = read(odd);
    assertThat(batch.papers())
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.id()).hasToString("2602.00001");
              assertThat(paper.title()).isEqualTo("arXiv:2602.00001");
              assertThat(paper.authors()).containsExactly("Example");
              assertThat(paper.doi()).isEmpty();
              assertThat(paper.submitted()).isEmpty();
            });
    assertThat(batch.problems())
        .extracting(Problem::message)
        .containsExactly(
            "line 1: 2602.00001: title: expected text, found a list",
            "line 1: 2602.00001: abstract: expected text, found an object",
            "line 1: 2602.00001: doi: expected text, found a number",
            "line 1: 2602.00001: versions: expected a list of versions, found a number in the list",
            "line 1: 2602.00001: authors: expected text, found true or false",
            "line 1: 2602.00001: authors_parsed: expected a list of lists of names, found a number"
                + " in the list",
            "line 1: 2602.00001: expected a version such as v1 of Mon, 2 Apr 2007 19:18:42 GMT,"
                + " found \"of\"",
            "line 1: 2602.00001: expected a version such as v1 of Mon, 2 Apr 2007 19:18:42 GMT,"
                + " found \"v1 of yesterday\"",
            "line 1: 2602.00001: it has no title; its identifier is shown instead");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['cs.LG','cs.AI'] | ['v1','v2'] | 2602.00001v2",
        "['cs.AI cs.LG'] | ['v1'] | 2602.00001v1",
        "['stat.ML','cs.AI cs.LG stat.AP'] | [] | 2602.00001",
        "['cs.LG',' '] | [' v3 ','v1'] | 2602.00001v3",
        "['cs.LG'] | [{'version':'v1','created':'Mon, 9 Feb 2026 12:00:00 GMT'},'v2'] | 2602.00001v2"
      })
  void lists_of_names_are_read_as_in_older_snapshots(
      String categories, String versions, String id) {
    String line =
        "{'id':'2602.00001','title':'On caches','authors':'Ada Example','abstract':'Half.','categories':"
            + categories
            + ",'versions':"
            + versions
            + ",'authors_parsed':null}";
    Batch batch = read(line.replace('\'', '"'));
    assertThat(TestSnapshots.ids(batch)).containsExactly(id);
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.papers().get(0).authors()).containsExactly("Ada Example");
    assertThat(batch.papers().get(0).categories()).contains("cs.LG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"2602.00001\",\"categories\":7}",
        "{\"id\":\"2602.00001\",\"categories\":{\"a\":\"cs.LG\"}}",
        "{\"id\":2602.00001,\"categories\":\"cs.LG\"}",
        "{\"categories\":\"cs.LG\"}",
        "{\"id\":\"2602.00001\",\"categories\":[]}"
      })
  void lines_that_cannot_be_read_are_a_failure_and_not_a_category_without_papers(String odd) {
    Batch batch = read(TestSnapshots.line("2602.00002", "hep-th"), odd);
    assertThat(TestSnapshots.failure(batch))
        .startsWith("there is no paper of cs.LG in ")
        .contains(", and 1 line cannot be read: line 2: ");
    assertThat(batch.problems()).hasSize(1);
  }

  @Test
  void papers_without_dates_are_a_failure_if_days_are_requested() {
    Path file =
        TestSnapshots.write(
            folder,
            "{\"id\":\"2602.00001\",\"categories\":[\"cs.LG\"],\"versions\":[\"v1\"],\"title\":\"A\"}");
    FetchRequest days =
        FetchRequest.of(List.of("cs.LG"))
            .days(LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-11"));
    List<Batch> batches = TestSnapshots.read(TestSnapshots.of(file).build(), days);
    assertThat(batches).hasSize(1);
    assertThat(TestSnapshots.failure(batches.get(0)))
        .endsWith(
            "line 1: 2602.00001: it has no date of version 1, so its day is unknown; it is left out");
  }

  @Test
  void a_line_longer_than_four_mebibytes_is_left_out() {
    String longest = TestSnapshots.line(2) + " ".repeat(4 << 20);
    String long2 = longest.substring(0, 4 << 20);
    Batch batch = read(TestSnapshots.line(1), longest, long2, TestSnapshots.line(3));
    assertThat(TestSnapshots.ids(batch))
        .containsExactly("2602.00001v1", "2602.00002v1", "2602.00003v1");
    assertThat(batch.problems())
        .extracting(Problem::message)
        .containsExactly("line 2: it is longer than 4194304 bytes; it is left out");
  }

  @Test
  void deep_and_huge_json_is_left_out() {
    String deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String large = "{\"id\":\"" + "9".repeat(3 << 20) + "\"}";
    String number = "{\"id\":" + "9".repeat(100_000) + "}";
    String name = "{\"" + "n".repeat(100_000) + "\":1}";
    Batch batch = read(deep, large, number, name, TestSnapshots.line(1));
    assertThat(TestSnapshots.ids(batch)).containsExactly("2602.00001v1");
    assertThat(batch.problems())
        .hasSize(4)
        .allSatisfy(
            problem -> assertThat(problem.message()).contains("exceeds the maximum allowed"));
  }

  @Test
  void crowds_of_authors_and_versions_are_limited() {
    String crowd = "[\"a\",\"b\",\"\"],".repeat(100_000) + "[\"a\",\"b\",\"\"]";
    String line = TestSnapshots.line(1).replace("[\"Example\",\"Ada\",\"\"]", crowd);
    String version = "{\"version\":\"v1\",\"created\":\"Mon, 9 Feb 2026 12:00:00 GMT\"}";
    line = line.replace(version, version + ("," + version).repeat(20_000));
    Batch batch = read(line);
    assertThat(batch.papers())
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.authors()).hasSize(20_000);
            });
  }

  @Test
  void pages_of_large_papers_have_fewer_papers() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String comment = "\"report-no\":\"" + "x".repeat(1 << 20) + "\",\"comments\":\"y\"";
      String line = TestSnapshots.line(i + 1).replace("\"comments\":null", comment);
      lines.add(line.replace("\"doi\":null", "\"x\":\"" + "x".repeat(1 << 20) + "\""));
    }
    Path file = TestSnapshots.write(folder, lines.toArray(String[]::new));
    assertThat(TestSnapshots.read(file, "cs.LG"))
        .extracting(batch -> batch.papers().size())
        .containsExactly(8, 4);
  }

  @Test
  void twenty_problems_are_reported_and_the_others_counted() {
    List<String> lines = new ArrayList<>(List.of(TestSnapshots.line(1)));
    for (int i = 0; i < 30; i++) {
      lines.add("odd");
    }
    Batch batch = read(lines.toArray(String[]::new));
    assertThat(batch.problems()).hasSize(21);
    assertThat(batch.problems().get(19).message()).startsWith("line 21: ");
    assertThat(batch.problems().get(20).message())
        .isEqualTo("10 more problems in the lines of this page");
  }

  @Test
  void malformed_utf_8_is_replaced_and_reported_for_requested_papers() {
    String lines =
        TestSnapshots.line(1).replace("On caches", "Caf\u00e9")
            + "\n"
            + TestSnapshots.line("2602.00002", "cs.AI").replace("On caches", "Caf\u00e9")
            + "\n";
    Batch batch =
        TestSnapshots.only(TestSnapshots.write(folder, lines.getBytes(ISO_8859_1)), "cs.LG");
    assertThat(batch.papers()).singleElement().extracting(Paper::title).isEqualTo("Caf\uFFFD");
    assertThat(batch.problems())
        .extracting(Problem::message)
        .containsExactly("line 1: 2602.00001v1: bytes that are not UTF-8 are replaced");
  }

  private Batch read(String... lines) {
    return TestSnapshots.only(TestSnapshots.write(folder, lines), "cs.LG");
  }
}
