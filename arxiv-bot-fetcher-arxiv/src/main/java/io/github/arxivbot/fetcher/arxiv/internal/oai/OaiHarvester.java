package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiException;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.ResumptionToken;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.HttpException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One harvest: page after page, set after set, category after category. For one thread. */
public final class OaiHarvester {

  private static final Logger LOG = LoggerFactory.getLogger(OaiHarvester.class);

  /** How often something may happen in a row that brings no new record. */
  private static final int PATIENCE = 3;

  /** Pages of deleted records, or of records that were given before a fresh start. */
  private static final int MOST_IDLE = 1_000;

  private final OaiClient server;
  private final OaiBatchReader batches;
  private final FetchRequest request;
  private final BatchSink sink;
  private final Clock clock;
  private OaiCursor at;

  private int fruitless;
  private int idle;

  public OaiHarvester(
      OaiClient server,
      OaiBatchReader batches,
      FetchRequest request,
      BatchSink sink,
      Clock clock,
      OaiCursor start) {
    this.server = server;
    this.batches = batches;
    this.request = request;
    this.sink = sink;
    this.clock = clock;
    this.at = start;
  }

  /** A batch for each category, without a request. */
  public static void pushAll(FetchRequest request, BatchSink sink, Function<String, Batch> batch)
      throws InterruptedException {
    for (String category : request.categories()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted before " + category);
      }
      if (!sink.accept(batch.apply(category))) {
        return;
      }
    }
  }

  public void run() throws InterruptedException {
    boolean wanted = true;
    while (wanted && at.category() < request.categories().size()) {
      String category = request.categories().get(at.category());
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted before a page of " + category + " was read");
      }
      Optional<CategoryExpression> asked = CategoryExpression.of(category);
      boolean known = asked.isPresent() && at.set() < asked.get().names().size();
      wanted =
          known ? page(asked.get()) : fail(category, CategoryExpression.complaint(category), false);
    }
  }

  /** Reads the next page; false when the sink has had enough. */
  private boolean page(CategoryExpression asked) throws InterruptedException {
    Instant dies = at.dies();
    if (dies != null && !clock.instant().isBefore(dies)) {
      return startAgain(asked.asked(), "its resumption token died at " + dies);
    }
    String set = asked.names().get(at.set());
    String where = "GET " + server.address(set, at) + ": ";
    try {
      return give(asked, server.page(set, at));
    } catch (HttpException e) {
      return fail(asked.asked(), String.valueOf(e.getMessage()), e.retryable());
    } catch (OaiException e) {
      boolean tokenDied = e.isBadToken() && at.token() != null;
      return tokenDied
          ? startAgain(asked.asked(), "the server does not know its resumption token any more")
          : fail(asked.asked(), where + e.getMessage(), e.retryable());
    }
  }

  private boolean give(CategoryExpression asked, OaiPage page) {
    Set<String> given = new HashSet<>(at.ids());
    List<OaiRecord> records =
        page.records().stream()
            .filter(
                found ->
                    !found.datestamp().equals(at.last()) || !given.contains(found.id().number()))
            .toList();
    count(page, records);
    ResumptionToken next = page.isLast() ? null : page.token();
    boolean circling = fruitless > PATIENCE || idle > MOST_IDLE;
    if (next != null && (circling || next.text().equals(at.token()))) {
      String message = "the server goes round in circles: page after page without a new record";
      return fail(asked.asked(), message, true);
    }
    Batch.Builder batch = batches.page(asked, at, page, records);
    LOG.debug("{}: {} records, {} deleted", asked.asked(), page.records().size(), page.deleted());
    at = next == null ? behindSet(asked) : at.after(records, next, clock.instant());
    boolean nothingNew = records.isEmpty() && page.problems().isEmpty();
    return (next != null && nothingNew) || push(batch);
  }

  private void count(OaiPage page, List<OaiRecord> records) {
    if (!records.isEmpty()) {
      fruitless = 0;
      idle = 0;
    } else if (page.isEmpty()) {
      fruitless++;
    } else {
      idle++; // after a fresh start, pages of records that were given
    }
  }

  private OaiCursor behindSet(CategoryExpression asked) {
    fruitless = 0;
    idle = 0;
    return at.set() + 1 < asked.names().size() ? at.nextSet() : at.nextCategory();
  }

  /** Without a token, a set can be read on from the last datestamp, if they came in order. */
  private boolean startAgain(String category, String reason) {
    fruitless++;
    if (at.unordered()) {
      String message =
          reason
              + ", and its records are not in the order of their datestamps, so the harvest cannot"
              + " continue; run again to read this set from its beginning";
      return fail(category, message, true);
    }
    if (fruitless > PATIENCE) {
      return fail(
          category, reason + ", for the " + fruitless + "th time without a new record", true);
    }
    LOG.debug("{}: {}; starting again from {}", category, reason, at.from());
    at = at.withoutToken();
    return true;
  }

  private boolean fail(String category, String message, boolean retryable) {
    fruitless = 0;
    idle = 0;
    at = at.nextCategory();
    return push(OaiBatchReader.failed(category, message, retryable));
  }

  private boolean push(Batch.Builder batch) {
    return sink.accept(batch.build());
  }
}
