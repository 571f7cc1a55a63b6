package io.github.arxivbot.renderer.feed.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.renderer.feed.FeedRenderer;
import io.github.arxivbot.renderer.feed.ParsedFeed;
import io.github.arxivbot.renderer.feed.TestDigests;
import io.github.arxivbot.renderer.feed.TestFeedFormat;
import io.github.arxivbot.spi.RenderRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests titles, addresses and identifiers of feeds. */
class FeedSettingsTest {

  private static final Digest DIGEST = TestDigests.digest(11, "2602.00001v1");

  @ParameterizedTest
  @EnumSource
  void the_default_title_names_category_and_profile(TestFeedFormat format) throws Exception {
    RenderRequest category = RenderRequest.builder(DIGEST).category("cs.AI+cs.CL").build();
    RenderRequest profile =
        RenderRequest.of(TestDigests.at(11, "T12:00:00Z").profile("robots").build());

    assertThat(format.of(DIGEST).title()).isEqualTo("arXiv digest");
    assertThat(format.of(DIGEST).home()).isEqualTo("https://arxiv.org/");
    assertThat(format.of(DIGEST).self()).isEmpty();
    assertThat(format.of(category, format.builder()).title())
        .isEqualTo("arXiv digest: cs.AI+cs.CL");
    assertThat(format.of(category, format.builder()).home())
        .isEqualTo("https://arxiv.org/list/cs.AI+cs.CL/new");
    assertThat(format.of(profile, format.builder()).title()).isEqualTo("arXiv digest (robots)");
  }

  @ParameterizedTest
  @EnumSource
  void a_category_of_another_source_has_no_list_on_arxiv(TestFeedFormat format) throws Exception {
    RenderRequest request = RenderRequest.builder(DIGEST).category("cell biology").build();

    assertThat(format.of(request, format.builder()).home()).isEqualTo("https://arxiv.org/");
  }

  @ParameterizedTest
  @EnumSource
  void slots_in_title_and_address_are_filled(TestFeedFormat format) throws Exception {
    RenderRequest request = RenderRequest.builder(DIGEST).category("cs.LG").build();
    FeedRenderer.Builder builder =
        format
            .builder()
            .title("{category} for {profile}, {day}")
            .self("https://example.org/{profile}/{category}.{day}.xml")
            .home(URI.create("https://example.org/"));

    ParsedFeed feed = format.of(request, builder);

    assertThat(feed.title()).isEqualTo("cs.LG for default, 2026-02-11");
    assertThat(feed.self()).isEqualTo("https://example.org/default/cs.LG.2026-02-11.xml");
    assertThat(feed.home()).isEqualTo("https://example.org/");
  }

  @ParameterizedTest
  @EnumSource
  void an_address_with_a_category_needs_a_category(TestFeedFormat format) throws Exception {
    FeedRenderer.Builder builder = format.builder().self("https://example.org/{category}.xml");

    assertThat(format.of(RenderRequest.of(DIGEST), builder).self()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_feed_with_an_address_belongs_to_the_page_of_the_same_run(TestFeedFormat format)
      throws Exception {
    RenderRequest request = RenderRequest.builder(DIGEST).home("../index.html").build();
    FeedRenderer.Builder builder = format.builder();

    assertThat(format.of(request, builder).home()).isEqualTo("https://arxiv.org/");
    assertThat(format.of(request, builder.self("https://example.org/a/feed.xml")).home())
        .isEqualTo("https://example.org/index.html");
    assertThat(format.of(request, builder.home(URI.create("https://mine.example/"))).home())
        .isEqualTo("https://mine.example/");
  }

  @ParameterizedTest
  @EnumSource
  void names_are_escaped_in_addresses(TestFeedFormat format) throws Exception {
    Digest digest =
        TestDigests.at(11, "T12:00:00Z").profile("a b:ü/?#").entries(DIGEST.entries()).build();
    FeedRenderer.Builder builder = format.builder().self("https://example.org/{profile}");

    assertThat(format.of(RenderRequest.of(digest), builder).self())
        .isEqualTo("https://example.org/a%20b:%C3%BC/%3F%23");
  }

  @Test
  void the_identifier_of_a_feed_is_its_address_or_made_from_profile_and_category()
      throws Exception {
    FeedRenderer.Builder builder = FeedRenderer.atom();
    RenderRequest all = RenderRequest.of(DIGEST);
    RenderRequest category = RenderRequest.builder(DIGEST).category("cs.LG").build();

    assertThat(TestFeedFormat.ATOM.of(all, builder).id())
        .isEqualTo("tag:arxiv-bot.github.io,2026:default");
    assertThat(TestFeedFormat.ATOM.of(category, builder).id())
        .isEqualTo("tag:arxiv-bot.github.io,2026:default/cs.LG");
    assertThat(TestFeedFormat.ATOM.of(all, builder.self("https://example.org/a")).id())
        .isEqualTo("https://example.org/a");
  }

  @ParameterizedTest
  @EnumSource
  void the_entry_of_an_empty_day_has_the_identifier_of_the_feed(TestFeedFormat format)
      throws Exception {
    RenderRequest request = RenderRequest.of(TestDigests.empty(11, BatchState.LATE));

    assertThat(format.of(request, format.builder().self("https://example.org/a")).ids())
        .containsExactly("https://example.org/a#2026-02-11");
  }

  @ParameterizedTest
  @EnumSource
  void invalid_values_are_rejected(TestFeedFormat format) {
    for (String self :
        List.of("feed.xml", "ftp://example.org/", "https://a/{b}", "http://", "https://a/#b")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> format.builder().self(self))
          .withMessageContaining("found \"" + self + "\"");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> format.builder().title(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.builder().home(URI.create("index.html")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.builder().days(0))
        .withMessage("days: expected 1 to 366, found 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.builder().maxEntries(2001))
        .withMessage("max_entries: expected 1 to 2000, found 2001");
  }
}
