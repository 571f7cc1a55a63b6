package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.renderer.feed.internal.content.FeedSettings;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** The options that the three plugins share. */
final class FeedOptions {

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
          "home", "the page that the feed belongs to; by default arXiv's list of new papers");

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

  static final List<Option<?>> ALL = List.of(TITLE, SELF, HOME, DAYS, MAX_ENTRIES);

  private FeedOptions() {}

  static FeedRenderer build(FeedRenderer.Builder builder, PluginContext context) {
    context.find(TITLE).ifPresent(builder::title);
    context.find(SELF).ifPresent(builder::self);
    context.find(HOME).ifPresent(builder::home);
    return builder.days(context.get(DAYS)).maxEntries(context.get(MAX_ENTRIES)).build();
  }
}
