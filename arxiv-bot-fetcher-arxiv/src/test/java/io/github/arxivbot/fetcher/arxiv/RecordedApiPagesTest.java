package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads all recorded pages of the query API. */
@Tag("recorded")
class RecordedApiPagesTest {

  private static final String ASTRO_PH = "api/query_astro-ph_63of382624_2026-04-25.xml";

  @Test
  void all_papers_of_a_recorded_page_are_read() throws IOException {
    String page = new String(RecordedData.bytes(ASTRO_PH), UTF_8);
    Batch batch = first(page, "astro-ph", LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 28));
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.papers()).hasSize(63);
    assertThat(count(batch, AnnounceType.NEW)).isEqualTo(52);
    assertThat(count(batch, AnnounceType.CROSS)).isEqualTo(11);
    assertThat(batch.papers().stream().filter(paper -> paper.comments().isPresent()))
        .hasSameSizeAs(between("arxiv:comment", page));
    assertThat(batch.papers().stream().filter(paper -> paper.doi().isPresent()))
        .hasSameSizeAs(between("arxiv:doi", page));
    assertThat(batch.papers().stream().filter(paper -> paper.journalReference().isPresent()))
        .hasSameSizeAs(between("arxiv:journal_ref", page));
    assertThat(batch.papers())
        .extracting(paper -> "http://arxiv.org/abs/" + paper.id())
        .containsExactlyElementsOf(entries("id", page));
    assertThat(batch.papers())
        .extracting(Paper::title)
        .containsExactlyElementsOf(entries("title", page).stream().map(PaperText::line).toList());
    assertThat(batch.papers())
        .extracting(Paper::abstractText)
        .containsExactlyElementsOf(
            entries("summary", page).stream().map(PaperText::paragraphs).toList());
    assertThat(batch.papers())
        .extracting(paper -> paper.submitted().orElseThrow().toString())
        .containsExactlyElementsOf(entries("published", page));
    assertThat(batch.papers())
        .extracting(paper -> paper.updated().orElseThrow().toString())
        .containsExactlyElementsOf(entries("updated", page));
    assertThat(batch.papers().stream().mapToInt(paper -> paper.authors().size()).sum())
        .isEqualTo(between("name", page).size());
  }

  @Test
  void only_papers_of_the_requested_days_are_kept() throws IOException {
    String page = new String(RecordedData.bytes(ASTRO_PH), UTF_8);
    LocalDate friday = LocalDate.of(2026, 4, 24);
    Batch batch = first(page, "astro-ph", friday, friday);
    assertThat(batch.announced()).contains(friday);
    assertThat(batch.papers()).hasSize(63);
    assertThat(batch.papers())
        .allMatch(paper -> paper.announced().get().equals(Instant.parse("2026-04-24T04:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"api/arxiv-docs_basics_1_sample.xml", "api/arxiv-docs_user-manual_4_sample.xml"})
  void the_sample_of_the_api_manual_is_a_paper(String file) throws IOException {
    LocalDate day = LocalDate.of(2003, 7, 8);
    Batch batch = first(new String(RecordedData.bytes(file), UTF_8), "hep-ex", day, day);
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.papers()).hasSize(1);
    Paper paper = batch.papers().get(0);
    assertThat(paper.id()).as("the version is the link's").hasToString("hep-ex/0307015v1");
    assertThat(paper.title())
        .isEqualTo("Multi-Electron Production at High Transverse Momenta in ep Collisions at HERA");
    assertThat(paper.abstractText())
        .startsWith(
            "Multi-electron production is studied at high electron transverse momentum in positron-")
        .endsWith(" of 0.30 \\pm 0.04 and 0.23 \\pm 0.04, respectively.");
    assertThat(paper.authors()).containsExactly("H1 Collaboration");
    assertThat(paper.categories()).containsExactly("hep-ex");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(paper.submitted()).contains(Instant.parse("2003-07-07T17:46:39Z"));
    assertThat(paper.comments()).contains("23 pages, 8 figures and 4 tables");
    assertThat(paper.journalReference()).contains("Eur.Phys.J. C31 (2003) 17-29");
    assertThat(paper.doi()).isEmpty();
  }

  @Test
  void an_empty_result_is_an_empty_batch() throws IOException {
    String page = new String(RecordedData.bytes("api/empty-result_james-akl-xiv.xml"), UTF_8);
    List<Batch> batches = ApiTestPages.fetch(FakeApiServer.answering(page), ApiTestPages.REQUEST);
    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).failure()).isEmpty();
    assertThat(batches.get(0).papers()).isEmpty();
    assertThat(batches.get(0).problems()).isEmpty();
  }

  @Test
  void the_error_of_the_api_manual_is_a_failure() throws IOException {
    String page = new String(RecordedData.bytes("api/arxiv-docs_user-manual_3_error.xml"), UTF_8);
    Batch batch = ApiTestPages.fetch(FakeApiServer.answering(page), ApiTestPages.REQUEST).get(0);
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.failure().orElseThrow().message())
        .endsWith(": arXiv refused the query: incorrect id format for 1234.12345");
  }

  /** An Atom feed is not a page of the API. */
  @Test
  void a_recorded_feed_is_rejected() throws IOException {
    String feed = new String(RecordedData.bytes("atom/cs.LG_2026-09-25_first-entries.xml"), UTF_8);
    assertThat(
            ApiTestPages.fetch(FakeApiServer.answering(feed), ApiTestPages.REQUEST)
                .get(0)
                .failure()
                .orElseThrow()
                .message())
        .contains("expected a page of the query API, found a feed without opensearch:totalResults");
  }

  private static Batch first(String page, String category, LocalDate from, LocalDate to) {
    List<Batch> batches = new ArrayList<>();
    FetchRequest request = FetchRequest.of(List.of(category)).days(from, to);
    try {
      ArxivApi.builder(FakeApiServer.answering(page))
          .build()
          .fetch(
              request,
              batch -> {
                batches.add(batch);
                return false;
              });
    } catch (InterruptedException e) {
      throw new AssertionError("nothing interrupts this test", e);
    }
    return batches.get(0);
  }

  private static long count(Batch batch, AnnounceType type) {
    return batch.papers().stream().filter(paper -> paper.announceType() == type).count();
  }

  private static List<String> entries(String tag, String xml) {
    return between(tag, xml.substring(xml.indexOf("<entry>")));
  }

  private static List<String> between(String tag, String xml) {
    return Pattern.compile("<(" + tag + ")(?: [^>]*)?>(.*?)</\\1>", Pattern.DOTALL)
        .matcher(xml)
        .results()
        .map(match -> match.group(2).strip())
        .map(s -> s.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .toList();
  }
}
