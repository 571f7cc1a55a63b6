package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Turns the pages of one category into batches. For one harvest; not thread-safe. */
public final class ApiBatchReader {

  /** The name of the plugin. */
  public static final String SOURCE = "arxiv-api";

  private final CategoryExpression asked;
  private final AnnouncementRange window;
  private final ApiPaperMapper papers;
  private final RecentPaperIds seen = new RecentPaperIds();
  private final List<Problem> problems = new ArrayList<>();
  private OptionalInt lastTotal = OptionalInt.empty();

  ApiBatchReader(
      CategoryExpression asked, AnnouncementRange window, AnnouncementCalendar calendar, Instant fetched) {
    this.asked = asked;
    this.window = window;
    this.papers = new ApiPaperMapper(asked, window, calendar, fetched, this::complain);
  }

  /** The batch of the page that begins at a result, from 0. */
  Batch.Builder read(int start, ApiPage page) {
    problems.clear();
    complainOfTotal(page.total());
    List<Paper> found = read(start, page.entries());
    int end = start + page.entries().size();
    return Batch.builder(SOURCE, asked.asked())
        .announced(window.day())
        .truncated(
            end >= ApiQuery.MOST_RESULTS && page.total() > end ? truncated(page.total()) : null)
        .papers(found)
        .problems(problems);
  }

  private List<Paper> read(int start, List<ApiEntry> entries) {
    List<Paper> found = new ArrayList<>();
    int again = 0;
    int outside = 0;
    for (int i = 0; i < entries.size(); i++) {
      ApiEntry entry = entries.get(i);
      Instant submitted = entry.published();
      if (submitted != null && !window.holds(submitted)) {
        outside += window.isInItsLastMinute(submitted) ? 0 : 1;
        continue;
      }
      Paper paper = papers.read(start + i + 1, entry).orElse(null);
      if (paper != null && seen.add(paper.id())) {
        found.add(paper);
      } else if (paper != null) {
        again++;
      }
    }
    complainOf(again, "stood on an earlier page too");
    complainOf(outside, "were not submitted for the announcement of " + window);
    return found;
  }

  private void complainOfTotal(int total) {
    if (lastTotal.isPresent() && lastTotal.getAsInt() != total) {
      complain(
          "the total changed from "
              + lastTotal.getAsInt()
              + " to "
              + total
              + " while the pages were read, so a paper may be missing between two pages");
    }
    lastTotal = OptionalInt.of(total);
  }

  private void complainOf(int count, String what) {
    if (count > 0) {
      complain(count + " of the page's papers " + what + " and are left out");
    }
  }

  private String truncated(int total) {
    return "the query API gives at most "
        + ApiQuery.MOST_RESULTS
        + " papers of one query, and "
        + total
        + " of "
        + asked.asked()
        + " belong to the announcement of "
        + window
        + "; ask for fewer days at once";
  }

  private void complain(String message) {
    problems.add(new Problem(Step.FETCH, asked.asked(), message, false));
  }
}
