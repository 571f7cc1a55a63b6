package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on a state and an archive that were written before papers of other sources had identifiers:
 * the digests of two days, with a paper in a new version, an old identifier and a liked paper.
 */
class EarlierVersionTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");

  private final ArxivServer arxiv = ArxivServer.start();

  @TempDir private Path folder;

  @BeforeEach
  void copy_the_folders() throws IOException {
    copy("earlier-version/state", ".arxiv-bot");
    copy("earlier-version/digests", "digests");
    Files.copy(
        DocumentFiles.folder()
            .resolve("examples/daily-bot/src/test/resources/earlier-version/README.md"),
        folder.resolve("README.md"));
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void a_rerun_of_its_newest_day_changes_neither_papers_nor_the_archive() throws Exception {
    String archived = Files.readString(folder.resolve("digests/2026/02/2026-02-11.json"));
    String readme = Files.readString(folder.resolve("README.md"));
    arxiv.announce(
        "cs.LG",
        DAY,
        List.of(
            paper("2602.00003v1", "Another KV cache", AnnounceType.NEW),
            paper("2602.00001v2", "A KV cache", AnnounceType.REPLACE)));
    CommandResult result = run("run", "--now", "2026-02-11T18:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(folder.resolve("digests/2026/02/2026-02-11.json")).content().isEqualTo(archived);
    assertThat(folder.resolve("README.md")).content().isEqualTo(readme);
  }

  @Test
  void papers_that_it_delivered_are_not_delivered_again() throws Exception {
    LocalDate next = DAY.plusDays(1);
    arxiv.announce(
        "cs.LG",
        next,
        List.of(
            paper("2602.00001v2", "A KV cache", AnnounceType.REPLACE),
            paper("hep-th/9901001v3", "An old LLM", AnnounceType.REPLACE),
            paper("2602.00004v1", "One more LLM", AnnounceType.NEW)));
    CommandResult result = run("run", "--now", "2026-02-12T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(DigestArchive.open(folder.resolve("digests")).read(next).orElseThrow().entries())
        .extracting(entry -> entry.paper().id().toString())
        .containsExactly("2602.00004v1");
  }

  @Test
  void its_state_and_archive_are_sound() throws Exception {
    CommandResult result = run("state", "verify");

    assertThat(result.code()).as(result.out() + result.err()).isZero();
    assertThat(DigestArchive.open(folder.resolve("digests")).days())
        .containsExactly(DAY, DAY.minusDays(1));
  }

  private CommandResult run(String... arguments) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.LG"], "keywords": ["LLM", "kv cache"], "archive": "digests",
             "announce_types": ["new", "cross", "replace"], "new_versions": "section",
             "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
             "scorers": [{"use": "keywords"}, {"use": "liked", "liked": ["2602.00001"]}],
             "http": {"request_interval": "PT0S", "max_attempts": 1}}
            """
                .formatted(arxiv.rssUrl()));
    return CommandResult.command(
        Stream.concat(Stream.of(arguments), Stream.of("--config", config.toString()))
            .toArray(String[]::new));
  }

  private static Paper paper(String id, String title, AnnounceType type) {
    return Paper.builder(ArxivId.parse(id), title)
        .abstractText("This invented abstract is about a KV cache and an LLM.")
        .authors(List.of("Ada Lovelace", "Emmy Noether"))
        .category("cs.LG")
        .categories(List.of("cs.LG"))
        .announceType(type)
        .license("http://creativecommons.org/licenses/by/4.0/")
        .build();
  }

  private void copy(String resource, String name) throws IOException {
    Path source =
        DocumentFiles.folder().resolve("examples/daily-bot/src/test/resources").resolve(resource);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(name).resolve(source.relativize(file).toString()));
      }
    }
  }
}
