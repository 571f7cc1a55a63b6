package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNames;
import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares all recorded feeds with the text of their elements. */
@Tag("recorded")
class RecordedFeedsTest {

  private static final String CS_AI_ATOM = "atom/cs.AI_2025-08-20_86-entries.xml";
  private static final String QUANT_PH = "rss/quant-ph_2025-04-28_RSSFeeds.jl.xml";

  @ParameterizedTest
  @CsvSource({
    // file, new, cross, replace, replace-cross, day
    QUANT_PH + ", 40, 10, 22, 9, 2025-04-28",
    "rss/stat_2024-03-26_full_no-item-pubDate.xml, 35, 27, 41, 20, 2024-03-26",
    "rss/cs.AI_jmamath-distill.xml, 3, 0, 0, 0, 2026-04-27",
    "rss/cs.CL_jmamath-distill.xml, 3, 0, 0, 0, 2026-04-27",
    "rss/cs.LG_jmamath-distill.xml, 3, 0, 0, 0, 2026-04-27",
    "rss/multi_cs.LG+cs.AI+cs.CL+stat.ML_2026-09-24_laya-reader.xml, 2, 1, 1, 0, 2026-09-24",
    "rss/empty-weekend_cs.LG_2026-09-27.xml, 0, 0, 0, 0, 2026-09-27",
    "atom/cs.LG_2026-09-25_first-entries.xml, 1, 1, 1, 0, 2026-09-25",
    "seed-day/cs.AI.xml, 113, 169, 0, 0, 2026-02-11",
    "seed-day/cs.CL.xml, 63, 11, 0, 0, 2026-02-11",
    "seed-day/cs.DC.xml, 0, 3, 0, 0, 2026-02-11",
    "seed-day/cs.LG.xml, 112, 28, 0, 0, 2026-02-11",
  })
  void all_papers_of_a_recorded_feed_are_read(
      String file, int fresh, int cross, int replace, int replaceCross, LocalDate day)
      throws IOException {
    String text = new String(RecordedData.bytes(file), UTF_8);
    Batch batch = TestFeeds.read(text);
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.announced()).contains(day);
    assertThat(count(batch, AnnounceType.NEW)).isEqualTo(fresh);
    assertThat(count(batch, AnnounceType.CROSS)).isEqualTo(cross);
    assertThat(count(batch, AnnounceType.REPLACE)).isEqualTo(replace);
    assertThat(count(batch, AnnounceType.REPLACE_CROSS)).isEqualTo(replaceCross);
    assertSaysWhatStandsInTheBytes(batch.papers(), text);
    Instant midnight = day.atStartOfDay(ZoneId.of("America/New_York")).toInstant();
    assertThat(batch.papers())
        .allSatisfy(paper -> assertThat(paper.announced()).contains(midnight));
  }

  @Test
  void a_feed_that_is_cut_off_is_incomplete_and_has_its_86_complete_entries() throws IOException {
    String text = new String(RecordedData.bytes(CS_AI_ATOM), UTF_8);
    Batch mended = TestFeeds.read(text);
    assertThat(mended.failure()).isEmpty();
    assertThat(mended.incomplete().orElseThrow().message())
        .contains("found one that is cut off before </feed>, in line 1233: ")
        .endsWith("; the 86 complete items before that are used");
    int end = text.lastIndexOf("</entry>") + "</entry>".length();
    assertThat(mended.papers()).hasSize(86);
    assertThat(mended.problems()).isEmpty();
    assertThat(mended.announced()).contains(LocalDate.parse("2025-08-20"));
    assertThat(count(mended, AnnounceType.NEW)).isEqualTo(41);
    assertThat(count(mended, AnnounceType.CROSS)).isEqualTo(45);
    assertSaysWhatStandsInTheBytes(mended.papers(), text.substring(0, end));
  }

  @Test
  void a_feed_without_a_complete_item_has_failed() throws IOException {
    Problem failure = failure("rss/cs.CV_2025-09-18_TRUNCATED-prefix.xml");
    assertThat(failure.message()).contains("found one that is cut off before </rss>, in line 21: ");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void an_rdf_feed_of_2018_is_rejected_with_its_format() throws IOException {
    assertThat(failure("rss-rdf/hep-ex_2018-05-23_physBiblio.rdf").message())
        .endsWith("expected an RSS 2.0 or Atom 1.0 feed, found RSS 1.0 (RDF); check base_url");
  }

  @Test
  void some_recorded_papers_have_the_expected_fields() throws IOException {
    List<Paper> papers = TestFeeds.read(RecordedData.bytes(QUANT_PH)).papers();
    Paper last = papers.get(80);
    assertThat(last.id()).hasToString("2504.16424v2");
    assertThat(last.authors()).containsExactly("Miloslav Znojil");
    assertThat(last.categories()).containsExactly("math-ph", "math.MP", "quant-ph");
    assertThat(last.license()).contains("http://creativecommons.org/licenses/by/4.0/");
    Paper first = papers.get(0);
    assertThat(first.title()).isEqualTo("Self-Adjoint Time Operator in a Weighted Energy Space");
    assertThat(first.abstractText())
        .startsWith("We introduce a self-adjoint time operator \\(T_w = i\\hbar\\bigl(")
        .endsWith("which in turn leaves the Hamiltonian spectrum unbounded.");
    Paper affiliated = byId(papers, "2504.18264v1");
    assertThat(affiliated.authors()).hasSize(4).element(1).isEqualTo("Ankit Khandelwal");
    assertThat(papers).filteredOn(paper -> paper.doi().isPresent()).isNotEmpty();

    Paper odd = TestFeeds.read(RecordedData.bytes("rss/cs.CL_jmamath-distill.xml")).papers().get(0);
    assertThat(odd.authors())
        .containsExactly("Anamta Khan", "Ratna Kandala", "Deepti", "Sheza Munir", "Joyojeet Pal");

    Paper atom =
        TestFeeds.read(RecordedData.bytes("atom/cs.LG_2026-09-25_first-entries.xml"))
            .papers()
            .get(0);
    assertThat(atom.doi()).contains("10.1109/MAPR72750.2026.11685822");
    assertThat(atom.journalReference())
        .contains(
            "2026 International Conference on Multimedia Analysis and Pattern Recognition (MAPR)");
  }

  private static Problem failure(String file) throws IOException {
    Batch batch = TestFeeds.read(RecordedData.bytes(file));
    assertThat(batch.papers()).isEmpty();
    return batch.failure().orElseThrow();
  }

  private static long count(Batch batch, AnnounceType type) {
    return batch.papers().stream().filter(paper -> paper.announceType() == type).count();
  }

  private static Paper byId(List<Paper> papers, String id) {
    return papers.stream().filter(p -> p.id().toString().equals(id)).findFirst().orElseThrow();
  }

  /** Compares the papers with the text between the tags. */
  private static void assertSaysWhatStandsInTheBytes(List<Paper> papers, String feed) {
    int firstItem = Math.max(feed.indexOf("<item>"), feed.indexOf("<entry>"));
    String items = firstItem < 0 ? "" : feed.substring(firstItem);
    assertThat(papers)
        .extracting(paper -> "oai:arXiv.org:" + paper.id())
        .containsExactlyElementsOf(between("guid|id", items));
    assertThat(papers)
        .extracting(Paper::title)
        .containsExactlyElementsOf(between("title", items).stream().map(PaperText::line).toList());
    assertThat(papers)
        .extracting(Paper::authors)
        .containsExactlyElementsOf(
            between("dc:creator", items).stream()
                .map(text -> AuthorNames.of(List.of(text)))
                .toList());
    assertThat(papers)
        .extracting(paper -> paper.announceType().label())
        .containsExactlyElementsOf(between("arxiv:announce_type", items));
    assertThat(papers)
        .extracting(Paper::abstractText)
        .containsExactlyElementsOf(
            between("description|summary", items).stream()
                .map(text -> text.substring(text.indexOf("Abstract:") + 9).strip())
                .map(PaperText::paragraphs)
                .toList());
  }

  private static List<String> between(String tag, String xml) {
    return Pattern.compile("<(" + tag + ")(?: [^>]*)?>(.*?)</\\1>", Pattern.DOTALL)
        .matcher(xml)
        .results()
        .map((MatchResult match) -> match.group(2).strip())
        .map(s -> s.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .toList();
  }
}
