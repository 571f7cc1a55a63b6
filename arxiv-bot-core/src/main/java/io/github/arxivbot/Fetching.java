package io.github.arxivbot;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all sources, and says of each batch what became of it. */
final class Fetching {

  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

  private final List<Fetcher> fetchers;
  private final List<String> categories;
  private final RunListener listener;
  private final Consumer<Problem> problems;

  Fetching(
      List<Fetcher> fetchers,
      List<String> categories,
      RunListener listener,
      Consumer<Problem> problems) {
    this.fetchers = fetchers;
    this.categories = categories;
    this.listener = listener;
    this.problems = problems;
  }

  /** The announcements of all batches, in their order; the verdicts are added to those given. */
  List<Paper> fetch(List<Verdict> verdicts) throws InterruptedException {
    listener.fetching(categories);
    List<Paper> announcements = new ArrayList<>();
    for (Fetcher fetcher : fetchers) {
      try {
        fetcher.fetch(
            FetchRequest.of(categories),
            batch -> {
              announcements.addAll(batch.papers());
              conclude(batch, verdicts);
              return true;
            });
      } catch (RuntimeException
          | LinkageError
          | StackOverflowError e) { // one bad fetcher must not take the others down
        LOG.warn("{} failed", fetcher, e);
        String message = "the fetcher " + fetcher.getClass().getName() + " failed: " + e;
        Problem failure = new Problem(Step.FETCH, String.join(", ", categories), message, true);
        conclude(
            Batch.builder(fetcher.getClass().getSimpleName(), failure.subject())
                .failure(failure)
                .build(),
            verdicts);
      }
    }
    return announcements;
  }

  private void conclude(Batch batch, List<Verdict> verdicts) {
    Verdict verdict = verdict(batch);
    verdicts.add(verdict);
    listener.fetched(verdict);
    batch.failure().ifPresent(problems);
    batch.problems().forEach(problems);
  }

  private static Verdict verdict(Batch batch) {
    LocalDate day = batch.announced().orElse(null);
    int papers = batch.papers().size();
    String on = batch.announced().map(announced -> " of " + announced).orElse("");
    Optional<Problem> failure = batch.failure();
    if (failure.isPresent()) {
      return Verdict.of(
          batch.source(),
          batch.category(),
          BatchState.FAILED,
          day,
          papers,
          failure.get().message());
    }
    return papers == 0
        ? Verdict.of(batch.source(), batch.category(), BatchState.EMPTY, day, 0, "no items" + on)
        : Verdict.of(
            batch.source(),
            batch.category(),
            BatchState.FRESH,
            day,
            papers,
            papers + " items" + on);
  }
}
