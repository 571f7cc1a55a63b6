package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Stops the program in its own process, as Ctrl-C does. */
@DisabledOnOs(OS.WINDOWS)
@Tag("slow")
class StoppedRunTest {

  private static final int SIGTERM = 128 + 15;

  @TempDir private Path place;

  @Test
  void a_stopped_run_says_what_it_kept_and_deletes_its_uploaded_files() throws Exception {
    try (ArxivServer arxiv = ArxivServer.start();
        ModelServer service = ModelServer.start()) {
      arxiv.announce("cs.LG", papers("2602.00001", "2602.00002", "2602.00003"));
      arxiv.at("/pdf/", ArxivResponse.bytes("%PDF-1.7 a".getBytes(UTF_8), "application/pdf"));
      service.onChat(
          request ->
              request.body().contains("number 2602.00001")
                  ? ModelResponse.summary(request)
                  : ModelResponse.summary(request).after(Duration.ofMinutes(5)));
      Path folder = newFolder(arxiv, service);
      try (BotProcess bot = BotProcess.start(folder, "sk-key")) {
        while (!(service.count(ModelCall.CHAT) == 3 && bot.story().contains("2602.00001v1"))
            && !bot.hasEndedSoon()) {
          // the process has neither requested all summaries nor ended
        }

        assertThat(bot.stop()).as(bot.story()).isEqualTo(SIGTERM);

        assertThat(bot.story())
            .endsWith("stopped; nothing was written, 1 summary is kept" + System.lineSeparator())
            .doesNotContain("Exception", "internal error");
      }
      assertThat(service.files()).isEmpty();
      assertThat(folder.resolve("README.md")).doesNotExist();
      assertThat(folder.resolve(".arxiv-bot/delivered")).doesNotExist();
    }
  }

  private Path newFolder(ArxivServer arxiv, ModelServer service) throws IOException {
    Path folder = Files.createDirectory(place.resolve("run"));
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"],
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "full_text": {"base_url": "%s"},
         "http": {"request_interval": "0s"},
         "ai_summary": {"enabled": true, "api_key_env": "%s", "base_url": "%s", "language": "en"}}
        """
            .formatted(arxiv.rssUrl(), arxiv.pdfUrl(), BotProcess.KEY_VARIABLE, service.baseUrl()));
    return folder;
  }
}
