package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class OpenAiTimeoutTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_timeout_covers_headers_and_body(boolean stallsInBody) {
    Duration minute = Duration.ofMinutes(1);
    service.chat(
        stallsInBody ? ModelResponse.stalled(minute) : ModelResponse.text("late").after(minute));
    OpenAiClient client = QwenFixture.client(service.baseUrl(), Duration.ofMillis(300));

    ModelException error =
        catchThrowableOfType(ModelException.class, () -> client.chat(QwenFixture.QUESTION));

    assertThat(error.kind()).isEqualTo(ModelErrorKind.BUSY);
    assertThat(error).hasMessage("127.0.0.1 gave no complete answer within 300 ms");
  }

  @Test
  void an_interruption_cancels_a_call() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
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
                QwenFixture.ask(service);
              } catch (ModelException | InterruptedException e) {
                thrown.complete(e);
              }
            });
    asking.start();
    requested.get(1, TimeUnit.MINUTES);

    asking.interrupt();

    assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void calls_are_not_retried() {
    service.chat(
        ModelResponse.reset(), ModelResponse.status(503, ""), ModelResponse.status(429, ""));

    for (int i = 1; i <= 3; i++) {
      QwenFixture.chatError(service);
      assertThat(service.requests()).hasSize(i);
    }
  }

  @Test
  void a_timeout_of_zero_is_rejected() {
    assertThatThrownBy(() -> QwenFixture.client(service.baseUrl(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout must be more than zero: PT0S");
  }
}
