package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorNameCleaner;
import io.github.arxivbot.fetcher.arxiv.internal.authors.AuthorSplitter;
import io.github.arxivbot.model.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("recorded")
class RecordedAuthorsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A known accent or letter that is still TeX. */
  private static final Pattern KNOWN_TEX =
      Pattern.compile("\\\\(['\"`^~=.]\\s*\\{?\\\\?\\p{L}|(?:[vcuHkdbr]|ss|[olOLi])(?![A-Za-z]))");

  @ParameterizedTest
  @CsvSource({
    "rss/quant-ph_2025-04-28_RSSFeeds.jl.xml, 81",
    "rss/stat_2024-03-26_full_no-item-pubDate.xml, 123",
    "rss/cs.AI_jmamath-distill.xml, 3",
    "rss/cs.CL_jmamath-distill.xml, 3",
    "rss/cs.LG_jmamath-distill.xml, 3",
    "rss/multi_cs.LG+cs.AI+cs.CL+stat.ML_2026-09-24_laya-reader.xml, 4",
    "atom/cs.LG_2026-09-25_first-entries.xml, 3",
    "seed-day/cs.AI.xml, 282",
    "seed-day/cs.CL.xml, 74",
    "seed-day/cs.DC.xml, 3",
    "seed-day/cs.LG.xml, 140",
  })
  void the_creators_of_recorded_feeds_have_no_known_tex_left(String file, int papers)
      throws IOException, XMLStreamException {
    List<String> creators = texts(file, "creator");
    assertThat(creators).hasSize(papers);
    for (String creator : creators) {
      assertRead(creator, AuthorNameCleaner.clean(AuthorSplitter.split(List.of(creator))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "listrecords_arXiv_cs_2016-03_page001.xml",
    "listrecords_arXiv_cs_2016-03_page002.xml",
    "listrecords_arXiv_cs_2016-03_page050.xml",
    "listrecords_arXiv_cs_2016-03_page102.xml",
    "listrecords_arXiv_cs_2016-03_page103.xml",
  })
  void the_names_of_recorded_records_have_no_known_tex_left(String file)
      throws IOException, XMLStreamException {
    for (String element : List.of("keyname", "forenames")) {
      List<String> names = texts("oai/" + file, element);
      assertThat(names).hasSizeGreaterThan(500);
      names.forEach(name -> assertRead(name, AuthorNameCleaner.clean(List.of(name))));
    }
  }

  @Test
  void the_authors_of_a_feed_that_was_cut_off_have_no_known_tex_left() throws IOException {
    List<Paper> papers =
        TestFeeds.read(RecordedData.bytes("atom/cs.AI_2025-08-20_86-entries.xml")).papers();
    assertThat(papers).hasSize(86);
    papers.forEach(paper -> assertRead(paper.id().toString(), paper.authors()));
  }

  @Test
  void the_authors_fields_of_the_snapshot_give_the_names_that_arxiv_parsed() throws IOException {
    int papers = 0;
    int same = 0;
    String file = "snapshot/arxiv-metadata-oai-snapshot_first1000.jsonl";
    try (Stream<String> lines = Files.lines(RecordedData.path(file))) {
      for (String line : lines.toList()) {
        JsonNode paper = JSON.readTree(line);
        String field = paper.get("authors").asText();
        List<String> ours = AuthorNameCleaner.clean(AuthorSplitter.splitField(field));
        assertRead(field, ours);
        papers++;
        same += letters(ours).equals(letters(paper.get("authors_parsed"))) ? 1 : 0;
      }
    }
    assertThat(papers).isEqualTo(1000);
    assertThat(same).isEqualTo(983);
  }

  private static void assertRead(String source, List<String> authors) {
    assertThat(authors).as(source).isNotEmpty();
    authors.forEach(name -> assertThat(name).doesNotContainPattern(KNOWN_TEX));
  }

  private static String letters(List<String> authors) {
    return String.join("|", authors).replaceAll("[ .,]", "");
  }

  private static String letters(JsonNode parsed) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : parsed) {
      names.add(name.get(1).asText() + name.get(0).asText() + name.get(2).asText());
    }
    return String.join("|", names).replaceAll("[ .,]", "");
  }

  private static List<String> texts(String file, String element)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    List<String> texts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(RecordedData.path(file))) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        xml.next();
        if (xml.isStartElement() && xml.getLocalName().equals(element)) {
          texts.add(xml.getElementText());
        }
      }
    }
    return texts;
  }
}
