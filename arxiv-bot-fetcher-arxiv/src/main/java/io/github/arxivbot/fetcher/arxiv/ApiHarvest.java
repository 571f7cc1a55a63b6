package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.HttpException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request: category after category, page after page. A page is given away before the next one
 * is asked for, so that no more than one is in memory. For one thread.
 */
final class ApiHarvest {

  private static final Logger LOG = LoggerFactory.getLogger(ApiHarvest.class);

  private final ApiClient client;
  private final AnnouncementCalendar calendar;
  private final FetchRequest request;
  private final BatchSink sink;
  private final Instant now;
  private final @Nullable ApiWindow window;
  private final @Nullable LocalDate due;
  private final String fingerprint;
  private boolean gap;

  ApiHarvest(
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
    window = ApiWindow.of(request, calendar, now).orElse(null);
    due = request.from().isPresent() ? null : calendar.due(now).orElse(null);
    fingerprint = ApiPosition.fingerprint(request, window, client.query().raw());
  }

  void run() throws InterruptedException {
    List<String> categories = request.categories();
    ApiPosition from;
    try {
      from =
          request
              .position()
              .map(text -> ApiPosition.read(text, fingerprint, categories.size()))
              .orElse(ApiPosition.BEGINNING);
    } catch (IllegalArgumentException e) {
      refuse(String.valueOf(e.getMessage()));
      return;
    }
    boolean more = true;
    for (int i = from.category(); more && i < categories.size(); i++) {
      more = read(i, i == from.category() ? from.start() : 0);
    }
  }

  private void refuse(String reason) {
    for (String category : request.categories()) {
      if (!fail(category, reason, false)) {
        return;
      }
    }
  }

  /** Reads a category from a result on; false if the sink wants no more. */
  private boolean read(int place, int start) throws InterruptedException {
    String category = request.categories().get(place);
    Optional<AskedCategories> asked = AskedCategories.of(category);
    if (asked.isEmpty()) {
      return fail(category, AskedCategories.complaint(category), false);
    }
    if (window == null) {
      return give(Batch.builder(ArxivApi.NAME, category), new ApiPosition(place + 1, 0));
    }
    try {
      return pages(place, start, asked.get(), window);
    } catch (HttpException e) {
      return fail(category, String.valueOf(e.getMessage()), e.retryable());
    } catch (UnreadableFeedException e) {
      return fail(category, String.valueOf(e.getMessage()), e.retryable());
    }
  }

  private boolean pages(int place, int start, AskedCategories asked, ApiWindow days)
      throws HttpException, UnreadableFeedException, InterruptedException {
    ApiBatches batches = new ApiBatches(asked, days, calendar, now);
    String search = client.query().search(asked, days);
    int at = start;
    while (true) {
      ApiPage page = client.page(search, at);
      int next = at + page.entries().size();
      boolean last = next == at || next >= Math.min(page.total(), ApiQuery.MOST_RESULTS);
      ApiPosition reached = last ? new ApiPosition(place + 1, 0) : new ApiPosition(place, next);
      if (!give(batches.read(at, page), reached)) {
        return false;
      }
      if (last) {
        return true;
      }
      at = next;
    }
  }

  private boolean give(Batch.Builder builder, ApiPosition reached) {
    Batch batch = builder.due(due).position(gap ? null : reached.write(fingerprint)).build();
    LOG.debug(
        "{}: {} papers, {} problems, then {}",
        batch.category(),
        batch.papers().size(),
        batch.problems().size(),
        reached);
    return sink.accept(batch);
  }

  private boolean fail(String category, String message, boolean retryable) {
    gap |= retryable; // whoever goes on from a later batch would never read what is missing here
    LOG.debug("{}: {}", category, message);
    return sink.accept(
        Batch.builder(ArxivApi.NAME, category)
            .due(due)
            .failure(new Problem(Step.FETCH, category, message, retryable))
            .build());
  }
}
