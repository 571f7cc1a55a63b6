package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.ScriptedArxiv.bomb;
import static io.github.arxivbot.dailybot.ScriptedArxiv.cut;
import static io.github.arxivbot.dailybot.ScriptedArxiv.inTurn;
import static io.github.arxivbot.dailybot.ScriptedArxiv.stalling;
import static io.github.arxivbot.dailybot.ScriptedArxiv.status;
import static io.github.arxivbot.dailybot.ScriptedArxiv.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on which everything goes wrong that can, each with a category of its own. */
class BadDayTest {

  @TempDir private Path folder;
  private ScriptedArxiv arxiv;

  @BeforeEach
  void start() throws Exception {
    arxiv = new ScriptedArxiv();
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void each_category_gets_its_verdict_and_the_others_are_served() throws Exception {
    String yesterday = feed("cs.DB", "10", 101, 3);
    Map<String, HttpHandler> categories = new LinkedHashMap<>();
    categories.put("cs.AI", text(feed("cs.AI", "11", 201, 3)));
    categories.put("cs.CL", status(500));
    categories.put("cs.CV", stalling());
    categories.put("cs.CR", cut(feed("cs.CR", "11", 301, 3)));
    categories.put("cs.DS", text(feed("cs.DS", "11", 401, 3).replaceFirst("(?s)<guid.*", "<gu")));
    categories.put("cs.DC", text("<html><body>Down for maintenance</body></html>"));
    categories.put("cs.GR", status(302, "Location", "file:///etc/passwd"));
    categories.put("cs.HC", status(302, "Location", arxiv.address("/rss/cs.HC")));
    categories.put("cs.IR", bomb());
    categories.put("cs.IT", text(feed("cs.IT", "11", 0, 0)));
    categories.put("cs.LG", text(feed("cs.LG", "11", 2001, 2000)));
    categories.put("cs.LO", text(feed("cs.LO", "10", 501, 3)));
    categories.put("cs.MA", status(403));
    categories.put("cs.DB", inTurn(text(yesterday), text(yesterday.replace("10 Feb", "11 Feb"))));
    categories.put("stat.ML", text(feed("stat.ML", "11", 601, 3)));
    categories.forEach((category, handler) -> arxiv.at("/rss/" + category, handler));
    Path config = config("cs.DB", 1);
    assertThat(run(config, "2026-02-10T12:00:00Z").code()).isZero();

    config(String.join("\", \"", categories.keySet()), 1);
    Ran ran = run(config, "2026-02-11T12:00:00Z");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err().lines().filter(line -> line.matches("  [a-z]+\\.[A-Z]+ .*")))
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
        .contains("Please note", "cs.DB stale (the same 3 items as on 2026-02-10)")
        .contains("2602.00201v1", "2602.00601v1", "2602.02001v1")
        .doesNotContain("2602.00101v1");
    assertThat(run(config, "2026-02-11T12:00:00Z", "--strict").code()).isEqualTo(4);
  }

  @Test
  void who_is_throttled_waits_as_long_as_arxiv_says_and_gets_the_papers() throws Exception {
    arxiv.at(
        "/rss/cs.LG", inTurn(status(429, "Retry-After", "1"), text(feed("cs.LG", "11", 1, 2))));
    Ran ran = run(config("cs.LG", 2), "2026-02-11T12:00:00Z");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(arxiv.asked()).hasSize(2);
    assertThat(ran.err()).contains("FRESH", "2 items of 2026-02-11");
  }

  @Test
  void a_host_that_wants_to_be_left_alone_for_long_is_not_asked_again() throws Exception {
    arxiv.at("/rss/cs.LG", status(429, "Retry-After", "3600"));
    arxiv.at("/rss/cs.CL", text(feed("cs.CL", "11", 1, 2)));
    Ran ran = run(config("cs.LG\", \"cs.CL", 4), "2026-02-11T12:00:00Z");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(arxiv.asked()).containsExactly("/rss/cs.LG");
    assertThat(ran.err()).contains("wants to be left alone until");
  }

  private static Ran run(Path config, String now, String... more) {
    String[] arguments = {"run", "--config", config.toString(), "--now", now};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Ran.command(all);
  }

  private Path config(String categories, int attempts) throws Exception {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["%s"], "keywords": ["LLM"], "max_papers": 5000,
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "PT0S", "timeout": "PT2S", "max_attempts": %d}}
        """
            .formatted(categories, arxiv.address("/rss/"), attempts));
  }

  private static String feed(String category, String dayOfFebruary, int first, int papers) {
    String weekday = dayOfFebruary.equals("10") ? "Tue" : "Wed";
    String[] numbers =
        IntStream.range(first, first + papers)
            .mapToObj(number -> String.format(Locale.ROOT, "2602.%05d", number))
            .toArray(String[]::new);
    return FeedServer.feed(category, numbers)
        .replace("Wed, 11 Feb", weekday + ", " + dayOfFebruary + " Feb");
  }
}
