package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.model.BatchState;
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
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the sources, and says of each batch what became of it. */
final class SourceReader {

  private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);

  private final List<Fetcher> fetchers;
  private final List<String> categories;
  private final FetchMode mode;
  private final BatchClassifier verdicts;
  private final RunListener listener;
  private final Consumer<Problem> problems;

  SourceReader(BotSettings bot, BatchClassifier verdicts, RunListener listener, Consumer<Problem> problems) {
    this.fetchers = bot.fetchers();
    this.categories = bot.categories();
    this.mode = bot.fetchMode();
    this.verdicts = verdicts;
    this.listener = listener;
    this.problems = problems;
  }

  /** The newest announcement of all categories. */
  FetchedBatches newest() throws InterruptedException {
    listener.fetchStarted(categories);
    FetchedBatches fetched = new FetchedBatches();
    List<String> open = categories;
    for (Fetcher fetcher : fetchers) {
      boolean isFirst = fetched.all().isEmpty();
      FetchRequest request = FetchRequest.of(open);
      Optional<LocalDate> due = due(fetched);
      if (!isFirst && mode == FetchMode.FIRST_FRESH && fetcher.reachesBack() && due.isPresent()) {
        request = request.days(due.get(), due.get());
      }
      ask(fetcher, request, verdicts::of, fetched);
      if (mode == FetchMode.FIRST_FRESH) {
        open = open.stream().filter(category -> !fetched.isWhole(category)).toList();
        if (open.isEmpty()) {
          break;
        }
      }
    }
    return fetched;
  }

  /** The day that the sources asked so far were to show. */
  private static Optional<LocalDate> due(FetchedBatches fetched) {
    return fetched.all().stream().flatMap(one -> one.batch().due().stream()).findFirst();
  }

  /** Past days, from the first source that reaches back and gives them. */
  FetchedBatches past(MissedDays gap) throws InterruptedException {
    FetchedBatches fetched = new FetchedBatches();
    List<String> open = gap.categories();
    for (Fetcher fetcher : fetchers) {
      if (fetcher.reachesBack() && !open.isEmpty()) {
        FetchRequest request = FetchRequest.of(open).days(gap.first(), gap.last());
        ask(fetcher, request, batches -> past(batches, gap), fetched);
        open = open.stream().filter(category -> !fetched.isWhole(category)).toList();
      }
    }
    return fetched;
  }

  private static List<Verdict> past(List<Batch> batches, MissedDays gap) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Batch batch : batches) {
      Optional<Problem> failure = batch.failure().or(batch::incomplete);
      BatchState state =
          failure.isPresent()
              ? BatchState.FAILED
              : batch.truncated().isPresent()
                  ? BatchState.TRUNCATED
                  : batch.papers().isEmpty() ? BatchState.EMPTY : BatchState.FRESH;
      String reason =
          failure
              .map(Problem::message)
              .or(batch::truncated)
              .orElseGet(() -> BatchClassifier.items(batch) + " of " + gap.days());
      verdicts.add(BatchClassifier.verdict(batch, state, reason));
    }
    return verdicts;
  }

  private void ask(
      Fetcher fetcher,
      FetchRequest request,
      Function<List<Batch>, List<Verdict>> judge,
      FetchedBatches fetched)
      throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    try {
      fetcher.fetch(
          request,
          batch -> {
            batches.add(batch);
            listener.batchReceived(batch.source(), batch.category(), batch.papers().size());
            return true;
          });
    } catch (RuntimeException
        | LinkageError
        | StackOverflowError e) { // one bad fetcher must not take the others down
      LOG.warn("{} failed", fetcher, e);
      String subject = String.join(", ", request.categories());
      String message = "the fetcher " + fetcher.getClass().getName() + " failed: " + e;
      batches.add(
          Batch.builder(fetcher.getClass().getSimpleName(), subject)
              .failure(new Problem(Step.FETCH, subject, message, true))
              .build());
    }
    List<Verdict> judged = judge.apply(batches);
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      fetched.add(batch, judged.get(i));
      listener.batchClassified(judged.get(i));
      batch.failure().or(batch::incomplete).ifPresent(problems);
      batch.problems().forEach(problems);
    }
  }
}
