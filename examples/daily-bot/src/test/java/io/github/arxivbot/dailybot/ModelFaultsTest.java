package io.github.arxivbot.dailybot;

import static io.github.arxivbot.testkit.server.ModelResponse.chat;
import static io.github.arxivbot.testkit.server.ModelResponse.error;
import static io.github.arxivbot.testkit.server.ModelResponse.status;
import static io.github.arxivbot.testkit.server.ModelResponse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests faults of a model service's chat, with two papers; the first one gets the fault. */
class ModelFaultsTest {

  /** Calls are retried without a pause, as the service requests. */
  private static final String ATTEMPTS = "\"max_attempts\": 3";

  /** Texts that must never be printed as a summary. */
  private static final String WORDS = "words-of-the-service";

  private static final String QUOTA = "You exceeded your current quota, " + WORDS;

  private static final ModelResponse LIMITED = now(error(429, "limit_requests", WORDS));
  private static final ModelResponse LIMITED_WITHOUT_WORDS = now(status(429, ""));
  private static final ModelResponse LATER_TODAY =
      error(429, "limit_requests", WORDS).header("Retry-After", "3600");
  private static final ModelResponse MINUTE_QUOTA = now(error(429, "insufficient_quota", QUOTA));
  private static final ModelResponse NO_QUOTA = error(429, "insufficient_quota", QUOTA);
  private static final ModelResponse ARREARS = error(400, "Arrearage", WORDS);
  private static final ModelResponse FAULTY = now(error(500, "internal_error", WORDS));
  private static final ModelResponse OVERLOADED = now(status(503, ""));
  private static final ModelResponse PARSING =
      now(error(400, "invalid_parameter", "File parsing in progress, " + WORDS));
  private static final ModelResponse REFUSED = error(400, "data_inspection_failed", WORDS);
  private static final ModelResponse WITHHELD = chat("", "content_filter", 910, 0);
  private static final ModelResponse TOO_LONG = error(400, "context_length_exceeded", WORDS);
  private static final ModelResponse NO_MODEL = error(404, "model_not_found", WORDS);
  private static final ModelResponse NO_KEY = error(401, "invalid_api_key", WORDS);
  private static final ModelResponse EMPTY = chat("", "stop", 1000, 0);
  private static final ModelResponse CUT = chat("## 1. " + WORDS, "length", 1000, 200);
  private static final ModelResponse HTML = status(200, "<html>" + WORDS + "</html>");
  private static final ModelResponse SHORT = text("## 1. " + WORDS);
  private static final ModelResponse RUSSIAN = text("## 1. Слова сервиса " + "слово ".repeat(60));
  private static final ModelResponse PLAIN = text((WORDS + " ").repeat(20));

  @TempDir private Path folder;
  private SummaryScenario day;

  @BeforeEach
  void start() throws Exception {
    day = new SummaryScenario(folder).with(ATTEMPTS);
  }

  @AfterEach
  void stop() {
    day.close();
  }

