package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.RunReport;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.HttpReply;
import io.github.arxivbot.testkit.ModelAnswer;
import io.github.arxivbot.testkit.ModelCall;
import io.github.arxivbot.testkit.ModelService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day from feeds to digest with a model service that does as it is told. */
class SummarisedDayTest {

  private static final String KEY = "sk-not-for-anyone";

  @TempDir private Path folder;
  private final ModelService service = ModelService.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_paper_is_uploaded_read_taken_away_and_paid_for_once() throws Exception {
    RunReport first = run();
    RunReport second = run();

    assertThat(first.problems()).isEmpty();
    assertThat(folder.resolve("README.md"))
        .content()
        .contains("AI Summary (by qwen-long)</strong>", "##### 1. ", "##### 4. ");
    assertThat(service.count(ModelCall.CHAT)).isEqualTo(2);
    assertThat(service.count(ModelCall.UPLOAD)).isEqualTo(2);
    assertThat(service.files()).isEmpty();
    assertThat(second.digests().get(0).counts().fromCache()).isEqualTo(2);
    assertThat(first.usage().requests()).isEqualTo(2);
    assertThat(second.usage().requests()).isZero();
  }

  @Test
  void a_refusal_costs_one_paper_its_summary_and_is_never_printed() throws Exception {
    service.onChat(
        request ->
            request.body().contains("number 2602.00001")
                ? ModelAnswer.error(400, "data_inspection_failed", "inappropriate content")
                : ModelAnswer.summary(request));

    RunReport report = run();

    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("2602.00001v1", "data_inspection_failed");
    assertThat(folder.resolve("README.md")).content().doesNotContain("inappropriate");
    assertThat(service.files()).isEmpty();
  }

  @Test
  void the_key_is_in_no_file_and_no_report() throws Exception {
    service.onChat(request -> ModelAnswer.error(401, "invalid_api_key", "bad key " + KEY));

    RunReport report = run();

    assertThat(report.toJson()).doesNotContain(KEY).contains("TEST_KEY");
    assertThat(folder.resolve("README.md")).content().doesNotContain(KEY);
  }

  private RunReport run() throws InterruptedException {
    Http network =
        (address, maxBytes) ->
            HttpReply.of(
                address,
                "",
                (address.getPath().contains("/rss/")
                        ? FeedServer.feed("cs.LG", "2602.00001", "2602.00002")
                        : "%PDF-1.7 only the service can read this")
                    .getBytes(UTF_8));
    String config =
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"],
         "ai_summary": {"enabled": true, "api_key_env": "TEST_KEY", "base_url": "%s",
                        "language": "en", "max_workers": 1}}
        """
            .formatted(service.baseUrl());
    try (ArxivBot bot =
        BotConfig.reader()
            .http(network)
            .environment(name -> name.equals("TEST_KEY") ? KEY : null)
            .clock(Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC))
            .parse("config.json", config, folder)
            .newBot()
            .build()) {
      return bot.run();
    }
  }
}
