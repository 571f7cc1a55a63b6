package io.github.arxivbot.config;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.inTurn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.http.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the requests of two runs to a server that sends an ETag. */
class FeedCacheTest {

  private static final String ETAG = "ETag: \"1\"";

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;
  private final ScriptedServer server = new ScriptedServer();

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_later_run_sends_a_conditional_request() throws Exception {
    server.on("/", inTurn(answer("200 OK", "", ETAG), answer("304 Same", "")));

    run(".arxiv-bot");
    run(".arxiv-bot");

    assertThat(server.requests()).hasSize(2);
    assertThat(server.requests().get(0)).doesNotContain("If-None-Match");
    assertThat(server.requests().get(1)).contains("If-None-Match: \"1\"");
    assertThat(folder.resolve(".arxiv-bot/http/.gitignore")).hasContent("*\n");
  }

  @Test
  void a_bot_without_state_sends_no_conditional_request() throws Exception {
    server.on("/", answer("200 OK", "", ETAG));

    run("none");
    run("none");

    assertThat(server.requests())
        .hasSize(2)
        .allSatisfy(head -> assertThat(head).doesNotContain("If-None-Match"));
  }

  @Test
  void a_run_continues_without_a_usable_cache_folder() throws Exception {
    Files.writeString(Files.createDirectories(folder.resolve(".arxiv-bot")).resolve("http"), "");
    server.on("/", answer("200 OK", "", ETAG));

    run(".arxiv-bot");
    run(".arxiv-bot");

    assertThat(server.requests())
        .hasSize(2)
        .allSatisfy(head -> assertThat(head).doesNotContain("If-None-Match"));
  }

  private void run(String state) throws InterruptedException {
    String json =
        """
        {"categories": ["cs.LG"], "keywords": ["x"], "state": "%s",
         "http": {"request_interval": "PT0S", "max_attempts": 1},
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}]}
        """
            .formatted(state, server.at("/"));
    BotConfig config = BotConfig.reader().plugins(plugins).parse("config.json", json, folder);
    try (ArxivBot bot = config.newBot().build()) {
      assertThat(bot.run()).isNotNull();
    }
  }
}
