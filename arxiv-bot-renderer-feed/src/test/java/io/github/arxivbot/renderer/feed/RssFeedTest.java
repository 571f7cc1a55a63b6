package io.github.arxivbot.renderer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Tests what is specific to RSS. */
class RssFeedTest {

  @Test
  void the_channel_has_its_dates_and_time_to_live() throws Exception {
    Element channel = channel(FeedRenderer.rss().self("https://example.org/feed.xml"));

    assertThat(TestFeedFormat.value(channel, "language")).isEqualTo("en");
    assertThat(TestFeedFormat.value(channel, "pubDate")).isEqualTo("Wed, 11 Feb 2026 05:00:00 GMT");
    assertThat(TestFeedFormat.value(channel, "lastBuildDate"))
        .isEqualTo("Wed, 11 Feb 2026 12:00:00 GMT");
    assertThat(TestFeedFormat.value(channel, "ttl")).isEqualTo("180");
    Element self = TestFeedFormat.children(channel, "atom:link").get(0);
    assertThat(self.getAttribute("rel")).isEqualTo("self");
    assertThat(self.getAttribute("type")).isEqualTo("application/rss+xml");
    assertThat(self.getAttribute("href")).isEqualTo("https://example.org/feed.xml");
  }

  @Test
  void only_the_guid_of_a_paper_is_a_permalink() throws Exception {
    assertThat(guid(TestDigests.digest(11, "2602.00001v1")).getAttribute("isPermaLink"))
        .isIn("", "true");
    assertThat(guid(TestDigests.empty(11, BatchState.LATE)).getAttribute("isPermaLink"))
        .isEqualTo("false");
  }

  @Test
  void a_description_is_escaped_as_html() throws Exception {
    Paper paper = SamplePapers.paper().abstractText("For $n<m$ & $m>k$.").build();
    DigestEntry entry = DigestEntry.of(paper, Score.points(List.of()));
    Digest digest = TestDigests.at(11, "T12:00:00Z").entries(List.of(entry)).build();

    Element item = TestFeedFormat.children(channel(FeedRenderer.rss(), digest), "item").get(0);

    assertThat(TestFeedFormat.value(item, "description")).isEqualTo("For n &lt; m &amp; m &gt; k.");
  }

  @Test
  void all_authors_are_in_one_element_as_in_the_feeds_of_arxiv() throws Exception {
    Element item = TestFeedFormat.children(channel(FeedRenderer.rss()), "item").get(0);

    assertThat(TestFeedFormat.children(item, "dc:creator"))
        .singleElement()
        .extracting(Element::getTextContent)
        .isEqualTo("Ada Example, Bo Ångström");
  }

  @Test
  void single_elements_occur_once() throws Exception {
    Element channel = channel(FeedRenderer.rss());
    Element item = TestFeedFormat.children(channel, "item").get(0);

    for (String name : List.of("title", "link", "description", "pubDate", "lastBuildDate")) {
      assertThat(TestFeedFormat.children(channel, name)).as(name).hasSize(1);
    }
    for (String name :
        List.of("title", "link", "description", "content:encoded", "guid", "pubDate")) {
      assertThat(TestFeedFormat.children(item, name)).as(name).hasSize(1);
    }
    assertThat(TestFeedFormat.children(item, "author")).as("author is for addresses").isEmpty();
  }

  private static Element guid(Digest digest) throws Exception {
    Element item = TestFeedFormat.children(channel(FeedRenderer.rss(), digest), "item").get(0);
    return TestFeedFormat.children(item, "guid").get(0);
  }

  private static Element channel(FeedRenderer.Builder builder) throws Exception {
    return channel(builder, TestDigests.digest(11, "2602.00001v1"));
  }

  private static Element channel(FeedRenderer.Builder builder, Digest digest) throws Exception {
    RenderRequest request = RenderRequest.of(digest);
    return TestFeedFormat.children(
            TestFeedFormat.xml(TestFeedFormat.text(request, builder)), "channel")
        .get(0);
  }
}
