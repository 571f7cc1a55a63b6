package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest with papers of arXiv and of bioRxiv. */
class PreprintServersTest {

  private static final String PAGE = "https://www.biorxiv.org/content/10.1101/2026.02.09.123456v1";
  private static final String PREPRINT =
      """
      {"messages": [{"status": "ok", "cursor": 0, "count": 2, "total": "2"}],
       "collection": [
        {"doi": "10.1101/2026.02.09.123456", "title": "An LLM that reads cells",
         "authors": "Muster, E. F.; Doe, J.", "date": "2026-02-10", "version": "1",
         "type": "new results", "license": "cc_by", "category": "cell biology",
         "abstract": "Cells are read by an LLM.", "published": "NA", "server": "bioRxiv"},
        {"doi": "10.1101/2026.02.09.000001", "title": "An LLM paper, number 2602.00002",
         "authors": "Doe, J.", "date": "2026-02-10", "version": "1",
         "type": "new results", "license": "cc_by", "category": "cell biology",
         "abstract": "It is on arXiv, too.", "published": "NA", "server": "bioRxiv"}]}
      """;

  private final ArxivServer arxiv = ArxivServer.start();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void a_preprint_links_to_its_own_page_in_every_output() throws Exception {
    announce();
    CommandResult result = run("2026-02-11T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    for (String output : List.of("README.md", "rss.xml", "atom.xml", "feed.json", "index.html")) {
      assertThat(folder.resolve(output))
          .content()
          .as(output)
          .contains(PAGE)
          .doesNotContain("arxiv.org/abs/doi")
          .doesNotContain("arxiv.org/pdf/doi")
          .doesNotContain("arxiv.org/html/doi");
    }
    assertThat(folder.resolve("README.md"))
        .content()
        .contains(
            "[An LLM that reads cells](" + PAGE + ")",
            "**ID**: doi:10.1101/2026.02.09.123456v1",
            "**Authors**: E. F. Muster, J. Doe",
            "**ArXiv ID**: 2602.00002v1");
    assertThat(folder.resolve("papers.bib"))
        .content()
        .contains("@misc{doi-10.1101-2026.02.09.123456,", "doi = {10.1101/2026.02.09.123456}")
        .contains("eprint = {2602.00002}");
    assertThat(folder.resolve("report.json"))
        .content()
        .contains("doi:10.1101/2026.02.09.123456v1", "\"source\" : \"biorxiv\"");
  }

  @Test
  void a_preprint_that_arxiv_has_too_is_one_paper() throws Exception {
    announce();
    run("2026-02-11T12:00:00Z");

    assertThat(folder.resolve("README.md"))
        .content()
        .contains("2602.00002v1")
        .doesNotContain("10.1101/2026.02.09.000001");
  }

  @Test
  void postings_of_a_weekend_are_caught_up() throws Exception {
    announce();
    run("2026-02-11T12:00:00Z");
    String none = "{\"messages\": [{\"status\": \"no posts found\"}], \"collection\": []}";
    arxiv.at("/details/biorxiv/2026-02-15/2026-02-15/0/json", ArxivResponse.text(none));
    arxiv.at("/details/biorxiv/2026-02-11/2026-02-14/0/json", ArxivResponse.text(none));
    run("2026-02-16T12:00:00Z");

    assertThat(arxiv.requests())
        .extracting(request -> request.target())
        .contains("/details/biorxiv/2026-02-11/2026-02-14/0/json");
  }

  @Test
  void preprints_of_a_saturday_are_a_digest() throws Exception {
    arxiv.announce("cs.LG", LocalDate.parse("2026-02-13"), List.of(paper()));
    arxiv.at(
        "/details/biorxiv/2026-02-13/2026-02-13/0/json",
        ArxivResponse.text(PREPRINT.replace("2026-02-10", "2026-02-13")));
    CommandResult result = run("2026-02-14T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(folder.resolve("README.md"))
        .content()
        .contains("An LLM that reads cells")
        .doesNotContain("No announcement today");
  }

  private void announce() {
    arxiv.announce("cs.LG", LocalDate.parse("2026-02-11"), List.of(paper()));
    arxiv.at("/details/biorxiv/2026-02-10/2026-02-10/0/json", ArxivResponse.text(PREPRINT));
  }

  private static Paper paper() {
    return Paper.builder(ArxivId.parse("2602.00002v1"), "An LLM paper, number 2602.00002")
        .authors(List.of("J. Doe"))
        .category("cs.LG")
        .categories(List.of("cs.LG"))
        .build();
  }

  private CommandResult run(String now) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.LG"], "keywords": ["LLM"], "report": "report.json",
             "fetchers": [{"use": "arxiv-rss", "base_url": "%s"},
                          {"use": "biorxiv", "base_url": "%s", "categories": ["cell biology"]}],
             "renderers": [{"use": "markdown"}, {"use": "rss", "file": "rss.xml"},
                           {"use": "atom", "file": "atom.xml"},
                           {"use": "json-feed", "file": "feed.json"},
                           {"use": "html", "file": "index.html"},
                           {"use": "bibtex", "file": "papers.bib"}],
             "http": {"request_interval": "PT0S", "max_attempts": 1}}
            """
                .formatted(arxiv.rssUrl(), arxiv.rssUrl().resolve("/details/")));
    return CommandResult.command("run", "--config", config.toString(), "--now", now);
  }
}
