package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.renderer.feed.internal.content.FeedSettings;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** The options that the factories of the three formats share. */
abstract class FeedFactory implements RendererFactory {

  static final Option<String> TITLE =
      Option.text(
          "title",
          "the title of the feed, with the slots {profile}, {category} and {day}; by default made"
              + " from category and profile");

  static final Option<String> SELF =
      Option.text(
              "self",
              "the feed's own public address, with the slots {profile}, {category} and {day}; none"
                  + " by default")
          .checked(FeedSettings::addressError);

  static final Option<URI> HOME =
      Option.uri(
          "home",
          "the page that the feed belongs to; by default the HTML page of the same run if self is"
              + " set, or else arXiv's list of new papers");

  static final Option<Integer> DAYS =
      Option.integer(
              "days",
              "the maximum number of digests, including the newest; earlier ones come from the"
                  + " archive",
              1,
              FeedSettings.MAX_DAYS)
          .orElse(FeedSettings.DEFAULT_DAYS);

  static final Option<Integer> MAX_ENTRIES =
      Option.integer("max_entries", "the maximum number of entries", 1, FeedSettings.MAX_ENTRIES)
          .orElse(FeedSettings.DEFAULT_MAX_ENTRIES);

  static final Option<Boolean> SCORE_IN_TITLE =
      Option.flag("score_in_title", "whether the title of an entry begins with its score")
          .orElse(false);

  private final String name;
  private final String mediaType;
  private final String defaultFile;
  private final Supplier<FeedRenderer.Builder> builder;

  FeedFactory(
      String name, String mediaType, String defaultFile, Supplier<FeedRenderer.Builder> builder) {
    this.name = name;
    this.mediaType = mediaType;
    this.defaultFile = defaultFile;
    this.builder = builder;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Option<?>> options() {
    return List.of(TITLE, SELF, HOME, DAYS, MAX_ENTRIES, SCORE_IN_TITLE);
  }

  @Override
  public final String mediaType() {
    return mediaType;
  }

  @Override
  public final String defaultFile() {
    return defaultFile;
  }

  @Override
  public final Renderer create(PluginContext context) {
    FeedRenderer.Builder feed = builder.get();
    context.find(TITLE).ifPresent(feed::title);
    context.find(SELF).ifPresent(feed::self);
    context.find(HOME).ifPresent(feed::home);
    return feed.days(context.get(DAYS))
        .maxEntries(context.get(MAX_ENTRIES))
        .scoreInTitle(context.get(SCORE_IN_TITLE))
        .build();
  }
}
