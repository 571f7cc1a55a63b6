package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static io.github.arxivbot.testkit.server.ArxivResponse.gzipBomb;
import static io.github.arxivbot.testkit.server.ArxivResponse.redirect;
import static io.github.arxivbot.testkit.server.ArxivResponse.status;
import static io.github.arxivbot.testkit.server.ArxivResponse.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.server.ArxivRequest;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests faults of feeds, one for each category. */
class FeedFaultsTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-02-10");
  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-02-11");

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Tag("slow")
  @Test
  void each_faulty_category_gets_its_verdict_and_the_others_are_read() throws Exception {
    arxiv.at("/rss/cs.DB", text(feed("cs.DB", TUESDAY, 101, 3)));
    assertThat(run(config("cs.DB", 1), "2026-02-10T12:00:00Z").code()).isZero();
    Map<String, ArxivResponse> categories = new LinkedHashMap<>();
    categories.put("cs.AI", text(feed("cs.AI", WEDNESDAY, 201, 3)));
    categories.put("cs.CL", status(500));
    categories.put("cs.CV", status(200).after(Duration.ofMinutes(1)));
    categories.put("cs.CR", cut(feed("cs.CR", WEDNESDAY, 301, 3)));
    categories.put(
        "cs.DS", text(feed("cs.DS", WEDNESDAY, 401, 3).replaceFirst("(?s)<guid.*", "<gu")));
    categories.put("cs.DC", text("<html><body>Down for maintenance</body></html>"));
    categories.put("cs.GR", redirect(URI.create("file:///etc/passwd")));
    categories.put("cs.HC", redirect(arxiv.url("/rss/cs.HC")));
    categories.put("cs.IR", gzipBomb());
    categories.put("cs.IT", text(feed("cs.IT", WEDNESDAY, 0, 0)));
    categories.put("cs.LG", text(feed("cs.LG", WEDNESDAY, 2001, 2000)));
    categories.put("cs.LO", text(feed("cs.LO", TUESDAY, 501, 3)));
    categories.put("cs.MA", status(403));
    categories.put("cs.DB", text(feed("cs.DB", WEDNESDAY, 101, 3)));
    categories.put("stat.ML", text(feed("stat.ML", WEDNESDAY, 601, 3)));
    categories.forEach((category, answer) -> arxiv.at("/rss/" + category, answer));

    Path config = config(String.join("\", \"", categories.keySet()), 1);
    CommandResult result = run(config, "2026-02-11T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err().lines().filter(line -> line.matches("  [a-z]+\\.[A-Z]+ .*")))
        .extracting(line -> line.strip().replaceAll(" +", " ").split(" ", 3))
        .extracting(words -> words[0] + " " + words[1])
        .containsExactly(
            "cs.AI FRESH",
            "cs.CL FAILED",
            "cs.CV FAILED",
            "cs.CR FAILED",
            "cs.DS FAILED",
            "cs.DC FAILED",
            "cs.GR FAILED",
            "cs.HC FAILED",
            "cs.IR FAILED",
            "cs.IT LATE",
            "cs.LG TRUNCATED",
            "cs.LO STALE",
            "cs.MA FAILED",
            "cs.DB STALE",
            "stat.ML FRESH");
    assertThat(folder.resolve("README.md"))
        .content()
        .contains("Please note", "cs.DB repeat papers of an earlier day.")
        .contains("2602.00201v1", "2602.00601v1", "2602.02001v1")
        .doesNotContain("2602.00101v1");
    assertThat(run(config, "2026-02-11T12:00:00Z", "--strict").code()).isEqualTo(4);
  }

  @Test
  void a_throttled_request_is_retried_after_the_requested_delay() throws Exception {
    arxiv.at("/rss/cs.LG", status(429, "Retry-After", "1"), text(feed("cs.LG", WEDNESDAY, 1, 2)));
    CommandResult result = run(config("cs.LG", 2), "2026-02-11T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(arxiv.requests()).hasSize(2);
    assertThat(result.err()).contains("FRESH", "2 items of 2026-02-11");
  }

  @Test
  void a_host_with_a_long_retry_after_is_not_requested_again() throws Exception {
    arxiv.at("/rss/cs.LG", status(429, "Retry-After", "3600"));
    arxiv.at("/rss/cs.CL", text(feed("cs.CL", WEDNESDAY, 1, 2)));
    CommandResult result = run(config("cs.LG\", \"cs.CL", 4), "2026-02-11T12:00:00Z");

    assertThat(result.code()).isEqualTo(3);
    assertThat(arxiv.requests()).extracting(ArxivRequest::target).containsExactly("/rss/cs.LG");
    assertThat(result.err()).contains("accepts no requests until");
  }

  private static CommandResult run(Path config, String now, String... more) {
    String[] arguments = {"run", "--config", config.toString(), "--now", now};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandResult.command(all);
  }

  private Path config(String categories, int attempts) throws Exception {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["%s"], "keywords": ["LLM"], "max_papers": 5000,
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "PT0S", "timeout": "PT8S", "max_attempts": %d}}
        """
            .formatted(categories, arxiv.rssUrl(), attempts));
  }

  private static String feed(String category, LocalDate day, int first, int papers) {
    List<String> numbers =
        IntStream.range(first, first + papers)
            .mapToObj(number -> String.format(Locale.ROOT, "2602.%05d", number))
            .toList();
    return SampleFeeds.rss(category, day, papers(category, AnnounceType.NEW, 1, numbers));
  }

  /** Returns a whole feed that is shorter than its Content-Length. */
  private static ArxivResponse cut(String feed) {
    return text(feed + "  ".repeat(feed.length())).cut();
  }
}
