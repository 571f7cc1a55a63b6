package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.merge.Deduplicator;
import io.github.arxivbot.internal.pipeline.merge.PreviousDigests;
import io.github.arxivbot.internal.settings.SourceSettings;
import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the announcements of a day, catches up on missed days and merges announcements. */
public final class DayCollector {

  private final RunContext context;
  private final SourceSettings sources;
  private final List<ProfileRun> profiles;
  private final List<Digest> previous;

  public DayCollector(RunContext context, List<ProfileRun> profiles) {
    this.context = context;
    this.sources = context.settings().sources();
    this.profiles = profiles;
    this.previous = profiles.stream().flatMap(run -> run.previous().stream()).toList();
  }

  /**
   * Collects the day.
   *
   * @param seen the batches that earlier runs saw
   */
  public CollectedDay collect(SeenBatches seen) throws InterruptedException {
    BatchClassifier classifier = new BatchClassifier(seen, context.today());
    SourceReader reader = new SourceReader(context, classifier);
    LocalDate pastDay = context.settings().runs().pastDay();
    if (pastDay != null) {
      context.listener().fetchStarted(sources.categories());
      MissedDays missed = new MissedDays(pastDay, pastDay, sources.categories());
      return merge(pastDay, reader.readPast(missed), seen);
    }
    FetchedBatches newest = reader.readNewest();
    if (newest.all().isEmpty()) {
      String asked = String.join(", ", sources.categories());
      context.report(new Problem(Step.FETCH, asked, "no source gave any batch", true));
    }
    if (newest.isFailed()) {
      return merge(day(newest), newest, seen);
    }
    FetchedBatches all = newest;
    Set<String> unread = new HashSet<>();
    for (MissedDays missed : missedDays(seen, newest)) {
      if (sources.fetchers().stream().noneMatch(GuardedFetcher::reachesBack)) {
        reportUnreachable(missed);
        continue;
      }
      context.listener().catchUpStarted(missed.categories(), missed.first(), missed.last());
      FetchedBatches caughtUp = reader.readPast(missed);
      all = all.plus(caughtUp.all());
      missed.categories().stream()
          .filter(category -> !caughtUp.isComplete(category))
          .forEach(unread::add);
    }
    LocalDate day = day(all);
    SeenBatches after =
        new SeenBatchesUpdater(seen, classifier).update(sources.categories(), newest, day, unread);
    return merge(day, all, after);
  }

  private List<MissedDays> missedDays(SeenBatches seen, FetchedBatches newest) {
    LocalDate oldest = context.today().minusDays(context.settings().maxDaysBack());
    return MissedDays.before(seen, sources.categories(), day(newest), oldest);
  }

  private void reportUnreachable(MissedDays missed) {
    String message =
        "the announcements of "
            + missed.days()
            + " were missed, and no configured source can read past days; arxiv-api and arxiv-oai"
            + " can";
    String subject = String.join(", ", missed.categories());
    context.report(new Problem(Step.FETCH, subject, message, false));
  }

  private LocalDate day(FetchedBatches batches) {
    Stream<LocalDate> earlier = previous.stream().map(Digest::day);
    return new AnnouncementDay(batches.verdicts(), context.today()).notBefore(earlier);
  }

  private CollectedDay merge(LocalDate day, FetchedBatches batches, SeenBatches seen) {
    List<Paper> announcements = batches.announcements();
    Map<String, List<Paper>> papers = new HashMap<>();
    if (!announcements.isEmpty() || !batches.isFailed()) {
      Map<Instant, List<Paper>> merged = new HashMap<>();
      for (ProfileRun run : profiles) {
        Instant oldest = context.oldestWanted(run.profile());
        papers.put(
            run.profile().name(),
            merged.computeIfAbsent(oldest, unknown -> merge(day, announcements, oldest)));
      }
      new AnnouncementDay(batches.verdicts(), context.today()).doubts().forEach(context::report);
    }
    return new CollectedDay(day, batches.verdicts(), announcements.size(), papers, seen);
  }

  private List<Paper> merge(LocalDate day, List<Paper> announcements, Instant oldest) {
    List<Paper> missing = new PreviousDigests(previous).missing(day, announcements, oldest);
    return new Deduplicator(sources.mergeRule(), sources.duplicateKeys())
        .merge(Stream.concat(announcements.stream(), missing.stream()).toList(), oldest);
  }
}
