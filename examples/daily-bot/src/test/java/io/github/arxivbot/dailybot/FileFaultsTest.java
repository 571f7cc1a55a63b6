package io.github.arxivbot.dailybot;

import static io.github.arxivbot.testkit.server.ModelCall.DELETE;
import static io.github.arxivbot.testkit.server.ModelCall.STATUS;
import static io.github.arxivbot.testkit.server.ModelCall.UPLOAD;
import static io.github.arxivbot.testkit.server.ModelResponse.error;
import static io.github.arxivbot.testkit.server.ModelResponse.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests faults of a model service's file endpoint and of arXiv's PDFs, with two papers. */
class FileFaultsTest {

  private static final String WORDS = "words-of-the-service";
  private static final ModelResponse NO_FILES = error(404, "not_found", WORDS);
  private static final ModelResponse STATUS_501 = status(501, "");
  private static final ModelResponse BUSY =
      error(503, "overloaded", WORDS).header("Retry-After", "0");
  private static final ModelResponse LIMITED =
      error(429, "limit_requests", WORDS).header("Retry-After", "0");
  private static final ModelResponse REFUSED = error(400, "data_inspection_failed", WORDS);
  private static final ModelResponse NO_KEY = error(401, "invalid_api_key", WORDS);
  private static final ModelResponse WITHOUT_ID = status(200, "{\"note\": \"" + WORDS + "\"}");
  private static final ModelResponse UNREADABLE = status(200, "{\"status\": \"error\"}");

  @TempDir private Path folder;
  private SummaryScenario day;

  @BeforeEach
  void start() throws Exception {
    day = new SummaryScenario(folder).with("\"max_attempts\": 3");
  }

  @AfterEach
  void stop() {
    day.close();
  }

