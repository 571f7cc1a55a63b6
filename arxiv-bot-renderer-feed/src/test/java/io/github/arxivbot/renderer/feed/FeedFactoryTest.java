package io.github.arxivbot.renderer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedFactoryTest {

  @Test
  void each_format_has_its_name_media_type_and_file() {
    assertThat(Arrays.stream(TestFeedFormat.values()).map(TestFeedFormat::factory))
        .extracting(
            factory -> factory.name() + " " + factory.mediaType() + " " + factory.defaultFile())
        .containsExactly(
            "rss application/rss+xml feed.xml",
            "atom application/atom+xml atom.xml",
            "json-feed application/feed+json feed.json");
  }

  @ParameterizedTest
  @EnumSource
  void pages_can_link_to_a_feed_because_it_states_its_media_type(TestFeedFormat format) {
    RendererFactory factory = format.factory();
    PluginContext context = PluginContext.builder(factory.options()).build();

    assertThat(factory.create(context).mediaType()).contains(factory.mediaType());
  }

  @ParameterizedTest
  @EnumSource
  void a_factory_and_the_builder_with_the_same_options_give_the_same_feed(TestFeedFormat format)
      throws Exception {
    RenderRequest request =
        RenderRequest.builder(TestDigests.digest(11, "2602.00001v1"))
            .history(
                TestDigests.history(
                    TestDigests.digest(10, "2602.00002v1"), TestDigests.digest(9, "2602.00003v1")))
            .build();
    RendererFactory factory = format.factory();
    PluginContext.Builder context = PluginContext.builder(factory.options());

    assertThat(text(factory.create(context.build()), request))
        .isEqualTo(TestFeedFormat.text(request, format.builder()));

    context
        .set(FeedFactory.TITLE, "Mine")
        .set(FeedFactory.SELF, "https://example.org/{profile}")
        .set(FeedFactory.HOME, URI.create("https://example.org/"))
        .set(FeedFactory.DAYS, 2);
    FeedRenderer.Builder builder =
        format
            .builder()
            .title("Mine")
            .self("https://example.org/{profile}")
            .home(URI.create("https://example.org/"))
            .days(2);
    assertThat(text(factory.create(context.build()), request))
        .isEqualTo(TestFeedFormat.text(request, builder))
        .contains("Mine", "https://example.org/default", "2602.00002")
        .doesNotContain("2602.00003");
  }

  @ParameterizedTest
  @EnumSource
  void entries_above_the_maximum_are_dropped(TestFeedFormat format) throws Exception {
    Digest digest = TestDigests.digest(11, "2602.00001v1", "2602.00002v1");
    RendererFactory factory = format.factory();
    PluginContext.Builder context =
        PluginContext.builder(factory.options()).set(FeedFactory.MAX_ENTRIES, 1);

    assertThat(text(factory.create(context.build()), RenderRequest.of(digest)))
        .contains("2602.00001v1")
        .doesNotContain("2602.00002v1");
  }

  private static String text(Renderer renderer, RenderRequest request) throws Exception {
    StringBuilder text = new StringBuilder();
    renderer.render(request, text);
    return text.toString();
  }
}
