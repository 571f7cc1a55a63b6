package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.spi.option.Secret;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiApiKeyTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_missing_key_is_reported_with_its_variable_and_nothing_is_sent() {
    ModelException error = errorWithKey(null);

    assertThat(error.kind()).isEqualTo(ModelErrorKind.BAD_KEY);
    assertThat(error).hasMessage("no key for 127.0.0.1: set DASHSCOPE_API_KEY");
    assertThat(service.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk-two words", "sk-line\nbreak", "sk-钥匙"})
  void an_invalid_key_is_neither_sent_nor_quoted(String key) {
    ModelException error = errorWithKey(key);

    assertThat(error.kind()).isEqualTo(ModelErrorKind.BAD_KEY);
    assertThat(error)
        .hasMessageStartingWith("DASHSCOPE_API_KEY contains spaces or non-ASCII characters");
    assertThat(stackTrace(error)).doesNotContain("sk-");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void the_key_is_read_for_each_request() throws Exception {
    AtomicReference<String> key = new AtomicReference<>("sk-first");
    try (OpenAiClient client =
        OpenAiClient.builder(service.baseUrl(), new Secret("K", name -> key.get())).build()) {
      client.chat(QwenFixture.QUESTION);
      key.set("sk-second");
      client.chat(QwenFixture.QUESTION);
    }

    assertThat(service.requests())
        .extracting(request -> request.header("Authorization").orElseThrow())
        .containsExactly("Bearer sk-first", "Bearer sk-second");
  }

  @Test
  void a_key_that_the_service_sends_back_is_removed() {
    String key = QwenFixture.KEY;
    service.chat(
        ModelResponse.error(401, "invalid_api_key", "Incorrect API key provided: " + key),
        ModelResponse.error(400, key, "what is " + key + "?"),
        ModelResponse.error(500, "oops", "y".repeat(150) + key),
        ModelResponse.status(200, key + " is not JSON"),
        ModelResponse.status(
            302, "", "Location", "https://elsewhere.example/" + key + "?k=" + key));

    for (int i = 0; i < 5; i++) {
      ModelException error = QwenFixture.chatError(service);
      assertThat(stackTrace(error) + error.code()).doesNotContain(key);
    }
    assertThat(QwenFixture.client(service).toString())
        .doesNotContain(key)
        .contains("$DASHSCOPE_API_KEY");
  }

  @Test
  void a_rejected_key_is_named_by_its_variable() {
    service.chat(ModelResponse.error(401, "invalid_api_key", "Incorrect API key: sk-pla***789"));

    assertThat(QwenFixture.chatError(service))
        .hasMessage(
            "127.0.0.1 answered 401 (invalid_api_key):"
                + " the key in DASHSCOPE_API_KEY is not accepted or lacks permission");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirects_are_not_followed(int status) {
    try (ModelServer other = ModelServer.start()) {
      service.chat(
          ModelResponse.status(status, "", "Location", other.baseUrl() + "/chat/completions"));

      ModelException error = QwenFixture.chatError(service);

      assertThat(other.requests()).isEmpty();
      assertThat(error.kind()).isEqualTo(ModelErrorKind.BAD_REQUEST);
      assertThat(error)
          .hasMessageContaining("redirects are not followed")
          .hasMessageContaining("set base_url to it");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/v1",
        "/v1",
        "https:///v1",
        "https://user:sk-1@example.org/v1",
        "https://example.org/v1?key=sk-1",
        "https://example.org/v1#x"
      })
  void an_invalid_base_url_is_rejected_without_quoting_it(String address) {
    assertThatThrownBy(() -> OpenAiClient.builder(URI.create(address), QwenFixture.secret()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("baseUrl: expected an address")
        .hasMessageNotContaining("sk-1");
  }

  private ModelException errorWithKey(@Nullable String key) {
    OpenAiClient client =
        OpenAiClient.builder(service.baseUrl(), new Secret("DASHSCOPE_API_KEY", name -> key))
            .build();
    return catchThrowableOfType(ModelException.class, () -> client.chat(QwenFixture.QUESTION));
  }

  private static String stackTrace(ModelException error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
