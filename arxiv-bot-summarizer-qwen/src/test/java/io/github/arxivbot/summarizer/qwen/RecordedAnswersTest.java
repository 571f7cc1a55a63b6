package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import io.github.arxivbot.testkit.server.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded responses of the Qwen service with status and headers. */
@Tag("recorded")
class RecordedAnswersTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "auth-error-nosse, BAD_KEY, InvalidApiKey, ALL",
    "parameter-error-nosse, BAD_REQUEST, InvalidParameter, PAPER",
    "upload-file-error-nosse, BAD_REQUEST, invalid_request_error, PAPER",
    "single-generation-message-nosse, UNUSABLE, '', LATER", // from the other protocol of the
    // service
    "single-generation-message-sse, UNUSABLE, '', LATER",
  })
  void recorded_responses_are_classified(String call, ModelErrorKind kind, String code, Scope scope)
      throws Exception {
    service.onChat(chat -> RecordedReplies.answer(call));

    assertThat(QwenFixture.chatError(service))
        .returns(kind, ModelException::kind)
        .returns(code, ModelException::code);
    try (LlmSummarizer summarizer =
        LlmSummarizer.builder(QwenFixture.client(service), "qwen-long").build()) {
      SummaryRequest request = SummaryRequest.of(SamplePapers.paper().build());
      assertThat(catchThrowableOfType(SummaryException.class, () -> summarizer.summarize(request)))
          .returns(scope, SummaryException::scope);
    }
  }
}
