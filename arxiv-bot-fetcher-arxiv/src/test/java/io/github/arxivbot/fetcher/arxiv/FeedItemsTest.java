package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.description;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.guid;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.itemOf;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.read;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Items of a feed become papers. */
class FeedItemsTest {

  @Test
  void an_rss_item_sets_the_fields_that_it_states() {
    Paper paper =
        paper(
            """
            <item>
              <title>Caches, halved</title>
              <link>https://arxiv.org/abs/2602.00001</link>
              <description>arXiv:2602.00001v2 Announce Type: replace-cross\s
            Abstract: First paragraph.

              Second paragraph.</description>
              <guid isPermaLink="false">oai:arXiv.org:2602.00001v2</guid>
              <category>cs.LG</category>
              <category>cs.AI</category>
              <pubDate>Tue, 10 Feb 2026 00:00:00 -0500</pubDate>
              <arxiv:announce_type>replace-cross</arxiv:announce_type>
              <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
              <arxiv:journal_reference>J. Inv. 1 (2026) 2</arxiv:journal_reference>
              <arxiv:DOI>10.1000/182</arxiv:DOI>
              <dc:creator>Ada Example, Bo Example, Jr.</dc:creator>
            </item>
            """);
    assertThat(paper.id()).hasToString("2602.00001v2");
    assertThat(paper.title()).isEqualTo("Caches, halved");
    assertThat(paper.abstractText()).isEqualTo("First paragraph.\n\nSecond paragraph.");
    assertThat(paper.authors()).containsExactly("Ada Example", "Bo Example, Jr.");
    assertThat(paper.category()).isEqualTo("cs.LG");
    assertThat(paper.categories()).containsExactly("cs.LG", "cs.AI");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.REPLACE_CROSS);
    assertThat(paper.announced()).contains(Instant.parse("2026-02-10T05:00:00Z"));
    assertThat(paper.fetched()).contains(TestFeeds.NOW);
    assertThat(paper.doi()).contains("10.1000/182");
    assertThat(paper.journalReference()).contains("J. Inv. 1 (2026) 2");
    assertThat(paper.license()).contains("http://creativecommons.org/licenses/by/4.0/");
    assertThat(paper.submitted()).isEmpty();
    assertThat(paper.updated()).isEmpty();
  }

  @Test
  void an_atom_entry_sets_the_same_fields() {
    Batch batch =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://arxiv.org/schemas/atom"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en-us">
              <id>http://rss.arxiv.org/atom/cs.LG</id>
              <title>cs.LG updates on arXiv.org</title>
              <updated>2026-02-12T04:55:00.600500+00:00</updated>
              <entry>
                <id>oai:arXiv.org:2602.00001v1</id>
                <title>Caches, halved</title>
                <updated>2026-02-12T04:59:11.600680+00:00</updated>
                <link href="https://arxiv.org/abs/2602.00001" rel="alternate" type="text/html"/>
                <summary>arXiv:2602.00001v1 Announce Type: cross\s
            Abstract: We keep $n&lt;m$.</summary>
                <category term="cs.AI"/>
                <category term="cs.LG"/>
                <published>2026-02-11T00:00:00-05:00</published>
                <x:announce_type>cross</x:announce_type>
                <dc:rights>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</dc:rights>
                <x:DOI>10.1000/182</x:DOI>
                <dc:creator>Ada Example, Bo Example</dc:creator>
              </entry>
              <entry>
                <id>oai:arXiv.org:2602.00002v1</id>
                <title>Authors in Atom's own way</title>
                <author><name>Ada Example</name></author>
                <author><name>Bo Example</name></author>
                <summary>arXiv:2602.00002v1 Announce Type: new\s
            Abstract: We count.</summary>
              </entry>
            </feed>
            """);
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.announced())
        .as("five minutes to midnight; microseconds are no milliseconds")
        .contains(LocalDate.parse("2026-02-11"));
    Paper paper = batch.papers().get(0);
    assertThat(paper.id()).hasToString("2602.00001v1");
    assertThat(paper.title()).isEqualTo("Caches, halved");
    assertThat(paper.abstractText()).isEqualTo("We keep $n<m$.");
    assertThat(paper.announceType()).isEqualTo(AnnounceType.CROSS);
    assertThat(paper.categories()).containsExactly("cs.AI", "cs.LG");
    assertThat(paper.authors()).containsExactly("Ada Example", "Bo Example");
    assertThat(paper.announced()).contains(Instant.parse("2026-02-11T05:00:00Z"));
    assertThat(paper.doi()).contains("10.1000/182");
    assertThat(paper.license()).contains("http://arxiv.org/licenses/nonexclusive-distrib/1.0/");
    assertThat(batch.papers().get(1).authors()).containsExactly("Ada Example", "Bo Example");
    assertThat(batch.papers().get(1).announced())
        .as("the feed's, where the entry has none")
        .contains(Instant.parse("2026-02-12T04:55:00Z"));
  }

  @Test
  void an_item_without_a_date_has_that_of_its_channel() {
    assertThat(paper(item("2602.00001v1")).announced())
        .contains(Instant.parse("2026-02-11T05:00:00Z"));
  }

  @Test
  void a_date_with_white_space_around_it_does_not_use_the_default_time_zone() {
    String dated =
        itemOf(
            guid("2602.00001v1"),
            description("2602.00001v1", "new", "We count."),
            "<pubDate> 2026-02-10T05:00:00Z </pubDate>");
    assertThat(paper(dated).announced()).contains(Instant.parse("2026-02-10T05:00:00Z"));
  }

  @Test
  void an_old_description_on_one_line_is_parsed() {
    String old =
        "<description>arXiv:2602.00001v1 Announce Type: new  Abstract: Text.</description>";
    assertThat(paper(itemOf(guid("2602.00001v1"), old)).abstractText()).isEqualTo("Text.");
    assertThat(paper(itemOf(guid("2602.00001v1"), old.replace("  ", " "))).abstractText())
        .isEqualTo("Text.");
  }

  @Test
  void texts_are_not_parsed_as_html() {
    String text = "If $n&lt;m$ and $m&gt;k$, R&amp;D is &lt;b&gt;bold&lt;/b&gt; &amp;amp; cheap";
    assertThat(paper(withAbstract(text)).abstractText())
        .isEqualTo("If $n<m$ and $m>k$, R&D is <b>bold</b> &amp; cheap");
    assertThat(paper(withAbstract("<![CDATA[$n<m$ & R&D]]>")).abstractText())
        .isEqualTo("$n<m$ & R&D");
    assertThat(
            paper(
                    "<item>"
                        + item("2602.00001v1")
                            .replace("A title", "R&amp;D $a&lt;b$")
                            .substring("<item>".length()))
                .title())
        .isEqualTo("R&D $a<b$");
  }

  @Test
  void old_identifiers_include_their_archive() {
    assertThat(paper(item("hep-th/9901001v2")).id()).hasToString("hep-th/9901001v2");
  }

  @Test
  void without_a_guid_the_identifier_is_taken_from_link_or_description() {
    String link = "<link>https://arxiv.org/abs/2602.00001</link>";
    String text = description("2602.00001v3", "new", "We count.");
    assertThat(paper(itemOf(link, text)).id()).hasToString("2602.00001v3");
    assertThat(paper(itemOf("<guid>whatever</guid>", link, type("new"))).id())
        .hasToString("2602.00001");
    assertThat(paper(itemOf(text)).id()).hasToString("2602.00001v3");
    assertThat(paper(itemOf(guid("2602.00009"), text)).id())
        .as("another paper's version is not taken")
        .hasToString("2602.00009");
  }

  @Test
  void the_type_is_taken_from_the_element_or_the_description() {
    String text = description("2602.00001v1", "cross", "We count.");
    assertThat(paper(itemOf(guid("2602.00001v1"), type("replace"), text)).announceType())
        .isEqualTo(AnnounceType.REPLACE);
    assertThat(paper(itemOf(guid("2602.00001v1"), text)).announceType())
        .isEqualTo(AnnounceType.CROSS);
    assertThat(paper(itemOf(guid("2602.00001v1"), type("revised"), text)).announceType())
        .isEqualTo(AnnounceType.CROSS);
  }

  @Test
  void arxivs_elements_are_recognized_by_namespace_and_not_by_prefix() {
    String feed =
        rss(item("2602.00001v1"), item("2602.00002v1").replace(">new<", ">cross<"))
            .replace("arxiv:announce_type", "a:announce_type")
            .replace("xmlns:arxiv", "xmlns:a");
    assertThat(read(feed).papers())
        .extracting(Paper::announceType)
        .containsExactly(AnnounceType.NEW, AnnounceType.CROSS);
    String other = rss(itemOf(guid("2602.00001v1"), type("cross"), "<description>y</description>"));
    assertThat(read(other.replace("arxiv.org/schemas/atom", "example.org/")).papers()).isEmpty();
  }

  @Test
  void comments_and_instructions_in_a_text_do_not_split_it() {
    assertThat(paper(withAbstract("one<!-- hidden --><?x y?> two")).abstractText())
        .isEqualTo("one two");
  }

  private static String withAbstract(String text) {
    return itemOf(guid("2602.00001v1"), type("new"), description("2602.00001v1", "new", text));
  }

  private static Paper paper(String item) {
    Batch batch = read(rss(item));
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.papers()).hasSize(1);
    return batch.papers().get(0);
  }
}
