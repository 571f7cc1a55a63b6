package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.samples.SamplePapers;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fetchers read the testkit's arXiv service as they read arXiv. */
class ArxivServiceTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");

  private final ArxivServer arxiv = ArxivServer.start();
  private final PoliteHttp http =
      PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();

  @AfterEach
  void stop() {
    arxiv.close();
  }

  /** Shown in docs/plugin.md. */
  @Test
  void an_announcement_and_a_recorded_answer_are_read_from_the_test_server() throws Exception {
    arxiv.announce("cs.LG", SamplePapers.ordinary());
    arxiv.at("/rss/cs.CL", ArxivResponse.recorded(Path.of("src/test/resources/cs.CL.txt")));
    arxiv.at("/rss/cs.CV", ArxivResponse.reset(), ArxivResponse.status(404));
    Http http = PoliteHttp.builder().requestInterval(Duration.ZERO).build();
    Fetcher fetcher = ArxivRss.builder(http).baseUrl(arxiv.rssUrl()).build();

    List<Batch> batches = new ArrayList<>();
    fetcher.fetch(FetchRequest.of(List.of("cs.LG", "cs.CL", "cs.CV")), batches::add);

    assertThat(batches).flatExtracting(Batch::papers).hasSize(6);
    assertThat(batches.get(2).failure().orElseThrow().message()).contains("404");
    assertThat(arxiv.requests()).hasSize(4); // one more after the reset
  }

  @Test
  void the_rss_feed_has_the_announced_papers() throws Exception {
    arxiv.announce("cs.LG", SamplePapers.ordinary());

    assertSameAsAnnounced(read(arxiv.rssUrl()));
  }

  @Test
  void the_atom_feed_has_the_announced_papers() throws Exception {
    arxiv.announce("cs.LG", SamplePapers.ordinary());

    assertSameAsAnnounced(read(arxiv.atomUrl()));
  }

  private static void assertSameAsAnnounced(Batch batch) {
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.announced()).contains(DAY);
    assertThat(batch.papers()).extracting(Paper::category).containsOnly("cs.LG");
    assertThat(contentOf(batch.papers())).isEqualTo(contentOf(SamplePapers.ordinary()));
  }

  @Tag("slow")
  @Test
  void hostile_papers_are_read_except_for_characters_that_xml_forbids() throws Exception {
    for (Paper paper : SamplePapers.hostile().values()) {
      arxiv.announce("cs.LG", List.of(paper));

      Batch batch = read(arxiv.rssUrl());

      assertThat(batch.papers())
          .as("%s", batch.failure())
          .extracting(Paper::id)
          .containsExactly(paper.id());
    }
  }

  @Test
  void a_weekend_is_an_empty_feed() throws Exception {
    arxiv.announce("cs.LG", DAY.plusDays(3), List.of());

    Batch batch = read(arxiv.rssUrl());

    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.announced()).contains(DAY.plusDays(3));
  }

  @ParameterizedTest
  @Tag("recorded")
  @ValueSource(
      strings = {
        "rss/quant-ph_2025-04-28_RSSFeeds.jl.xml",
        "seed-day/cs.LG.xml",
        "atom/cs.LG_2026-09-25_first-entries.xml"
      })
  void a_recorded_feed_announced_again_is_read_as_the_same_papers(String file) throws Exception {
    List<Paper> papers = TestFeeds.read(RecordedData.bytes(file)).papers();
    arxiv.announce("cs.LG", papers);

    assertThat(contentOf(read(arxiv.rssUrl()).papers())).isEqualTo(contentOf(papers));
    assertThat(contentOf(read(arxiv.atomUrl()).papers())).isEqualTo(contentOf(papers));
  }

  @Test
  @Tag("recorded")
  void channel_and_items_have_the_elements_of_recorded_feeds() throws IOException {
    String rss = text("rss/quant-ph_2025-04-28_RSSFeeds.jl.xml");
    String atom = text("atom/cs.LG_2026-09-25_first-entries.xml");

    assertThat(elements(SampleFeeds.rss("quant-ph", TestFeeds.read(rss).papers())))
        .containsExactlyElementsOf(elements(rss));
    assertThat(elements(SampleFeeds.atom("cs.LG", TestFeeds.read(atom).papers())))
        .containsExactlyInAnyOrderElementsOf(elements(atom));
  }

  private static String text(String file) throws IOException {
    return new String(RecordedData.bytes(file), UTF_8);
  }

  /** Returns the names of all elements, in the order of their first occurrence. */
  private static Set<String> elements(String feed) {
    Set<String> names = new LinkedHashSet<>();
    Pattern.compile("<([a-zA-Z][\\w:]*)")
        .matcher(feed)
        .results()
        .forEach(m -> names.add(m.group(1)));
    return names;
  }

  /** Returns the fields of papers that a feed states. */
  private static List<List<Object>> contentOf(List<Paper> papers) {
    return papers.stream()
        .map(
            paper ->
                List.<Object>of(
                    paper.id(),
                    paper.title(),
                    paper.abstractText(),
                    paper.authors(),
                    paper.categories(),
                    paper.announceType(),
                    paper.announced(),
                    paper.doi(),
                    paper.journalReference(),
                    paper.license()))
        .toList();
  }

  private Batch read(URI feeds) throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    try (Fetcher fetcher = ArxivRss.builder(http).baseUrl(feeds).build()) {
      fetcher.fetch(FetchRequest.of(List.of("cs.LG")), batches::add);
    }
    return batches.get(0);
  }
}
