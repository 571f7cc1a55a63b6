package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests 2026-02-11, for which the output of the Python bot is known. */
@Tag("recorded")
class SeedDayTest {

  /** Papers whose category was not recorded. */
  private static final Set<String> MISSING = Set.of("2602.09323v1", "2602.09725v1", "2602.09721v1");

  @TempDir private Path folder;
  private List<String> verdicts = List.of();

  @ParameterizedTest
  @ValueSource(strings = {"strongest", "first"})
  void the_published_papers_come_first_with_their_scores_and_categories(String merge)
      throws Exception {
    String config = config().replaceFirst("\\{", "{\"merge\": \"" + merge + "\",");

    List<DigestEntry> entries = run(config).entries();

    assertThat(entries).hasSize(30);
    assertThat(entries.subList(0, 27).stream().map(SeedDayTest::row))
        .containsExactlyElementsOf(published());
  }

  @Test
  void with_the_rule_strongest_a_cross_listed_paper_is_not_lost() throws Exception {
    String config =
        config().replaceFirst("(?s)\"exclude_keywords\": \\[.*?]", "\"exclude_keywords\": []");

    Digest strongest = run(config);
    Digest first = run(config.replaceFirst("\\{", "{\"merge\": \"first\","));

    assertThat(row(strongest.entries().get(1))).isEqualTo("2602.09109v1 cs.LG 12.5 new");
    assertThat(first.entries()).noneMatch(entry -> row(entry).startsWith("2602.09109v1"));
  }

  @Test
  void the_page_has_the_layout_of_the_python_bot_byte_for_byte() throws Exception {
    Files.writeString(folder.resolve("README.template.md"), "{{PAPERS_SECTION}}");
    Digest digest = run(config());

    String expected =
        IntStream.range(0, digest.entries().size())
            .mapToObj(i -> block(i + 1, digest.entries().get(i)))
            .collect(joining("\n\n"));
    assertThat(Files.readString(folder.resolve("README.md"))).isEqualTo(expected);
  }

  @Test
  void the_placeholders_of_a_template_are_replaced() throws Exception {
    Files.writeString(
        folder.resolve("README.template.md"),
        "{{LAST_UPDATED}}|{{PAPER_COUNT}}|{{CATEGORIES}}|{{KEYWORDS}}|{{OTHER}}|{{PAPER_COUNT}}");
    run(config());

    assertThat(Files.readString(folder.resolve("README.md")))
        .startsWith("2026-02-11 12:00:00 UTC|30|cs.AI, cs.CL, cs.DC, cs.LG|kv cache, offload, ")
        .endsWith("Scalable, Communication|{{OTHER}}|30");
  }

  @Test
  void a_second_run_writes_the_same_bytes() throws Exception {
    run(config());
    byte[] first = Files.readAllBytes(folder.resolve("README.md"));
    run(config());

    assertThat(folder.resolve("README.md")).hasBinaryContent(first);
  }

  @Test
  void a_category_one_batch_behind_is_stale_and_the_others_are_fresh() throws Exception {
    run(config());
    assertThat(verdicts)
        .containsExactly("cs.AI STALE", "cs.CL FRESH", "cs.DC FRESH", "cs.LG FRESH");
  }

  @Test
  void a_repeated_batch_is_detected_by_its_papers_and_not_delivered_again() throws Exception {
    Http dayBefore =
        (address, maxBytes) -> {
          String feed = new String(bytes("seed-day/cs.AI.xml"), UTF_8);
          return address.getPath().endsWith("/cs.AI")
              ? reply(address, feed.replace("Wed, 11 Feb", "Tue, 10 Feb").getBytes(UTF_8))
              : reply(address, new byte[0]);
        };
    Digest before = run(config(), dayBefore, "2026-02-10T12:00:00Z").digests().get(0);
    assertThat(before.entries()).isNotEmpty();

    RunReport report = run(config(), SeedDayTest::seedDay, "2026-02-11T12:00:00Z");

    assertThat(verdicts)
        .containsExactly("cs.AI STALE", "cs.CL FRESH", "cs.DC FRESH", "cs.LG FRESH");
    assertThat(report.verdicts().get(0).reason()).isEqualTo("the same 282 items as on 2026-02-10");
    Set<String> delivered =
        before.entries().stream().map(entry -> entry.paper().id().unversioned()).collect(toSet());
    assertThat(report.digests().get(0).entries())
        .noneMatch(entry -> delivered.contains(entry.paper().id().unversioned()));
  }

  private Digest run(String config) throws InterruptedException {
    RunReport report = run(config, SeedDayTest::seedDay, "2026-02-11T12:00:00Z");
    assertThat(report.problems()).extracting(Problem::subject).containsExactly("summaries");
    return report.digests().get(0);
  }

  private RunReport run(String config, Http feeds, String now) throws InterruptedException {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    BotConfig parsed =
        BotConfig.reader().http(feeds).clock(clock).parse("config.json", config, folder);
    try (ArxivBot bot = parsed.newBot().build()) {
      RunReport report = bot.run();
      verdicts =
          report.verdicts().stream()
              .map(verdict -> verdict.category() + " " + verdict.state())
              .toList();
      return report;
    }
  }

  private static HttpReply seedDay(URI address, long maxBytes) {
    String path = address.getPath();
    return reply(address, bytes("seed-day/" + path.substring(path.lastIndexOf('/') + 1) + ".xml"));
  }

  private static HttpReply reply(URI address, byte[] body) {
    return HttpReply.of(address, "", body);
  }

  private static String config() throws IOException {
    return Files.readString(RecordedData.data().resolve("seed-day/config.json"));
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(RecordedData.data().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns {@code id category score type} of each published row that the recorded feeds contain.
   */
  private static List<String> published() throws IOException {
    return Files.readAllLines(RecordedData.data().resolve("seed-day/expected.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(row -> !MISSING.contains(row[1]))
        .map(row -> String.join(" ", row[1], row[2], row[3], row[4]))
        .toList();
  }

  private static String row(DigestEntry entry) {
    Paper paper = entry.paper();
    return String.format(
        Locale.ROOT,
        "%s %s %.1f %s",
        paper.id(),
        paper.category(),
        entry.score().total(),
        paper.announceType().label());
  }

  /** Returns the output of the Python bot for a paper; nothing on this day needs escaping. */
  private static String block(int rank, DigestEntry entry) {
    Paper paper = entry.paper();
    String text = paper.abstractText().replaceAll("\\s+", " ");
    String excerpt = text.length() > 300 ? text.substring(0, 300) + "..." : text;
    if (text.contains("$N\\!-\\!k$")) {
      // The only paper with TeX: its formula is GitHub's, and its excerpt ends at a word.
      excerpt = excerpt.replace("$N\\!-\\!k$", "$`N-k`$").replace(" in...", "...");
    }
    return String.format(
        Locale.ROOT,
        """
        ### %d. [%s](https://arxiv.org/abs/%s)

        **Authors**: %s\s\s
        **Category**: %s\s\s
        **Published**: 2026-02-11\s\s
        **Score**: %.1f\s\s
        **Type**: new\s\s
        **ArXiv ID**: %s\s\s

        #### Abstract
        %s

        ---\
        """,
        rank,
        paper.title(),
        paper.id().unversioned(),
        String.join(", ", paper.authors()),
        paper.category(),
        entry.score().total(),
        paper.id(),
        excerpt);
  }
}