  static Stream<Row> faults() {
    return Stream.of(
        // name, call and first answers | uploads, chats, deletions | results
        row("no file endpoint", UPLOAD, NO_FILES, NO_FILES).calls(2, 2, 0).gives("text", "text"),
        row("uploads answered with 501", UPLOAD, STATUS_501).calls(2, 2, 1).gives("text", "file"),
        row("busy uploads", UPLOAD, BUSY, BUSY, BUSY).calls(4, 2, 1).gives("text", "file"),
        row("throttled uploads", UPLOAD, LIMITED, BUSY).calls(4, 2, 2).gives("file", "file"),
        row("an upload without an id", UPLOAD, WITHOUT_ID).calls(2, 2, 1).gives("text", "file"),
        row("a file that cannot be read", STATUS, UNREADABLE).calls(2, 2, 2).gives("text", "file"),
        row("a file that is lost", STATUS, NO_FILES).calls(2, 2, 2).gives("text", "file"),
        row("busy while waiting", STATUS, BUSY, BUSY).calls(2, 2, 2).gives("file", "file"),
        row("a file that stays", DELETE, BUSY, BUSY, BUSY).calls(2, 2, 4).gives("file", "file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void if_files_fail_the_text_is_sent_instead(Row fault) throws Exception {
    day.service().answer(fault.call(), fault.answers().toArray(ModelResponse[]::new));

    RunReport report = day.run();

    assertThat(SummaryScenario.summaries(report)).isEqualTo(fault.papers());
    assertThat(List.of(day.uploads(), day.chats(), day.deletions()))
        .as("uploads, chats, deletions")
        .isEqualTo(fault.calls());
    assertThat(report.problems()).isEmpty();
    assertThat(day.digest()).doesNotContain(WORDS, "127.0.0.1", "from the abstract only");

    RunReport next = day.run();

    assertThat(SummaryScenario.summaries(next)).allMatch(paper -> paper.startsWith("cached "));
    assertThat(day.chats()).as("chats of both runs").isEqualTo(fault.calls().get(1));
  }

  @Test
  void a_rejected_upload_affects_only_its_paper() throws Exception {
    day.service().answer(UPLOAD, REFUSED);

    RunReport report = day.run();

    assertThat(SummaryScenario.summaries(report)).containsExactly("failed", "new file");
    assertThat(List.of(day.uploads(), day.chats(), day.deletions())).containsExactly(2, 1, 1);
    assertThat(report.problems())
        .singleElement()
        .returns("2602.00001v1", Problem::subject)
        .returns(false, Problem::retryable)
        .extracting(Problem::message)
        .asString()
        .contains("(data_inspection_failed): the service's content inspection refused the content");
    assertThat(day.digest()).doesNotContain(WORDS, "data_inspection_failed");
    assertThat(SummaryScenario.summaries(day.run())).containsExactly("new file", "cached file");
  }

  @Test
  void a_key_that_is_rejected_for_uploads_stops_all_summaries() throws Exception {
    day.service().answer(UPLOAD, NO_KEY);

    RunReport report = day.run();

    assertThat(SummaryScenario.summaries(report)).containsExactly("failed", "skipped");
    assertThat(List.of(day.uploads(), day.chats(), day.deletions())).containsExactly(1, 0, 0);
    assertThat(report.problems())
        .singleElement()
        .returns(true, Problem::retryable)
        .extracting(Problem::message)
        .asString()
        .contains("the key in TEST_KEY is not accepted");
    assertThat(SummaryScenario.summaries(day.run())).containsExactly("new file", "new file");
  }

  @Test
  void each_reading_sends_its_part_of_the_paper() throws Exception {
    day.papers(3).service().answer(UPLOAD, NO_FILES, NO_FILES);
    day.service().chat(error(400, "context_length_exceeded", WORDS));

    RunReport report = day.run();

    assertThat(SummaryScenario.summaries(report))
        .containsExactly("new abstract", "new text", "new file");
    List<String> chats =
        day.service().requests(ModelCall.CHAT).stream().map(r -> r.body()).toList();
    assertThat(chats).hasSize(4);
    assertThat(chats.get(0)).contains(PaperPdf.WORDS);
    assertThat(chats.get(1)).contains("It is about an LLM.").doesNotContain(PaperPdf.WORDS);
    assertThat(chats.get(2)).contains(PaperPdf.WORDS).doesNotContain("fileid://");
    assertThat(chats.get(3)).contains("fileid://file-fe-").doesNotContain(PaperPdf.WORDS);
    assertThat(day.digest()).containsOnlyOnce("(by qwen-long, from the abstract only)");
  }

  @Test
  void without_a_pdf_the_abstract_is_summarized_with_a_remark() throws Exception {
    RunReport report = day.pdf(null).run();

    assertThat(SummaryScenario.summaries(report)).containsExactly("new abstract", "new abstract");
    assertThat(day.uploads()).isZero();
    assertThat(day.chats()).isEqualTo(2);
    assertThat(day.digest().split("from the abstract only", -1)).hasSize(3);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void a_download_that_is_not_a_pdf_is_not_sent() throws Exception {
    RunReport report = day.pdf("<html>reCAPTCHA</html>".getBytes(UTF_8)).run();

    assertThat(SummaryScenario.summaries(report)).containsExactly("new abstract", "new abstract");
    assertThat(day.service().requests()).noneMatch(request -> request.body().contains("reCAPTCHA"));
  }

  @Test
  void a_pdf_without_extractable_text_falls_back_to_the_abstract() throws Exception {
    day.pdf("%PDF-1.7 only the service can read this".getBytes(UTF_8));
    day.service().answer(UPLOAD, NO_FILES);

    assertThat(SummaryScenario.summaries(day.run())).containsExactly("new abstract", "new file");
  }

  private static Row row(String name, ModelCall call, ModelResponse... answers) {
    return new Row(name, call, List.of(answers), List.of(), List.of());
  }

  /** A fault and the expected calls and results. */
  record Row(
      String name,
      ModelCall call,
      List<ModelResponse> answers,
      List<Integer> calls,
      List<String> papers) {

    Row calls(int uploads, int chats, int deletions) {
      List<Integer> numbers = List.of(uploads, chats, deletions);
      return new Row(name, call, answers, numbers, papers);
    }

    Row gives(String first, String second) {
      List<String> read = List.of("new " + first, "new " + second);
      return new Row(name, call, answers, calls, read);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
