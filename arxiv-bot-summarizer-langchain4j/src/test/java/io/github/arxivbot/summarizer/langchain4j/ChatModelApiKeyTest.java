package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelApiKeyTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_sent_if_the_key_is_missing(LangChain4jFixture provider) throws Exception {
    PluginContext.Builder context = provider.context(service).environment(variable -> null);
    try (Summarizer summarizer = provider.summarizer(context)) {
      assertThat(summarizer.unavailable())
          .contains("no key for 127.0.0.1: set MODEL_KEY; the digest is written without summaries");
      assertThat(thrownBy(summarizer))
          .hasMessage("no key for 127.0.0.1: set MODEL_KEY")
          .returns(SummaryException.Scope.ALL, SummaryException::scope);
    }
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void ollama_receives_a_key_only_if_it_is_configured() throws Exception {
    PluginContext.Builder context =
        PluginContext.builder(new LangChain4jFactory().options())
            .set(LangChain4jFactory.PROVIDER, "ollama")
            .set(LangChain4jFactory.BASE_URL, service.ollamaUrl())
            .set(LangChain4jFactory.MODEL, "qwen3:8b")
            .environment(variable -> LangChain4jFixture.KEY);
    try (Summarizer summarizer = LangChain4jFixture.OLLAMA.summarizer(context)) {
      assertThat(summarizer.unavailable()).isEmpty();
      summarizer.summarize(SummaryRequest.of(LangChain4jFixture.PAPER));
    }

    assertThat(service.requests().get(0).headers()).doesNotContainKey("authorization");
  }

  @Test
  void an_ollama_service_that_requires_a_key_is_reported() {
    service.chat(ModelResponse.error(401, "", "unauthorized"));
    PluginContext.Builder context =
        PluginContext.builder(new LangChain4jFactory().options())
            .set(LangChain4jFactory.PROVIDER, "ollama")
            .set(LangChain4jFactory.BASE_URL, service.ollamaUrl())
            .set(LangChain4jFactory.MODEL, "qwen3:8b");
    try (Summarizer summarizer = LangChain4jFixture.OLLAMA.summarizer(context)) {
      assertThat(thrownBy(summarizer))
          .hasMessage(
              "127.0.0.1 answered 401: the service requires a key; set api_key_env to"
                  + " the name of its variable");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_key_is_read_for_each_request(LangChain4jFixture provider) throws Exception {
    AtomicReference<String> key = new AtomicReference<>("sk-first");
    PluginContext.Builder context = provider.context(service).environment(variable -> key.get());
    try (ChatModelClient client = provider.client(context)) {
      client.chat(LangChain4jFixture.QUESTION);
      key.set("sk-second");
      client.chat(LangChain4jFixture.QUESTION);
    }

    assertThat(service.requests())
        .extracting(request -> request.header("Authorization").orElseThrow())
        .containsExactly("Bearer sk-first", "Bearer sk-second");
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_the_service_sends_back_is_removed(LangChain4jFixture provider) {
    String key = LangChain4jFixture.KEY;
    service.chat(
        ModelResponse.error(401, "invalid_api_key", "Incorrect API key provided: " + key),
        ModelResponse.error(400, key, "what is " + key + "?"),
        ModelResponse.error(500, "oops", "y".repeat(150) + key),
        ModelResponse.status(200, key + " is not JSON"),
        ModelResponse.status(200, "{\"choices\": \"" + key + "\", \"message\": \"" + key + "\"}"),
        ModelResponse.status(
            302, "", "Location", "https://elsewhere.example/" + key + "?k=" + key));

    for (int i = 0; i < 6; i++) {
      ModelException error = provider.chatError(service);
      assertThat(stackTrace(error) + error.code()).doesNotContain(key);
    }
    assertThat(provider.client(provider.context(service)).toString())
        .doesNotContain(key)
        .contains("$MODEL_KEY");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirects_are_not_followed(int status) {
    try (ModelServer other = ModelServer.start()) {
      for (LangChain4jFixture provider : LangChain4jFixture.values()) {
        service.chat(ModelResponse.status(status, "", "Location", other.baseUrl() + "/chat"));

        ModelException error = provider.chatError(service);

        assertThat(other.requests()).isEmpty();
        assertThat(error.kind()).isEqualTo(ModelErrorKind.BAD_REQUEST);
        assertThat(error).hasMessageContaining("redirects are not followed");
      }
    }
  }

  private static SummaryException thrownBy(Summarizer summarizer) {
    return catchThrowableOfType(
        SummaryException.class,
        () -> summarizer.summarize(SummaryRequest.of(LangChain4jFixture.PAPER)));
  }

  private static String stackTrace(ModelException error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
