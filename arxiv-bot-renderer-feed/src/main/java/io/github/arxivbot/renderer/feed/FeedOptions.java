package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.renderer.feed.internal.content.FeedSettings;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** The options of the three plugins, which are the same. */
final class FeedOptions {

  static final Option<String> TITLE =
      Option.text(
          "title",
          "of the feed, may hold {profile}, {category}, {day}; by default made from category and"
              + " profile");

  static final Option<String> SELF =
      Option.text(
              "self",
              "the feed's own public address, may hold {profile}, {category}, {day}; none by"
                  + " default")
          .checked(FeedSettings::complaint);

  static final Option<URI> HOME =
      Option.uri(
          "home", "the page that the feed belongs to; arXiv's list of new papers by default");

  static final Option<Integer> DAYS =
      Option.integer(
              "days",
              "how many digests the feed goes back, the newest counted; those before it come from"
                  + " the archive",
              1,
              FeedSettings.MAX_DAYS)
          .orElse(FeedSettings.DAYS_BY_DEFAULT);

  static final Option<Integer> MAX_ENTRIES =
      Option.integer("max_entries", "entries at most", 1, FeedSettings.MAX_ENTRIES)
          .orElse(FeedSettings.ENTRIES_BY_DEFAULT);

  static final List<Option<?>> ALL = List.of(TITLE, SELF, HOME, DAYS, MAX_ENTRIES);

  private FeedOptions() {}

  static FeedRenderer renderer(FeedRenderer.Builder builder, PluginContext context) {
    context.find(TITLE).ifPresent(builder::title);
    context.find(SELF).ifPresent(builder::self);
    context.find(HOME).ifPresent(builder::home);
    return builder.days(context.get(DAYS)).maxEntries(context.get(MAX_ENTRIES)).build();
  }
}
