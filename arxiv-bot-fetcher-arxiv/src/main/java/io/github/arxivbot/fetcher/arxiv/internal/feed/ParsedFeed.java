package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed, independent of its format.
 *
 * @param cutOff where the document ends too early, or null if it is complete
 */
public record ParsedFeed(
    @Nullable Instant announced,
    List<FeedItem> items,
    List<String> problems,
    @Nullable String cutOff) {

  public ParsedFeed {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  ParsedFeed withCutOff(String where) {
    return new ParsedFeed(announced, items, problems, where);
  }

  ParsedFeed withProblems(List<String> found) {
    return new ParsedFeed(announced, items, found, cutOff);
  }

  /** Returns the Eastern day of its announcement, or null. */
  public @Nullable LocalDate day() {
    return announced == null ? null : ArxivCalendar.dayOf(announced);
  }
}