  static Stream<Row> faults() {
    return Stream.of(
        // name and first answers | chats | results
        row("throttled, once", 3, "new file", "new file", LIMITED),
        row("throttled without a word, once", 3, "new file", "new file", LIMITED_WITHOUT_WORDS),
        row("throttled, always", 4, "failed", "new file", LIMITED, LIMITED, LIMITED)
            .later("answered 429 (limit_requests): too many requests or tokens per minute"),
        row("throttled for longer than a run waits", 2, "failed", "new file", LATER_TODAY)
            .later("answered 429 (limit_requests)"),
        row("a quota of this minute", 4, "new file", "new file", MINUTE_QUOTA, MINUTE_QUOTA),
        row("a quota that is used up", 1, "failed", "skipped", NO_QUOTA)
            .later("(insufficient_quota): the account of the key in TEST_KEY has no credit"),
        row("an account in arrears", 1, "failed", "skipped", ARREARS)
            .later("(Arrearage): the account of the key in TEST_KEY has no credit"),
        row("a fault of its own, once", 3, "new file", "new file", FAULTY),
        row("a fault of its own, always", 4, "failed", "new file", FAULTY, FAULTY, FAULTY)
            .later("answered 500 (internal_error): the service has an internal error"),
        row("busy without a word, twice", 4, "new file", "new file", OVERLOADED, OVERLOADED),
        row("parsing a file, for a while", 4, "new file", "new file", PARSING, PARSING),
        row("parsing a file, for ever", 5, "new text", "new file", PARSING, PARSING, PARSING),
        row("refused content", 2, "failed", "new file", REFUSED)
            .never(
                "(data_inspection_failed): the service's content inspection refused the content"),
        row("a withheld answer", 2, "failed", "new file", WITHHELD)
            .never("(content_filter): the service withheld the model's answer"),
        row("too long as a file", 3, "new text", "new file", TOO_LONG),
        row("too long as text", 4, "new abstract", "new file", TOO_LONG, TOO_LONG),
        row("too long at all", 4, "failed", "new file", TOO_LONG, TOO_LONG, TOO_LONG)
            .never(
                "no part of the paper could be read: ",
                "(context_length_exceeded): the input is too long for the model"),
        row("a model that does not exist", 3, "failed", "new file", NO_MODEL, NO_MODEL)
            .never("(model_not_found): ", "does not exist; check base_url and model"),
        row("a key that is not accepted", 1, "failed", "skipped", NO_KEY)
            .later("answered 401 (invalid_api_key): the key in TEST_KEY is not accepted"),
        row("an empty answer", 3, "new file", "new file", EMPTY),
        row("an empty answer, twice", 3, "failed", "new file", EMPTY, EMPTY)
            .later("unusable twice: ", "the text is empty"),
        row("a cut answer", 3, "new file", "new file", CUT),
        row("a cut answer, twice", 3, "failed", "new file", CUT, CUT)
            .later("unusable twice: ", "cut off at the model's limit (length)"),
        row("no JSON", 3, "new file", "new file", HTML),
        row("no JSON, twice", 3, "failed", "new file", HTML, HTML)
            .later("unusable twice: ", "the body is not JSON"),
        row("too short a summary", 3, "new file", "new file", SHORT),
        row("too short a summary, twice", 3, "failed", "new file", SHORT, SHORT)
            .later("unusable twice: ", "The summary has 26 characters; at least 200"),
        row("another script", 3, "new file", "new file", RUSSIAN),
        row("another script, twice", 3, "failed", "new file", RUSSIAN, RUSSIAN)
            .later("unusable twice: ", "is not written in English"),
        row("no headings", 3, "new file", "new file", PLAIN),
        row("no headings, twice", 3, "failed", "new file", PLAIN, PLAIN)
            .later("unusable twice: ", "lacks the second-level heading"),
        row("unusable in two ways", 3, "failed", "new file", CUT, PLAIN)
            .later("lacks the second-level heading"),
        row("unusable, then throttled", 4, "new file", "new file", EMPTY, LIMITED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_fault_affects_one_run_and_the_next_one_recovers(Row fault) throws Exception {
    day.chat(fault.answers());

    RunReport report = day.run();

    assertThat(SummaryScenario.summaries(report)).containsExactly(fault.first(), fault.second());
    assertThat(day.chats()).as("chats").isEqualTo(fault.chats());
    int asked = fault.second().equals("skipped") ? 1 : 2;
    assertThat(day.uploads()).as("uploads").isEqualTo(asked);
    assertThat(day.deletions()).as("deletions").isEqualTo(asked);
    assertThat(day.service().files()).isEmpty();
    fault.assertProblems(report);
    fault.assertPrinted(day.digest());

    RunReport next = day.run();

    long open = Stream.of(fault.first(), fault.second()).filter(Row::isOpen).count();
    assertThat(day.chats()).as("chats of both runs").isEqualTo(fault.chats() + open);
    assertThat(next.problems()).isEmpty();
    assertThat(next.usage().requests()).isEqualTo((int) open);
    assertThat(SummaryScenario.summaries(next))
        .containsExactly(Row.mended(fault.first()), Row.mended(fault.second()));
    assertThat(day.digest()).contains("AI Summary (by").doesNotContain(WORDS);
  }

  /** Returns the answer with the request to retry at once. */
  private static ModelResponse now(ModelResponse answer) {
    return answer.header("Retry-After", "0");
  }

  private static Row row(
      String name, int chats, String first, String second, ModelResponse... answers) {
    return new Row(name, List.of(answers), chats, first, second, true, List.of());
  }

  /** A fault and the expected calls and results. */
  record Row(
      String name,
      List<ModelResponse> answers,
      int chats,
      String first,
      String second,
      boolean retryable,
      List<String> problem) {

    /** Expects a retryable problem. */
    Row later(String... fragments) {
      return new Row(name, answers, chats, first, second, true, List.of(fragments));
    }

    /** Expects a problem of the paper or the configuration. */
    Row never(String... fragments) {
      return new Row(name, answers, chats, first, second, false, List.of(fragments));
    }

    static boolean isOpen(String summary) {
      return !summary.startsWith("new");
    }

    static String mended(String summary) {
      return isOpen(summary) ? "new file" : summary.replace("new", "cached");
    }

    void assertProblems(RunReport report) {
      if (problem.isEmpty()) {
        assertThat(report.problems()).isEmpty();
        return;
      }
      assertThat(report.problems())
          .singleElement()
          .returns("2602.00001v1", Problem::subject)
          .returns(retryable, Problem::retryable)
          .extracting(Problem::message)
          .asString()
          .contains(problem);
      assertThat(report.toJson()).contains("\"retryable\" : " + retryable);
    }

    void assertPrinted(String digest) {
      long summaries = Stream.of(first, second).filter(summary -> !isOpen(summary)).count();
      assertThat(digest.split("AI Summary \\(by qwen-long", -1)).hasSize((int) summaries + 1);
      assertThat(digest).doesNotContain(WORDS, "127.0.0.1", "Слова");
      problem.forEach(words -> assertThat(digest).doesNotContain(words));
      assertThat(digest.contains("(by qwen-long, from the abstract only)"))
          .isEqualTo(first.equals("new abstract"));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
