package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class ChatModelTimeoutTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({"OPENAI, true", "OPENAI, false", "OLLAMA, true", "OLLAMA, false"})
  void the_timeout_covers_headers_and_body(LangChain4jFixture provider, boolean stallsInBody) {
    Duration minute = Duration.ofMinutes(1);
    service.chat(
        stallsInBody ? ModelResponse.stalled(minute) : ModelResponse.text("late").after(minute));
    var context = provider.context(service).set(LangChain4jFactory.TIMEOUT, Duration.ofMillis(300));

    try (ChatModelClient client = provider.client(context)) {
      assertThat(
              catchThrowableOfType(
                  ModelException.class, () -> client.chat(LangChain4jFixture.QUESTION)))
          .returns(ModelErrorKind.BUSY, ModelException::kind)
          .hasMessage("127.0.0.1 gave no complete answer within 300 ms");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_interruption_cancels_a_call(LangChain4jFixture provider) throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    CompletableFuture<Void> requested = new CompletableFuture<>();
    service.onChat(
        request -> {
          requested.complete(null);
          return ModelResponse.text("late").after(Duration.ofMinutes(1));
        });
    Thread asking =
        new Thread(
            () -> {
              try {
                provider.ask(service);
              } catch (ModelException | InterruptedException | RuntimeException e) {
                flag.complete(Thread.currentThread().isInterrupted());
                thrown.complete(e);
              }
            });
    asking.start();
    requested.get(1, TimeUnit.MINUTES);

    asking.interrupt();

    assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(flag.get()).as("the interrupt flag").isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void calls_are_not_retried(LangChain4jFixture provider) {
    service.chat(
        ModelResponse.reset(), ModelResponse.status(503, ""), ModelResponse.status(429, ""));

    for (int i = 1; i <= 3; i++) {
      provider.chatError(service);
      assertThat(service.requests()).hasSize(i);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void a_closed_client_leaves_no_threads(LangChain4jFixture provider) throws Exception {
    Set<Thread> before = threads();
    ChatModelClient client = provider.client(provider.context(service));
    client.chat(LangChain4jFixture.QUESTION);
    assertThat(left(before)).as("threads of an open client").isNotEmpty();

    client.close();

    Set<Thread> left = left(before);
    for (int i = 0; i < 200 && !left.isEmpty(); i++) {
      System.gc();
      left.iterator().next().join(100);
      left = left(before);
    }
    assertThat(left).isEmpty();
    assertThat(client).hasToString("ChatModelClient[%s]".formatted(words(provider)));
  }

  private String words(LangChain4jFixture provider) {
    return provider.name().toLowerCase(Locale.ROOT) + ", " + provider.at(service) + ", $MODEL_KEY";
  }

  private static Set<Thread> left(Set<Thread> before) {
    Set<Thread> left = threads();
    left.removeAll(before);
    return left;
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("HttpClient-"))
        .collect(Collectors.toSet());
  }
}
