package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the links between the pages of several days. */
class HtmlPagesTest {

  private static final Pattern REFERENCE = Pattern.compile("href=\"([^\":#]+)\"");

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @BeforeEach
  void start() throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "archive": "all days/",
         "renderers": [{"use": "html"}, {"use": "html", "file": "{category}.html", "title": "Ours"}],
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "PT0S", "max_attempts": 1}}
        """
            .formatted(arxiv.rssUrl()));
    arxiv.announce("cs.LG", papers("2602.00001", "2602.00002"));
    run("2026-02-11T12:00:00Z");
    arxiv.announce("cs.LG", LocalDate.parse("2026-02-12"), papers("2602.00003"));
    run("2026-02-12T12:00:00Z");
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void every_link_to_a_file_has_a_target() throws IOException {
    for (Path page : pages()) {
      for (String reference : references(page)) {
        Path target = page.resolveSibling(reference.replace("%20", " "));
        assertThat(target).as("%s of %s", reference, page).isRegularFile();
      }
    }
  }

  @Test
  void a_day_links_to_its_neighbors_and_to_the_index() throws IOException {
    assertThat(references(folder.resolve("index.html")))
        .containsExactly("all%20days/2026/02/2026-02-11.html", "all%20days/index.html");
    assertThat(references(folder.resolve("all days/2026/02/2026-02-11.html")))
        .containsExactly("../../../index.html", "../../index.html", "2026-02-12.html");
    assertThat(references(folder.resolve("all days/index.html")))
        .containsOnly("../index.html", "2026/02/2026-02-11.html", "2026/02/2026-02-12.html");
  }

  @Test
  void a_category_has_its_own_page() {
    assertThat(folder.resolve("cs.LG.html"))
        .content()
        .contains(
            "<a class=\"home\" href=\"index.html\">Ours</a> <span class=\"slice\">cs.LG</span>",
            "2602.00003v1");
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(pages).hasSize(5);
      return pages;
    }
  }

  private static List<String> references(Path page) throws IOException {
    return REFERENCE
        .matcher(Files.readString(page))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private void run(String now) {
    CommandResult result =
        CommandResult.command(
            "run", "--now", now, "--config", folder.resolve("config.json").toString());
    assertThat(result.code()).as(result.err()).isZero();
  }
}
