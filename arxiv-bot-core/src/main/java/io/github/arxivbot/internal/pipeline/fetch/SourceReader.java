package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.SourceSettings;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the sources, one after the other. */
final class SourceReader {

  private final RunContext context;
  private final SourceSettings sources;
  private final FreshnessClassifier classifier;

  SourceReader(RunContext context, FreshnessClassifier classifier) {
    this.context = context;
    this.sources = context.settings().sources();
    this.classifier = classifier;
  }

  FetchedBatches readNewest() throws InterruptedException {
    context.listener().fetchStarted(sources.categories());
    boolean firstFresh = sources.fetchMode() == FetchMode.FIRST_FRESH;
    FetchedBatches fetched = FetchedBatches.NONE;
    List<String> open = sources.categories();
    for (GuardedFetcher fetcher : sources.fetchers()) {
      List<String> asked = fetcher.asked(open);
      if (asked.isEmpty()) {
        continue;
      }
      FetchRequest request = FetchRequest.of(asked);
      Optional<LocalDate> due = due(fetched);
      if (firstFresh && due.isPresent() && fetcher.reachesBack()) {
        request = request.days(due.get(), due.get());
      }
      fetched = fetched.plus(read(fetcher, request, classifier::classify));
      if (firstFresh) {
        open = incomplete(open, fetched);
        if (open.isEmpty()) {
          break;
        }
      }
    }
    return fetched;
  }

  /** Returns the day that the sources read so far were due to show. */
  private static Optional<LocalDate> due(FetchedBatches fetched) {
    return fetched.all().stream().flatMap(one -> one.batch().due().stream()).findFirst();
  }

  /** Reads past days from the first source that reaches back and has them. */
  FetchedBatches readPast(MissedDays days) throws InterruptedException {
    FetchedBatches fetched = FetchedBatches.NONE;
    List<String> open = days.categories();
    for (GuardedFetcher fetcher : sources.fetchers()) {
      List<String> asked = fetcher.asked(open);
      if (!asked.isEmpty() && fetcher.reachesBack()) {
        FetchRequest request = FetchRequest.of(asked).days(days.first(), days.last());
        fetched =
            fetched.plus(
                read(fetcher, request, all -> FreshnessClassifier.classifyPast(all, days)));
        open = incomplete(open, fetched);
      }
    }
    return fetched;
  }

  private static List<String> incomplete(List<String> categories, FetchedBatches fetched) {
    return categories.stream().filter(category -> !fetched.isComplete(category)).toList();
  }

  private List<ClassifiedBatch> read(
      GuardedFetcher fetcher,
      FetchRequest request,
      Function<List<Batch>, List<ClassifiedBatch>> classification)
      throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    fetcher.fetch(
        request,
        batch -> {
          batches.add(batch);
          int papers = batch.papers().size();
          context.listener().batchReceived(batch.source(), batch.category(), papers);
          return true;
        });
    List<ClassifiedBatch> classified = classification.apply(batches);
    for (ClassifiedBatch one : classified) {
      Batch batch = one.batch();
      context.listener().batchClassified(one.verdict());
      batch.failure().or(batch::incomplete).ifPresent(context::report);
      batch.problems().forEach(context::report);
    }
    return classified;
  }
}
