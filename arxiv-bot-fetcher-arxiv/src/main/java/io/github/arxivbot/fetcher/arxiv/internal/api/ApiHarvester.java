package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.HttpException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request: category after category, page after page. A page is given away before the next one
 * is asked for, so that no more than one is in memory. For one thread.
 */
public final class ApiHarvester {

  private static final Logger LOG = LoggerFactory.getLogger(ApiHarvester.class);

  private final ApiClient client;
  private final AnnouncementCalendar calendar;
  private final FetchRequest request;
  private final BatchSink sink;
  private final Instant now;
  private final @Nullable AnnouncementRange window;
  private final @Nullable LocalDate due;

  public ApiHarvester(
      ApiClient client,
      AnnouncementCalendar calendar,
      FetchRequest request,
      BatchSink sink,
      Instant now) {
    this.client = client;
    this.calendar = calendar;
    this.request = request;
    this.sink = sink;
    this.now = now;
    window = AnnouncementRange.of(request, calendar, now).orElse(null);
    due = request.from().isPresent() ? null : calendar.due(now).orElse(null);
  }

  public void run() throws InterruptedException {
    for (String category : request.categories()) {
      if (!read(category)) {
        return;
      }
    }
  }

  /** Reads a category; false if the sink wants no more. */
  private boolean read(String category) throws InterruptedException {
    Optional<CategoryExpression> asked = CategoryExpression.of(category);
    if (asked.isEmpty()) {
      return fail(category, CategoryExpression.complaint(category), false);
    }
    if (window == null) {
      return give(Batch.builder(ApiBatchReader.SOURCE, category));
    }
    try {
      return pages(asked.get(), window);
    } catch (HttpException e) {
      return fail(category, String.valueOf(e.getMessage()), e.retryable());
    } catch (FeedFormatException e) {
      return fail(category, String.valueOf(e.getMessage()), e.retryable());
    }
  }

  private boolean pages(CategoryExpression asked, AnnouncementRange days)
      throws HttpException, FeedFormatException, InterruptedException {
    ApiBatchReader batches = new ApiBatchReader(asked, days, calendar, now);
    String search = client.query().search(asked, days);
    int start = 0;
    while (true) {
      ApiPage page = client.page(search, start);
      int next = start + page.entries().size();
      boolean last = next == start || next >= Math.min(page.total(), ApiQuery.MOST_RESULTS);
      if (!give(batches.read(start, page))) {
        return false;
      }
      if (last) {
        return true;
      }
      start = next;
    }
  }

  private boolean give(Batch.Builder builder) {
    Batch batch = builder.due(due).build();
    LOG.debug(
        "{}: {} papers, {} problems",
        batch.category(),
        batch.papers().size(),
        batch.problems().size());
    return sink.accept(batch);
  }

  private boolean fail(String category, String message, boolean retryable) {
    LOG.debug("{}: {}", category, message);
    return sink.accept(
        Batch.builder(ApiBatchReader.SOURCE, category)
            .due(due)
            .failure(new Problem(Step.FETCH, category, message, retryable))
            .build());
  }
}
