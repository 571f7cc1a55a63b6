package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.internal.feed.ErrorReply;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiException;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.ResumptionToken;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.http.HttpException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one request: category by category, set by set, page by page. For one thread. */
public final class OaiHarvester {

  private static final Logger LOG = LoggerFactory.getLogger(OaiHarvester.class);

  /** The maximum number of consecutive empty pages and restarts. */
  private static final int MAX_FRUITLESS = 3;

  /** The maximum number of consecutive pages with deleted or already delivered records only. */
  private static final int MAX_IDLE = 1_000;

  private final OaiClient client;
  private final OaiBatchReader batches;
  private final List<String> categories;
  private final BatchSink sink;
  private final Clock clock;

  private @Nullable LocalDate due;
  private int fruitless;
  private int idle;

  public OaiHarvester(
      OaiClient client,
      OaiBatchReader batches,
      List<String> categories,
      BatchSink sink,
      Clock clock) {
    this.client = client;
    this.batches = batches;
    this.categories = categories;
    this.sink = sink;
    this.clock = clock;
  }

  /** Delivers a range of datestamps; without one, an empty batch of each category. */
  public void run(Optional<DatestampRange> range) throws InterruptedException {
    for (String category : categories) {
      requireNotInterrupted(category);
      Optional<CategoryExpression> expression = CategoryExpression.parse(category);
      boolean wanted;
      due = range.map(batches::due).orElse(null);
      if (expression.isEmpty()) {
        wanted = fail(category, CategoryExpression.errorMessage(category), false);
      } else if (range.isEmpty()) {
        wanted = sink.accept(Batch.builder(OaiBatchReader.SOURCE, category).build());
      } else {
        wanted = readCategory(expression.get(), range.get());
      }
      if (!wanted) {
        return;
      }
    }
  }

  /** Reads all sets of a category; returns false if the sink wants no more. */
  private boolean readCategory(CategoryExpression category, DatestampRange range)
      throws InterruptedException {
    for (int set = 0; set < category.names().size(); set++) {
      try {
        if (!readSet(category, OaiCursor.start(range, set))) {
          return false;
        }
      } catch (OaiException e) {
        return fail(category.text(), String.valueOf(e.getMessage()), e.retryable());
      }
    }
    return true;
  }

  private boolean readSet(CategoryExpression category, OaiCursor start)
      throws OaiException, InterruptedException {
    String set = category.names().get(start.set());
    fruitless = 0;
    idle = 0;
    OaiCursor at = start;
    while (true) {
      requireNotInterrupted(category.text());
      Optional<OaiPage> answer = request(set, at);
      if (answer.isEmpty()) {
        at = restart(set, at);
        continue;
      }
      OaiPage page = answer.get();
      List<OaiRecord> records = withoutDelivered(page, at);
      LOG.debug("{}: {} records, {} deleted", set, page.records().size(), page.deleted());
      countProgress(page, records);
      Optional<ResumptionToken> next = page.next();
      if (next.isPresent()) {
        requireProgress(next.get(), at);
      }
      Batch batch = batches.read(category, at, page, records);
      if (next.isEmpty()) {
        return sink.accept(batch);
      }
      at = at.after(records, next.get(), clock.instant());
      boolean nothingNew = records.isEmpty() && page.problems().isEmpty();
      if (!nothingNew && !sink.accept(batch)) {
        return false;
      }
    }
  }

  /** Requests a page; returns empty if its resumption token has expired. */
  private Optional<OaiPage> request(String set, OaiCursor at)
      throws OaiException, InterruptedException {
    Instant expires = at.expires();
    if (expires != null && !clock.instant().isBefore(expires)) {
      return Optional.empty();
    }
    try {
      return Optional.of(client.page(set, at));
    } catch (HttpException e) {
      throw OaiException.of(ErrorReply.message(e, set), e.retryable(), e);
    } catch (OaiException e) {
      if (e.isBadToken() && at.token() != null) {
        return Optional.empty();
      }
      String address = HttpAddress.format(client.address(set, at));
      throw OaiException.of("GET " + address + ": " + e.getMessage(), e.retryable(), e);
    }
  }

  /** After a restart, the first pages hold records that were already delivered. */
  private static List<OaiRecord> withoutDelivered(OaiPage page, OaiCursor at) {
    Set<String> delivered = new HashSet<>(at.ids());
    return page.records().stream()
        .filter(
            record ->
                !record.datestamp().equals(at.last()) || !delivered.contains(record.id().number()))
        .toList();
  }

  private void countProgress(OaiPage page, List<OaiRecord> records) {
    if (!records.isEmpty()) {
      fruitless = 0;
      idle = 0;
    } else if (page.isEmpty()) {
      fruitless++;
    } else {
      idle++;
    }
  }

  private void requireProgress(ResumptionToken next, OaiCursor at) throws OaiException {
    if (fruitless > MAX_FRUITLESS || idle > MAX_IDLE || next.text().equals(at.token())) {
      throw OaiException.of("the server sends page after page without a new record", true, null);
    }
  }

  /** Returns the place from which to continue without the expired token. */
  private OaiCursor restart(String set, OaiCursor at) throws OaiException {
    fruitless++;
    if (at.unordered()) {
      throw OaiException.of(
          "the resumption token expired, and the records are not in the order of their datestamps,"
              + " so the harvest cannot continue; run again to read this set from its beginning",
          true,
          null);
    }
    if (fruitless > MAX_FRUITLESS) {
      throw OaiException.of(
          "the resumption token expired " + fruitless + " times without a new record", true, null);
    }
    LOG.debug("{}: the resumption token expired; starting again from {}", set, at.from());
    return at.withoutToken();
  }

  private boolean fail(String category, String message, boolean retryable) {
    return sink.accept(
        Batch.builder(OaiBatchReader.SOURCE, category)
            .due(due)
            .failure(new Problem(Step.FETCH, category, message, retryable))
            .build());
  }

  private static void requireNotInterrupted(String category) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before a page of " + category + " was read");
    }
  }
}
