package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.merge.Deduplicator;
import io.github.arxivbot.internal.pipeline.merge.SameDayPapers;
import io.github.arxivbot.internal.settings.SourceSettings;
import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.run.MissedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** Collects the day, with the batches that earlier runs saw. */
  public CollectedDay collect(SeenBatches before) throws InterruptedException {
    SeenBatches seen = before.withoutMissedBefore(context.oldestDay());
    FreshnessClassifier classifier = new FreshnessClassifier(seen, context.today());
    SourceReader reader = new SourceReader(context, classifier);
    LocalDate pastDay = context.settings().runs().pastDay();
    if (pastDay != null) {
      return collectPast(pastDay, reader, before);
    }
    FetchedBatches newest = reader.readNewest();
    if (newest.all().isEmpty()) {
      String asked = String.join(", ", sources.categories());
      context.report(new Problem(Step.FETCH, asked, "no source gave any batch", true));
    }
    AnnouncementDay announcement = new AnnouncementDay(newest, context.today());
    CatchUp catchUp = new CatchUp(context, reader, seen, newest, announcement.end());
    FetchedBatches caughtUp = newest.isFailed() ? FetchedBatches.NONE : catchUp.read();
    LocalDate day = announcement.of(caughtUp, previous.stream().map(Digest::day).toList());
    SeenBatches after =
        new SeenBatchesUpdater(seen, classifier, new SourceCalendar(sources), context.today())
            .update(newest, announcement, catchUp.unread());
    return merge(day, newest.plus(caughtUp.all()), after);
  }

  private CollectedDay collectPast(LocalDate day, SourceReader reader, SeenBatches seen)
      throws InterruptedException {
    context.listener().fetchStarted(sources.categories());
    FetchedBatches fetched = reader.readPast(new MissedDays(day, day, sources.categories()));
    SeenBatches after = seen;
    for (String category : sources.categories()) {
      if (fetched.isComplete(category)) {
        after = after.withoutMissed(category, day);
      }
    }
    return merge(day, fetched, after);
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
      new AnnouncementDay(batches, context.today()).doubts().forEach(context::report);
    }
    return new CollectedDay(day, batches.verdicts(), announcements.size(), papers, seen);
  }

  private List<Paper> merge(LocalDate day, List<Paper> announcements, Instant oldest) {
    List<Paper> missing = SameDayPapers.missing(previous, day, announcements, oldest);
    return new Deduplicator(sources.mergeRule(), sources.duplicateKeys())
        .merge(Stream.concat(announcements.stream(), missing.stream()).toList(), oldest);
  }
}
