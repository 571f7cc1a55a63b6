package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.ModelFileStore;
import io.github.arxivbot.spi.option.Secret;
import io.github.arxivbot.testkit.server.ModelServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A client with a key, and typical requests. */
final class QwenFixture {

  static final String KEY = "sk-planted-0123456789";
  static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  static final ChatRequest QUESTION =
      ChatRequest.builder("qwen-long").system("the role").user("the question").build();

  private QwenFixture() {}

  static Secret secret() {
    return new Secret("DASHSCOPE_API_KEY", name -> KEY);
  }

  static OpenAiClient client(ModelServer service) {
    return client(service.baseUrl(), Duration.ofSeconds(20));
  }

  static OpenAiClient client(URI baseUrl, Duration timeout) {
    return OpenAiClient.builder(baseUrl, secret())
        .timeout(timeout)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .build();
  }

  static ChatAnswer ask(ModelServer service) throws ModelException, InterruptedException {
    try (OpenAiClient client = client(service)) {
      return client.chat(QUESTION);
    }
  }

  static ModelException chatError(ModelServer service) {
    return catchThrowableOfType(ModelException.class, () -> ask(service));
  }

  static ModelFileStore files(ModelServer service) {
    return client(service).files().orElseThrow();
  }
}
