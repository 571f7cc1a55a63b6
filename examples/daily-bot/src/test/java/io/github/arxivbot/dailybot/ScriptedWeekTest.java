package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week in which arXiv cannot be read on Friday, as readers and the owner of the bot see it. */
class ScriptedWeekTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-02-12");
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
  private static final LocalDate SATURDAY = THURSDAY.plusDays(2);
  private static final LocalDate SUNDAY = THURSDAY.plusDays(3);
  private static final LocalDate MONDAY = THURSDAY.plusDays(4);
  private static final String FRIDAY_MISSED =
      "cs.AI, cs.LG 2026-02-13; to read it: daily-bot backfill --from 2026-02-13 --to 2026-02-13"
          + " --source arxiv-api";

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();
  private String sources = "";

  @BeforeEach
  void start() throws IOException {
    // The template of the Python bot has no slot for notices.
    Files.writeString(folder.resolve("README.template.md"), "# Papers\n\n{{PAPERS_SECTION}}\n");
    sources = "{\"use\": \"arxiv-rss\", \"base_url\": \"" + arxiv.rssUrl() + "\"}";
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void a_week_with_a_day_that_cannot_be_read_ends_with_nothing_missing() throws IOException {
    thursdayIsWell();
    fridayIsDown();
    theWeekendKeepsThursdaysDigest(SATURDAY);
    theWeekendKeepsThursdaysDigest(SUNDAY);
    onMondayAnotherSourceClosesTheGap();
  }

  @Test
  void a_feed_that_shows_thursday_until_sunday_is_old_and_friday_is_missed() throws IOException {
    thursdayIsWell();

    for (LocalDate day : List.of(SATURDAY, SUNDAY)) {
      CommandResult result = run(day);

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.err())
          .contains("STALE", "of 2026-02-12, though the announcement of 2026-02-13 is due")
          .contains("missing: " + FRIDAY_MISSED, "done: 0 papers");
      assertShowsThursday(
          "No announcement today. The announcement of Friday could not be read."
              + " This is Thursday's digest.");
      assertThat(report().at("/batches/0/state").asText()).isEqualTo("STALE");
      assertThat(report().at("/missed/0/from").asText()).isEqualTo("2026-02-13");
      assertThat(state()).contains("missing: " + FRIDAY_MISSED);
      assertThat(changedBySecondRun(day)).isEmpty();
    }
    onMondayAnotherSourceClosesTheGap();
  }

  private void thursdayIsWell() throws IOException {
    announce(THURSDAY, "2602.12001");

    assertThat(run(THURSDAY).code()).isZero();

    assertThat(read("README.md")).startsWith("# Papers\n\n### 1. [").contains("2602.12001v1");
    assertThat(report().path("missed").isMissingNode()).isTrue();
  }

  private void fridayIsDown() throws IOException {
    arxiv.forget();
    String thursday = read("README.md");

    CommandResult result = run(FRIDAY);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains("no source could be read; the outputs keep the newest digest")
        .doesNotContain("missing:"); // a later run of the day may read it
    assertShowsThursday("arXiv could not be read today. This is Thursday's digest.");
    assertThat(read("README.md").replaceFirst("\\*\\*arXiv could.*\n\n", "")).isEqualTo(thursday);
    assertThat(report().at("/outcome").asText()).isEqualTo("nothing_read");
    assertThat(state()).contains("missing: " + FRIDAY_MISSED);
  }

  private void theWeekendKeepsThursdaysDigest(LocalDate day) throws IOException {
    announce(day);

    CommandResult result = run(day);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("missing: " + FRIDAY_MISSED, "done: 0 papers");
    assertShowsThursday(
        "No announcement today. The announcement of Friday could not be read."
            + " This is Thursday's digest.");
    assertThat(report().at("/papers")).isEmpty();
    assertThat(report().at("/missed/0/from").asText()).isEqualTo("2026-02-13");
    assertThat(state()).contains("missing: " + FRIDAY_MISSED);
    assertThat(changedBySecondRun(day)).isEmpty();
  }

  private void onMondayAnotherSourceClosesTheGap() throws IOException {
    announce(MONDAY, "2602.16001");
    sources += ", {\"use\": \"arxiv-api\", \"base_url\": \"" + arxiv.apiUrl() + "\"}";
    String friday = ApiFeed.ONE_PAPER.replace("2026-02-08T12", "2026-02-12T12");
    arxiv.at("/api/query", ArxivResponse.text(friday));

    CommandResult result = run(MONDAY);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("reading cs.AI, cs.LG for 2026-02-13, which was missed")
        .doesNotContain("missing:");
    assertThat(read("README.md"))
        .startsWith("# Papers\n\n### 1. [")
        .contains("2602.16001v1", "2602.01234v1", "**Published**: 2026-02-13")
        .doesNotContain("digest.", "announcement");
    for (String output : List.of("index.html", "feed.xml", "atom.xml")) {
      assertThat(read(output))
          .contains("2602.16001", "2602.01234")
          .doesNotContain("could not be read", "No announcement");
    }
    assertThat(report().path("missed").isMissingNode()).isTrue();
    assertThat(state()).doesNotContain("missing").contains("complete until 2026-02-16");
    assertThat(archivedDays()).containsExactly("2026-02-12.json", "2026-02-16.json");
    assertThat(changedBySecondRun(MONDAY)).isEmpty();
  }

  private void assertShowsThursday(String notice) throws IOException {
    String html = notice.replace("'", "&#39;");
    assertThat(read("README.md"))
        .startsWith("# Papers\n\n**" + notice + "**\n\n### 1. [")
        .contains("2602.12001v1");
    assertThat(read("index.html")).containsAnyOf(notice, html).contains("2602.12001");
    assertThat(read("feed.xml")).containsAnyOf(notice, html).contains("2602.12001");
    assertThat(read("atom.xml")).containsAnyOf(notice, html).contains("2602.12001");
    assertThat(archivedDays()).containsExactly("2026-02-12.json");
    assertThat(read("digests/2026/02/2026-02-12.html")).doesNotContain("This is Thursday");
  }

  /** Returns the files that a run changes when it is repeated, except its report. */
  private List<String> changedBySecondRun(LocalDate day) throws IOException {
    FileTime old = FileTime.fromMillis(0);
    for (Path file : files()) {
      Files.setLastModifiedTime(file, old);
    }
    run(day);
    return files().stream()
        .filter(file -> !file.toFile().getName().equals("report.json"))
        .filter(file -> file.toFile().lastModified() != 0)
        .map(file -> folder.relativize(file).toString())
        .filter(name -> !name.equals("config.json") && !name.startsWith(".arxiv-bot/http"))
        .filter(name -> !name.equals(".arxiv-bot/lock"))
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private List<String> archivedDays() throws IOException {
    return files().stream()
        .filter(file -> file.startsWith(folder.resolve("digests")))
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".json"))
        .sorted()
        .toList();
  }

  private void announce(LocalDate day, String... numbers) {
    for (String category : List.of("cs.AI", "cs.LG")) {
      arxiv.announce(
          category, day, NumberedPapers.papers(category, AnnounceType.NEW, 1, List.of(numbers)));
    }
  }

  private CommandResult run(LocalDate day) throws IOException {
    return command(
        "run", "--now", day + "T12:00:00Z", "--report", folder.resolve("report.json").toString());
  }

  private String state() throws IOException {
    return command("state").out();
  }

  private CommandResult command(String... arguments) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.AI", "cs.LG"], "keywords": ["LLM"], "archive": "digests/",
             "fetchers": [%s], "fetch_mode": "first-fresh",
             "renderers": [{"use": "markdown"}, {"use": "html"}, {"use": "rss"}, {"use": "atom"}],
             "http": {"request_interval": "PT0S", "max_attempts": 1}}
            """
                .formatted(sources));
    return CommandResult.command(
        Stream.concat(Stream.of(arguments), Stream.of("--config", config.toString()))
            .toArray(String[]::new));
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("report.json").toFile());
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
