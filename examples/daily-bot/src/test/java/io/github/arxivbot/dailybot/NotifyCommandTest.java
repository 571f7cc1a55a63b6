package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code notify}, with a mail server that is down. */
class NotifyCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void run_once() throws IOException {
    try (ArxivServer arxiv = ArxivServer.start()) {
      new DailyFeed("cs.LG", LocalDate.parse("2026-02-11"))
          .announcing(AnnounceType.NEW, 1, List.of("2602.00001", "2602.00002"))
          .servedBy(arxiv);
      Files.writeString(
          folder.resolve("config.json"),
          """
          {"categories": ["cs.LG"], "keywords": ["LLM"],
           "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
           "http": {"request_interval": "PT0S", "max_attempts": 1},
           "notify": [{"use": "mail", "host": "127.0.0.1", "port": %d, "tls": "none",
                       "from": "digest@example.org", "to": ["a@example.org"], "max_attempts": 1}]}
          """
              .formatted(arxiv.rssUrl(), closedPort()));
      CommandResult run = execute("run", "--now", "2026-02-11T12:00:00Z");

      assertThat(run.code()).isZero();
      assertThat(run.err())
          .contains(
              "! mail to a@example.org: the digest of 2026-02-11 was not sent; the next run tries again");
    }
  }

  @Test
  void a_dry_run_prints_the_message() {
    CommandResult preview = execute("notify", "--day", "2026-02-11", "--to", "mail", "--dry-run");

    assertThat(preview.code()).isZero();
    assertThat(preview.out())
        .contains("--- mail to a@example.org")
        .contains("Subject: arXiv digest, 2026-02-11: 2 papers")
        .contains("https://arxiv.org/abs/2602.00001v1");
  }

  @Test
  void a_message_that_is_not_sent_is_exit_code_4_and_stays_owed() {
    CommandResult sent = execute("notify", "--day", "2026-02-11");

    assertThat(sent.code()).isEqualTo(4);
    assertThat(execute("state").out())
        .contains("owed/default/2026-02-11.json")
        .contains("mail to a@example.org is owed: 127.0.0.1:");
  }

  @Test
  void an_unknown_channel_is_a_usage_error() {
    CommandResult wrong = execute("notify", "--day", "2026-02-11", "--to", "slack");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--to: there is no channel \"slack\"; expected one of mail");
  }

  private CommandResult execute(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--config"));
    arguments.add(folder.resolve("config.json").toString());
    arguments.addAll(List.of(more));
    return CommandResult.command(arguments.toArray(String[]::new));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
