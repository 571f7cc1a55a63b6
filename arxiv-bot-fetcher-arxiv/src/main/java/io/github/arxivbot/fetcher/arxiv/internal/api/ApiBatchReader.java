package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Turns the pages of one category into batches. Not thread-safe. */
final class ApiBatchReader {

  private static final int MAX_RECENT = 2 * ApiQuery.MAX_PAGE_SIZE;

  private final CategoryExpression categories;
  private final AnnouncementRange days;
  private final ApiPaperMapper mapper;

  /** Results move to a later page if the total grows in the meantime, and then appear twice. */
  private final Set<String> recent = new LinkedHashSet<>();

  private final List<Problem> problems = new ArrayList<>();
  private OptionalInt lastTotal = OptionalInt.empty();

  ApiBatchReader(
      CategoryExpression categories,
      AnnouncementRange days,
      AnnouncementCalendar calendar,
      Instant fetched) {
    this.categories = categories;
    this.days = days;
    this.mapper = new ApiPaperMapper(categories, days, calendar, fetched, this::addProblem);
  }

  /** Returns the batch of the page that starts at a result, from 0. */
  Batch.Builder read(int start, ApiPage page) {
    problems.clear();
    page.problems().forEach(this::addProblem);
    checkTotal(page.total());
    List<Paper> papers = papers(start, page.entries());
    int end = start + page.size();
    boolean truncated = end >= ApiQuery.MAX_RESULTS && page.total() > end;
    return Batch.builder(ApiHarvester.SOURCE, categories.text())
        .announced(days.onlyDay())
        .truncated(truncated ? truncation(page.total()) : null)
        .papers(papers)
        .problems(problems);
  }

  private List<Paper> papers(int start, List<ApiEntry> entries) {
    List<Paper> papers = new ArrayList<>();
    int repeated = 0;
    int outside = 0;
    for (int i = 0; i < entries.size(); i++) {
      ApiEntry entry = entries.get(i);
      Instant submitted = entry.published();
      if (submitted != null && !days.contains(submitted)) {
        outside += days.isInMinuteAfter(submitted) ? 0 : 1;
        continue;
      }
      Paper paper = mapper.map(start + i + 1, entry).orElse(null);
      if (paper != null && isNew(paper.id())) {
        papers.add(paper);
      } else if (paper != null) {
        repeated++;
      }
    }
    reportLeftOut(repeated, "were also on an earlier page");
    reportLeftOut(outside, "were not submitted for the announcement of " + days);
    return papers;
  }

  /** Remembers a paper of the last pages; returns false if it was already there. */
  private boolean isNew(PaperId id) {
    boolean added = recent.add(id.unversioned());
    if (recent.size() > MAX_RECENT) {
      Iterator<String> oldest = recent.iterator();
      oldest.next();
      oldest.remove();
    }
    return added;
  }

  private void checkTotal(int total) {
    if (lastTotal.isPresent() && lastTotal.getAsInt() != total) {
      addProblem(
          "the total changed from "
              + lastTotal.getAsInt()
              + " to "
              + total
              + " while the pages were read, so a paper may be missing between two pages");
    }
    lastTotal = OptionalInt.of(total);
  }

  private void reportLeftOut(int count, String reason) {
    if (count > 0) {
      addProblem(count + " of the page's papers " + reason + " and are left out");
    }
  }

  private String truncation(int total) {
    return "the query API returns at most "
        + ApiQuery.MAX_RESULTS
        + " papers per query, and "
        + total
        + " of "
        + categories.text()
        + " belong to the announcement of "
        + days
        + "; request fewer days at once";
  }

  private void addProblem(String message) {
    problems.add(new Problem(Step.FETCH, categories.text(), message, false));
  }
}
