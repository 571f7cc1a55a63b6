package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("recorded")
class RecordedErrorsTest {

  private record Expected(ModelErrorKind kind, String code) {}

  /** In the order of the file. */
  private static final List<Expected> EXPECTED =
      List.of(
          new Expected(ModelErrorKind.REFUSED, "data_inspection_failed"),
          new Expected(ModelErrorKind.REFUSED, "data_inspection_failed"),
          new Expected(ModelErrorKind.REFUSED, "data_inspection_failed"),
          new Expected(ModelErrorKind.BAD_REQUEST, "invalid_parameter_error"),
          new Expected(ModelErrorKind.BAD_REQUEST, "invalid_request_error"),
          new Expected(ModelErrorKind.BAD_KEY, "invalid_api_key"),
          new Expected(ModelErrorKind.BAD_KEY, "InvalidApiKey"),
          new Expected(ModelErrorKind.NO_MONEY, "insufficient_quota"),
          new Expected(ModelErrorKind.NO_MONEY, "insufficient_quota"),
          new Expected(ModelErrorKind.THROTTLED, "APIG.0308"));

  static Stream<Arguments> bodies() throws IOException {
    List<String> lines = lines();
    return IntStream.range(0, Math.min(lines.size(), EXPECTED.size()))
        .mapToObj(i -> arguments(lines.get(i), EXPECTED.get(i)));
  }

  @Test
  void every_recorded_error_is_covered() throws IOException {
    assertThat(lines()).hasSameSizeAs(EXPECTED);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void recorded_errors_are_classified_and_keep_their_code(String line, Expected expected)
      throws IOException {
    JsonNode recorded = new ObjectMapper().readTree(line);
    int status = recorded.path("http_status").asInt();
    try (ModelServer service = ModelServer.start()) {
      service.chat(ModelResponse.status(status, recorded.path("body").toString()));

      ModelException error = QwenFixture.chatError(service);

      assertThat(error.kind()).isEqualTo(expected.kind());
      assertThat(error.code()).isEqualTo(expected.code());
      assertThat(error)
          .hasMessageStartingWith("127.0.0.1 answered " + status + " (" + expected.code() + "): ");
    }
  }

  private static List<String> lines() throws IOException {
    return RecordedReplies.text("error-bodies.jsonl")
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }
}
