package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiException;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPageReader;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.ResumptionToken;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads all recorded answers of arXiv's OAI-PMH server. */
@Tag("recorded")
class OaiRecordedTest {

  private static OaiPage read(String file) throws IOException, OaiException {
    return OaiPageReader.read(reply(RecordedData.bytes("oai/" + file)));
  }

  private static HttpReply reply(byte[] body) {
    return HttpReply.of(URI.create("https://oaipmh.arxiv.org/oai"), "text/xml", body);
  }

  private static OaiRecord single(String file) throws IOException, OaiException {
    OaiPage page = read(file);
    assertThat(page.records()).hasSize(1);
    assertThat(page.next()).isEmpty();
    return page.records().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "page001, 1000, 0, 1122234|1001, 243",
    "page002, 1000, 0, 1122234|2001, 233",
    "page050, 1000, 0, 1122234|50001, 301",
    "page102, 1000, 0, 1122234|102001, 204",
    "page103, 538, 0, '', 255",
  })
  void a_page_has_its_records_and_its_token(
      String page, int records, int deleted, String token, int replaced)
      throws IOException, OaiException {
    OaiPage found = read("listrecords_arXiv_cs_2016-03_" + page + ".xml");
    assertThat(found.records()).hasSize(records);
    assertThat(found.deleted()).isEqualTo(deleted);
    assertThat(found.problems()).isEmpty();
    ResumptionToken next = Objects.requireNonNull(found.token());
    assertThat(next).isEqualTo(new ResumptionToken(token, null));
    assertThat(found.next().isEmpty()).isEqualTo(token.isEmpty());
    assertThat(found.records()).filteredOn(OaiRecord::isReplaced).hasSize(replaced);
    assertThat(found.records())
        .allSatisfy(
            record -> {
              assertThat(record.field("title")).isNotBlank();
              assertThat(record.field("abstract")).isNotBlank();
              assertThat(record.authors()).isNotEmpty();
              assertThat(record.categories()).anyMatch(name -> name.startsWith("cs."));
              assertThat(record.firstSubmitted()).isNotNull();
            });
  }

  @Test
  void all_records_of_a_recorded_page_are_in_a_batch_of_everything() throws IOException {
    byte[] page = RecordedData.bytes("oai/listrecords_arXiv_cs_2016-03_page103.xml");
    ArxivOai oai =
        ArxivOai.builder((address, most) -> reply(page))
            .format(ArxivOai.Format.ARXIV)
            .everything(true)
            .build();
    List<Batch> batches = OaiAnswers.fetch(FetchRequest.of(List.of("cs")), oai);
    assertThat(batches).hasSize(1);
    List<Paper> papers = batches.get(0).papers();
    assertThat(batches.get(0).problems()).isEmpty();
    assertThat(papers).hasSize(538);
    Paper first = papers.get(0);
    assertThat(first.id()).hasToString("math/0611918");
    assertThat(first.announceType()).isEqualTo(AnnounceType.REPLACE_CROSS);
    assertThat(first.authors()).containsExactly("Martin Hock", "Boaz Tsaban");
    assertThat(first.submitted()).contains(Instant.parse("2006-11-29T00:00:00Z"));
    assertThat(first.updated()).contains(Instant.parse("2010-10-30T00:00:00Z"));
    assertThat(first.announced())
        .contains(AnnouncementCalendar.startOf(LocalDate.parse("2010-11-02")));
  }

  @Test
  void all_fields_of_single_records_are_read() throws IOException, OaiException {
    OaiRecord record = single("hepcrawl_arxiv-single.xml");
    assertThat(record.id()).hasToString("1401.2122");
    assertThat(record.datestamp()).isEqualTo(LocalDate.parse("2018-01-25"));
    assertThat(record.field("doi")).isEqualTo("10.1007/s11005-017-1013-4");
    assertThat(record.field("journal-ref")).startsWith("Lett. Math. Phys. 108");
    assertThat(record.field("comments")).startsWith("16 pages, LaTeX");
    assertThat(record.categories()).startsWith("math.AP", "hep-th").hasSize(6);
  }

  @Test
  void parts_of_names_become_names_without_affiliations() throws IOException, OaiException {
    String twoKeynames = single("hepcrawl_sample_arxiv_record7.xml").authors().get(0);
    assertThat(twoKeynames).isEqualTo("Curtis J. Saxton Walton");
    List<String> collaboration = single("hepcrawl_sample_arxiv_record8.xml").authors();
    assertThat(collaboration)
        .startsWith("Super-Kamiokande Collaboration", "K. Abe")
        .doesNotContain(":");
    assertThat(single("hepcrawl_sample_arxiv_record4.xml").authors()).contains("R. W. IV");
    assertThat(single("hepcrawl_sample_arxiv_record0.xml").authors()) // in the wrong namespace
        .startsWith("Planck Collaboration", "Jieci Wang");
  }

  @Test
  void every_other_file_is_read_or_refused_by_its_format() throws IOException, OaiException {
    try (Stream<Path> files = Files.list(RecordedData.path("oai"))) {
      for (Path file : files.filter(path -> !path.toString().contains("listrecords")).toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("pyingest") && Files.readString(file).contains("oai_dc:dc")) {
          assertThatThrownBy(() -> read(name))
              .isInstanceOf(OaiException.class)
              .hasMessage(
                  "expected records in the format arXivRaw or arXiv, found the element \"dc\"");
        } else {
          assertThat(read(name).records()).as(name).isNotEmpty();
          assertThat(read(name).problems()).as(name).isEmpty();
        }
      }
    }
  }

  @Test
  void a_recorded_page_that_is_cut_off_anywhere_is_rejected_as_a_whole() throws IOException {
    byte[] page = RecordedData.bytes("oai/hepcrawl_arxiv-physics-hep-ex.xml");
    String text = new String(page, StandardCharsets.UTF_8);
    for (int end = 0; end < text.lastIndexOf("</OAI-PMH>") + 9; end += 97) {
      byte[] cut = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> OaiPageReader.read(reply(cut))).isInstanceOf(OaiException.class);
    }
  }
}
