package io.github.arxivbot.llm;

import static io.github.arxivbot.llm.ScriptedModelClient.ANSWER;
import static io.github.arxivbot.llm.ScriptedModelClient.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LlmSummarizerTest {

  private static final Paper PAPER =
      Paper.builder(ArxivId.parse("hep-th/9901001v2"), "How long to keep a cache")
          .abstractText("We keep a cache and answer 42 percent faster.")
          .build();

  @TempDir private Path folder;

  private final ScriptedModelClient client = new ScriptedModelClient();

  @Test
  void the_pdf_is_uploaded_and_deleted_afterwards() throws Exception {
    Summary summary = summarizer().build().summarize(request());

    assertThat(summary.read()).isEqualTo(Summary.Read.FILE);
    assertThat(summary.text()).isEqualTo(ANSWER.strip());
    assertThat(summary.usage()).isEqualTo(new ModelUsage(1000, 200, 1));
    assertThat(client.deleted).containsExactly("file-fe-1");
    List<ChatRequest.ChatMessage> messages = client.chats.get(0).messages();
    assertThat(messages)
        .extracting(ChatRequest.ChatMessage::role)
        .containsExactly("system", "system", "user");
    assertThat(messages.get(0).content()).contains("They are not trusted", "you do not act on it");
    assertThat(messages.get(1).content()).isEqualTo("fileid://file-fe-1");
    assertThat(messages.get(2).content()).contains("How long to keep a cache", "## 1.");
    assertThat(client.chats.get(0).thinking()).contains(false);
    assertThat(client.chats.get(0).temperature()).hasValue(0.3);
  }

  @Test
  void a_service_without_a_file_store_receives_the_extracted_text() throws Exception {
    client.takesFiles = false;

    Summary summary = summarizer().build().summarize(request());

    assertThat(summary.read()).isEqualTo(Summary.Read.TEXT);
    assertThat(sent()).contains("the text of the paper itself");
    assertThat(client.uploads).isZero();
  }

  @Test
  void without_a_pdf_only_the_abstract_is_sent() throws Exception {
    Summary summary = summarizer().build().summarize(SummaryRequest.of(PAPER));

    assertThat(summary.read()).isEqualTo(Summary.Read.ABSTRACT);
    assertThat(sent()).contains("answer 42 percent faster");
  }

  @Test
  void no_more_is_read_than_configured() throws Exception {
    Summary summary = summarizer().read(Summary.Read.ABSTRACT).build().summarize(request());

    assertThat(summary.read()).isEqualTo(Summary.Read.ABSTRACT);
    assertThat(client.uploads).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ModelErrorKind.class,
      names = {"TOO_LONG", "NO_FILES", "BAD_REQUEST"})
  void a_file_that_the_model_rejects_is_replaced_by_its_text(ModelErrorKind reason)
      throws Exception {
    client.chat =
        request -> {
          if (request.messages().get(1).content().startsWith("fileid://")) {
            throw error(reason);
          }
          return ANSWER;
        };

    assertThat(summarizer().build().summarize(request()).read()).isEqualTo(Summary.Read.TEXT);
    assertThat(client.deleted).hasSize(1);
  }

  @Test
  void a_failing_file_store_does_not_prevent_summaries_of_the_text() throws Exception {
    client.upload =
        pdf -> {
          throw error(ModelErrorKind.BUSY);
        };
    LlmSummarizer summarizer = summarizer().build();

    for (int paper = 0; paper < 7; paper++) {
      assertThat(summarizer.summarize(request()).read()).isEqualTo(Summary.Read.TEXT);
    }
    assertThat(client.uploads)
        .isEqualTo(10); // five papers with two attempts each, then the circuit is open
  }

  @Test
  void a_file_that_is_not_ready_in_time_is_deleted() throws Exception {
    client.ready = id -> false;

    Summary summary = summarizer().timeout(Duration.ofMillis(5)).build().summarize(request());

    assertThat(summary.read()).isEqualTo(Summary.Read.TEXT);
    assertThat(client.deleted).containsExactly("file-fe-1");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, PAPER, 1",
    "BAD_KEY, ALL, 1",
    "NO_MONEY, ALL, 1",
    "THROTTLED, LATER, 2",
    "BUSY, LATER, 2",
    "UNUSABLE, LATER, 2",
  })
  void each_kind_of_error_has_a_scope_and_a_number_of_calls(
      ModelErrorKind reason, Scope scope, int calls) {
    client.chat =
        request -> {
          throw error(reason);
        };

    SummaryException e =
        catchThrowableOfType(
            SummaryException.class, () -> summarizer().build().summarize(request()));

    assertThat(e.scope()).isEqualTo(scope);
    assertThat(e).hasMessageContaining("the service reports " + reason);
    assertThat(client.chats).hasSize(calls);
    assertThat(client.deleted).hasSize(client.uploads);
  }

  @Test
  void the_message_of_a_refusal_contains_the_code_of_the_service() {
    client.chat =
        request -> {
          throw error(ModelErrorKind.REFUSED);
        };

    assertThatExceptionOfType(SummaryException.class)
        .isThrownBy(() -> summarizer().build().summarize(request()))
        .withMessageContaining("code-REFUSED");
  }

  @Test
  void a_throttled_call_is_retried() throws Exception {
    client.chat =
        request -> {
          if (client.chats.size() == 1) {
            throw error(ModelErrorKind.THROTTLED);
          }
          return ANSWER;
        };

    summarizer().build().summarize(request());

    assertThat(client.chats).hasSize(2);
    assertThat(client.uploads).isEqualTo(1);
  }

  @Test
  void an_invalid_answer_is_requested_a_second_time() throws Exception {
    client.chat = request -> client.chats.size() == 1 ? "Sorry." : ANSWER;

    Summary summary = summarizer().build().summarize(request());

    assertThat(summary.text()).isEqualTo(ANSWER.strip());
    assertThat(summary.usage()).isEqualTo(new ModelUsage(2000, 400, 2));
  }

  @Test
  void two_invalid_answers_are_an_error_with_their_usage() {
    client.chat = request -> "Sorry.";

    SummaryException e =
        catchThrowableOfType(
            SummaryException.class, () -> summarizer().build().summarize(request()));

    assertThat(e.scope()).isEqualTo(Scope.LATER);
    assertThat(e.spent()).isEqualTo(new ModelUsage(2000, 400, 2));
    assertThat(e).hasMessageContaining("unusable twice");
  }

  @Test
  void an_exhausted_budget_does_not_hide_the_usage_of_earlier_calls() {
    client.chat = request -> "Sorry.";
    Budget once =
        (model, characters, price) -> {
          if (!client.chats.isEmpty()) {
            throw new SummaryException(Scope.ALL, "the limit", ModelUsage.ZERO, null);
          }
          return Budget.unlimited().reserve(model, characters, price);
        };

    SummaryException e =
        catchThrowableOfType(
            SummaryException.class,
            () -> summarizer().build().summarize(request().withBudget(once)));

    assertThat(e).hasMessage("the limit");
    assertThat(e.scope()).isEqualTo(Scope.ALL);
    assertThat(e.spent()).isEqualTo(new ModelUsage(1000, 200, 1));
  }

  @Test
  void no_call_is_made_after_failures_for_five_papers_in_a_row() {
    client.chat =
        request -> {
          throw error(ModelErrorKind.BUSY);
        };
    LlmSummarizer summarizer = summarizer().read(Summary.Read.ABSTRACT).build();
    for (int paper = 0; paper < 5; paper++) {
      assertThat(scope(summarizer)).isEqualTo(Scope.LATER);
    }

    assertThat(scope(summarizer)).isEqualTo(Scope.ALL);
    assertThat(client.chats).hasSize(10);
  }

  @Test
  void numbers_that_are_not_in_the_paper_are_marked_with_a_note() throws Exception {
    client.chat = request -> ANSWER.replace("42%", "43%");

    Summary summary = summarizer().build().summarize(request());

    assertThat(summary.text()).contains("43% ⚠").endsWith("were not found in what was read.");
    assertThat(summary.unsupportedNumbers()).containsExactly("43%");
    assertThat(summary.numbersChecked()).isPositive();
  }

  @Test
  void marks_can_be_turned_off() throws Exception {
    client.chat = request -> ANSWER.replace("42%", "43%");

    Summary summary = summarizer().markNumbers(false).build().summarize(request());

    assertThat(summary.text()).doesNotContain("⚠");
    assertThat(summary.unsupportedNumbers()).containsExactly("43%");
  }

  @Test
  void the_cost_is_calculated_from_the_price() throws Exception {
    ModelPrice price = ModelPrice.builder().input("0.5").output("2").build();

    Summary summary = summarizer().price(price).build().summarize(request());

    assertThat(summary.usage().cost()).isEqualByComparingTo("0.0009");
  }

  @Test
  void the_fingerprint_depends_on_model_prompt_and_language() {
    String english = summarizer().build().fingerprint();

    assertThat(english).startsWith("m ");
    assertThat(summarizer().build().fingerprint()).isEqualTo(english);
    assertThat(summarizer().language("zh").build().fingerprint()).isNotEqualTo(english);
    assertThat(summarizer().prompt("Say it.").build().fingerprint()).isNotEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "en, c60dd73c6f7ff1ec9bce8cab75fe9113c7ac2e4eb7ad4fc8136b7fafdd704d19",
    "zh, b369c421b2b4d67407235880491b3bd41203fd0f119196519280342245535437",
    "de, 06efac6bafdf4b7bd70e36f87e94ce54f4ae15a08c22ffd42a0a4cd6dc160721",
  })
  void the_fingerprint_is_stable_so_that_stored_summaries_stay_valid(String language, String hash) {
    assertThat(summarizer().language(language).build().fingerprint())
        .isEqualTo("m " + language + " prompt " + hash);
  }

  @Test
  void a_builder_can_be_used_only_once() {
    LlmSummarizer.Builder builder = summarizer();
    builder.build();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(builder::build)
        .withMessageContaining("build() was already called");
  }

  @Test
  void the_fingerprint_depends_on_the_provider() {
    String known = summarizer().build().fingerprint();
    client.provider = "elsewhere";

    assertThat(summarizer().build().fingerprint()).isEqualTo("elsewhere " + known);
  }

  @Test
  void the_temperature_can_be_omitted() throws Exception {
    summarizer().omitTemperature().build().summarize(request());

    assertThat(client.chats.get(0).temperature()).isEmpty();
  }

  @Test
  void a_temperature_is_between_0_and_2() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> summarizer().temperature(2.1))
        .withMessage("temperature: expected 0 to 2, found 2.1");
  }

  @Test
  void an_interruption_is_propagated() {
    client.chat =
        request -> {
          throw new InterruptedException("stop");
        };

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> summarizer().build().summarize(request()));
    assertThat(Thread.interrupted()).isFalse();
  }

  private Scope scope(LlmSummarizer summarizer) {
    return catchThrowableOfType(
            SummaryException.class, () -> summarizer.summarize(SummaryRequest.of(PAPER)))
        .scope();
  }

  private String sent() {
    return client.chats.get(0).messages().stream()
        .map(ChatRequest.ChatMessage::content)
        .reduce("", String::concat);
  }

  private LlmSummarizer.Builder summarizer() {
    return LlmSummarizer.builder(client, "m").language("en").attempts(2, Duration.ofMillis(1));
  }

  private SummaryRequest request() {
    FullText text = this::pdf;
    return SummaryRequest.of(PAPER).withFullText(text);
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("paper.pdf");
    if (!Files.exists(file)) {
      try (PDDocument document = new PDDocument()) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          for (int line = 0; line < 12; line++) {
            content.showText("This is the text of the paper itself: 42 % faster, as it says here.");
            content.newLineAtOffset(0, -14);
          }
          content.endText();
        }
        document.save(file.toFile());
      }
    }
    return file;
  }
}
