package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in its own process, which is killed or stopped. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class KilledServerTest {

  private static final Pattern LISTENING = Pattern.compile("listening at (http://\\S+)/");

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();
  private Process process;

  @BeforeEach
  void announce() throws IOException {
    LocalDate day = AnnouncementCalendar.arxiv().latest(Instant.now());
    arxiv.announce("cs.LG", day, FakeArxiv.papers("cs.LG", "2602.00001", "2602.00002"));
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "http": {"request_interval": "PT0S"},
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}]}
        """
            .formatted(arxiv.rssUrl()));
  }

  @AfterEach
  void stop() throws InterruptedException {
    arxiv.close();
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void after_a_kill_it_serves_the_same_papers_without_requests_to_arxiv() throws Exception {
    String first = waitFor(start(), "2602.00001");
    waitForTheLog();
    process.destroyForcibly().waitFor();
    int before = arxiv.requests().size();

    String again = waitFor(start(), "2602.00001");

    assertThat(again).isEqualTo(first);
    assertThat(arxiv.requests()).hasSize(before);
  }

  @Test
  void sigterm_stops_it_quickly_and_without_errors() throws Exception {
    waitFor(start(), "2602.00001");
    waitForTheLog();

    process.destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(log())
        .contains("serving the digest of ", "; next request to arXiv at ")
        .doesNotContain("Exception", "ERROR");
  }

  @Test
  void a_write_error_is_logged_without_a_stack_trace_and_with_the_next_attempt() throws Exception {
    Path config = folder.resolve("config.json");
    Path file = Files.writeString(folder.resolve("file"), "");
    String keys = Files.readString(config).replaceFirst("\\{", "{\"archive\": \"file/archive\", ");
    Files.writeString(config, keys);

    start();
    waitForTheLog();

    assertThat(log())
        .contains(file + "/archive", "could not be written", "no digest yet")
        .doesNotContain("\tat ", "Exception");
  }

  private String start() throws Exception {
    Path log = folder.resolve("log.txt");
    Files.deleteIfExists(log);
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FeedServer.class.getName(),
                    "--config",
                    folder.resolve("config.json").toString(),
                    "--port",
                    "0"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean hasEnded = false;
    for (int i = 0; i < 600 && !hasEnded; i++) {
      Matcher found = LISTENING.matcher(log());
      if (found.find()) {
        return found.group(1);
      }
      hasEnded = process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("the server does not listen: " + log());
  }

  /** Waits for the last message of a refresh. */
  private void waitForTheLog() throws Exception {
    for (int i = 0; i < 600 && !log().contains("next request to arXiv at"); i++) {
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }

  private String waitFor(String address, String paper) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/rss")).build();
    for (int i = 0; i < 600; i++) {
      HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (reply.statusCode() == 200 && reply.body().contains(paper)) {
        return reply.body();
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("no papers: " + log());
  }
}
