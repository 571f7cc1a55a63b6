package io.github.arxivbot.feedserver;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown between two refreshes. An address that is not in it is not there: no path is
 * ever made into a file's name or into a question to arXiv. Immutable, but for pages of past days,
 * which are read when they are first asked for.
 */
final class Site {

  private final Map<String, Content> contents;
  private final DayPages days;
  private final int feeds;
  private final int papers;

  Site(Map<String, Content> contents, DayPages days, int feeds, int papers) {
    this.contents = Map.copyOf(contents);
    this.days = days;
    this.feeds = feeds;
    this.papers = papers;
  }

  /** What an address shows, or null. */
  @Nullable Content at(String path) {
    Content content = contents.get(path);
    return content == null ? days.at(path) : content;
  }

  /** How many feeds there are. */
  int feeds() {
    return feeds;
  }

  /** How many papers stand in them; one that is in several counts once. */
  int papers() {
    return papers;
  }

  /** The newest digest's day. */
  Optional<LocalDate> newest() {
    return days.newest();
  }
}
