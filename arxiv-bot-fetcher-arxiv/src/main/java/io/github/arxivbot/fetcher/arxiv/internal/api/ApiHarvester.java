package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.feed.ErrorReply;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
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
 * Answers one request: category by category, page by page. A page is delivered before the next one
 * is requested, so at most one is in memory.
 */
public final class ApiHarvester {

  public static final String SOURCE = "arxiv-api";

  private static final Logger LOG = LoggerFactory.getLogger(ApiHarvester.class);

  private final ApiClient client;
  private final AnnouncementCalendar calendar;
  private final FetchRequest request;
  private final BatchSink sink;
  private final Instant now;
  private final Optional<AnnouncementRange> days;
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
    days = AnnouncementRange.of(request, calendar, now);
    due = request.from().isPresent() ? null : calendar.due(now).orElse(null);
  }

  public void run() throws InterruptedException {
    for (String category : request.categories()) {
      if (!read(category)) {
        return;
      }
    }
  }

  /** Reads a category; returns false if the sink wants no more. */
  private boolean read(String category) throws InterruptedException {
    Optional<CategoryExpression> expression = CategoryExpression.parse(category);
    if (expression.isEmpty()) {
      return fail(category, CategoryExpression.errorMessage(category), false);
    }
    if (days.isEmpty()) {
      return deliver(Batch.builder(SOURCE, category));
    }
    try {
      return readPages(expression.get(), days.get());
    } catch (HttpException e) {
      return fail(category, ErrorReply.message(e, category), e.retryable());
    } catch (FeedFormatException e) {
      return fail(category, String.valueOf(e.getMessage()), e.retryable());
    }
  }

  private boolean readPages(CategoryExpression categories, AnnouncementRange range)
      throws HttpException, FeedFormatException, InterruptedException {
    ApiBatchReader batches = new ApiBatchReader(categories, range, calendar, now);
    String search = client.query().search(categories, range);
    int start = 0;
    while (true) {
      ApiPage page = client.page(search, start);
      int next = start + page.size();
      boolean last = next == start || next >= Math.min(page.total(), ApiQuery.MAX_RESULTS);
      if (!deliver(batches.read(start, page))) {
        return false;
      }
      if (last) {
        return true;
      }
      start = next;
    }
  }

  private boolean deliver(Batch.Builder builder) {
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
        Batch.builder(SOURCE, category)
            .due(due)
            .failure(new Problem(Step.FETCH, category, message, retryable))
            .build());
  }
}
