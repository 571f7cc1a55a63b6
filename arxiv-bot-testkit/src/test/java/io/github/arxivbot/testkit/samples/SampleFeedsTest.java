package io.github.arxivbot.testkit.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SampleFeedsTest {

  private static final LocalDate SUMMER = LocalDate.parse("2026-07-06");

  @Test
  void ordinary_papers_make_a_feed_that_an_xml_parser_takes() throws Exception {
    Document rss = parsed(SampleFeeds.rss("cs.LG", SamplePapers.ordinary()));
    Document atom = parsed(SampleFeeds.atom("cs.LG", SamplePapers.ordinary()));

    assertThat(texts(rss, "guid"))
        .containsExactly(
            "oai:arXiv.org:2602.00001v1",
            "oai:arXiv.org:2602.00002v1",
            "oai:arXiv.org:2602.00003v1",
            "oai:arXiv.org:hep-th/9901001v3",
            "oai:arXiv.org:2602.00005");
    assertThat(texts(rss, "arxiv:announce_type"))
        .containsExactly("new", "cross", "new", "replace", "new");
    assertThat(texts(atom, "entry")).hasSize(5);
  }

  @Test
  void hostile_papers_do_too() throws Exception {
    for (String form : List.of("item", "entry")) {
      for (Paper paper : SamplePapers.hostile().values()) {
        List<Paper> one = List.of(paper);
        Document feed =
            parsed(
                form.equals("item")
                    ? SampleFeeds.rss("cs.LG", one)
                    : SampleFeeds.atom("cs.LG", one));
        assertThat(texts(feed, form)).as(paper.id().toString()).hasSize(1);
        assertThat(texts(feed, "dc:rights")).containsExactly(inXml(paper.license().orElseThrow()));
      }
    }
  }

  @Test
  void a_category_may_be_anything_too() throws Exception {
    String odd = "\"<&>'\r\n";

    assertThat(texts(parsed(SampleFeeds.rss(odd, SUMMER, List.of())), "link"))
        .containsExactly("http://rss.arxiv.org/rss/" + odd);
    Document atom =
        parsed(
            SampleFeeds.atom(
                "cs.LG", List.of(SamplePapers.paper().categories(List.of("\"<&>'")).build())));
    Element category = (Element) atom.getElementsByTagName("category").item(0);
    assertThat(category.getAttribute("term")).isEqualTo("\"<&>'");
  }

  @Test
  void an_item_contains_the_values_of_the_paper() {
    Paper paper =
        SamplePapers.paper("2602.00001v2", "Bounds for $n<m$")
            .abstractText("R&D.\n\n  More.")
            .authors(List.of("Ada Example", "Bo Example"))
            .announceType(AnnounceType.REPLACE_CROSS)
            .doi("10.1000/182")
            .journalReference("J. Ex. 1")
            .build();

    assertThat(SampleFeeds.rss("cs.LG", List.of(paper)).indent(-4))
        .contains(
            """
            <item>
              <title>Bounds for $n&lt;m$</title>
              <link>https://arxiv.org/abs/2602.00001</link>
              <description>arXiv:2602.00001v2 Announce Type: replace-cross\s
            Abstract: R&amp;D.

            More.</description>
              <guid isPermaLink="false">oai:arXiv.org:2602.00001v2</guid>
              <category>cs.LG</category>
              <category>cs.CL</category>
              <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
              <arxiv:announce_type>replace-cross</arxiv:announce_type>
              <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
              <arxiv:DOI>10.1000/182</arxiv:DOI>
              <arxiv:journal_reference>J. Ex. 1</arxiv:journal_reference>
              <dc:creator>Ada Example, Bo Example</dc:creator>
            </item>
            """);
  }

  @Test
  void a_feed_is_of_the_day_of_its_newest_paper() throws Exception {
    Paper old = SamplePapers.paper().announced(Instant.parse("2026-02-10T05:00:00Z")).build();
    Paper undated = SamplePapers.paper().announced(null).build();
    Document rss =
        parsed(SampleFeeds.rss("cs.LG", List.of(old, SamplePapers.paper().build(), undated)));

    assertThat(texts(rss, "lastBuildDate")).containsExactly("Wed, 11 Feb 2026 05:00:00 +0000");
    assertThat(texts(rss, "pubDate"))
        .containsExactly(
            "Wed, 11 Feb 2026 00:00:00 -0500",
            "Tue, 10 Feb 2026 00:00:00 -0500",
            "Wed, 11 Feb 2026 00:00:00 -0500",
            "Wed, 11 Feb 2026 00:00:00 -0500");
  }

  @Test
  void an_explicit_day_is_that_of_all_papers() throws Exception {
    List<Paper> papers = SamplePapers.ordinary();

    assertThat(texts(parsed(SampleFeeds.rss("cs.LG", SUMMER, papers)), "pubDate"))
        .containsOnly("Mon, 06 Jul 2026 00:00:00 -0400");
    assertThat(texts(parsed(SampleFeeds.atom("cs.LG", SUMMER, papers)), "published"))
        .containsOnly("2026-07-06T00:00:00-04:00");
  }

  @Test
  void papers_without_a_day_need_one() {
    Paper undated = SamplePapers.paper().announced(null).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleFeeds.rss("cs.LG", List.of(undated)))
        .withMessage("none of 1 papers states when it was announced; pass a day");
  }

  private static String inXml(String text) {
    return text.replaceAll("[\\x00\\x07\\x1b\\x{FFFE}\\x{D800}\\x{DC00}]", "\uFFFD");
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<String> texts(Document document, String tag) {
    List<String> texts = new ArrayList<>();
    NodeList elements = document.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }
}
