package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.guard.GuardedScores;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.QuietDayNotice;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the digest of a profile, without summaries, or keeps its newest one. */
public final class RankStep {

  private final RunContext context;
  private final CollectedDay day;
  private final PaperReranker reranker;
  private final Optional<QuietDay> quietDay;

  public RankStep(RunContext context, CollectedDay day, PaperReranker reranker) {
    this.context = context;
    this.day = day;
    this.reranker = reranker;
    this.quietDay = day.seen().quietDay(context.today());
  }

  /** Filters, scores and sorts the papers of a profile, if there was an announcement. */
  public ProfileDigest rank(ProfileRun run) throws InterruptedException {
    if (day.announcements() == 0 && !context.isPastDay()) {
      return keep(run);
    }
    Digest digest = withCaughtUpBatches(run, digest(run));
    boolean isEmpty = digest.entries().isEmpty() && digest.updated().isEmpty();
    boolean isKept = (isEmpty && !day.isAnnounced()) || isUnchanged(run, digest);
    if (isKept && !context.isPastDay()) {
      return keep(run);
    }
    context.listener().profileRanked(run.profile().name(), digest.counts());
    return new ProfileDigest(run, digest, quietDay(day.day()), true);
  }

  /**
   * Returns the digest of a rerun with the batches and counts of the run that caught up on missed
   * days, because a rerun does not read them again.
   */
  private static Digest withCaughtUpBatches(ProfileRun run, Digest digest) {
    List<String> verdicts = digest.verdicts().stream().map(Verdict::toString).toList();
    return run.previous()
        .filter(previous -> isSameDayAndPapers(previous, digest))
        .filter(previous -> previous.verdicts().size() > verdicts.size())
        .filter(
            previous ->
                previous.verdicts().stream().map(Verdict::toString).toList().containsAll(verdicts))
        .map(
            previous ->
                digest.toBuilder()
                    .verdicts(previous.verdicts())
                    .counts(previous.counts().toBuilder().summarized(0).fromCache(0).build())
                    .build())
        .orElse(digest);
  }

  /**
   * Tests whether the papers are those of the newest digest, although its announcement is not
   * shown, or not today's. Such a digest keeps its verdicts and summaries.
   */
  private boolean isUnchanged(ProfileRun run, Digest digest) {
    boolean isRepeated = !day.isAnnounced() || day.day().isBefore(context.today());
    return isRepeated
        && run.previous().filter(previous -> isSameDayAndPapers(previous, digest)).isPresent();
  }

  private static boolean isSameDayAndPapers(Digest digest, Digest other) {
    return digest.day().equals(other.day()) && ids(digest).equals(ids(other));
  }

  private static Set<PaperId> ids(Digest digest) {
    return Stream.concat(digest.entries().stream(), digest.updated().stream())
        .map(entry -> entry.paper().id())
        .collect(Collectors.toSet());
  }

  /** Keeps the newest digest; without one, there is a digest that says why it has no papers. */
  public ProfileDigest keep(ProfileRun run) {
    Optional<QuietDay> above = run.previous().flatMap(previous -> quietDay(previous.day()));
    if (run.previous().isPresent() && above.isEmpty()) {
      return new ProfileDigest(run, run.previous().get()); // a rerun of its day
    }
    Optional<String> why =
        above
            .map(quiet -> new QuietDayNotice(quiet).reason())
            .or(() -> quietDay.map(quiet -> withoutDigest(run, quiet)));
    PaperCounts counts = PaperCounts.builder().fetched(day.announcements()).build();
    Digest empty =
        builder(run, context.today())
            .verdicts(day.verdicts())
            .counts(counts)
            .whyEmpty(why.orElse(null))
            .build();
    return new ProfileDigest(run, empty, above, false);
  }

  private static String withoutDigest(ProfileRun run, QuietDay quiet) {
    return new QuietDayNotice(quiet)
        .withoutDigest(
            run.profile().outputs().stream().map(OutputFile::file).anyMatch(run::isUnknown));
  }

  /** Returns the facts for the notice above a digest; empty if the digest is up to date. */
  private Optional<QuietDay> quietDay(LocalDate shown) {
    return quietDay.flatMap(quiet -> quiet.above(shown));
  }

  private Digest digest(ProfileRun run) throws InterruptedException {
    Profile profile = run.profile();
    List<Paper> papers = day.papers(profile.name());
    UndeliveredPaperFilter filter =
        new UndeliveredPaperFilter(run, day.day(), context.oldestWanted(profile));
    CompositeScorer scorer = new CompositeScorer(profile.scoring());
    PaperRanker ranker = new PaperRanker(profile.limits().minScore());
    List<Paper> selected = filter.select(papers);
    GuardedScores scores = scorer.scoreAll(selected, context::report);
    List<DigestEntry> ranked = ranker.rank(selected, scores.scores());
    RerankedPapers reranked = reranker.rerank(profile, ranked);
    List<DigestEntry> kept = firstOf(reranked.kept(), profile);
    List<Paper> newVersions = filter.updated(papers);
    List<Score> ofNewVersions = scorer.scoreAll(newVersions, context::report).scores();
    List<DigestEntry> updated = firstOf(ranker.rank(newVersions, ofNewVersions), profile);
    PaperCounts counts =
        PaperCounts.builder()
            .fetched(day.announcements())
            .merged(papers.size())
            .withdrawn(filter.withdrawn(papers))
            .selected(selected.size())
            .scored(ranked.size())
            .kept(kept.size())
            .build();
    return builder(run, day.day())
        .entries(kept)
        .updated(updated)
        .verdicts(verdicts(run))
        .counts(counts)
        .whyEmpty(
            new EmptyDigestReason(profile.limits(), counts, day.day(), scores.isFailed())
                .find(day.verdicts())
                .orElse(null))
        .build();
  }

  private Digest.Builder builder(ProfileRun run, LocalDate of) {
    return Digest.builder(of, context.now())
        .profile(run.profile().name())
        .categories(context.settings().sources().categories())
        .keywords(
            run.profile().terms(context::report).stream()
                .filter(term -> term.role() == Term.Role.ADMITS)
                .map(Term::words)
                .toList());
  }

  /**
   * Returns the verdicts on the announcement of the digest. If it is of an earlier day, batches
   * without papers describe another announcement, and earlier verdicts on other categories remain.
   */
  private List<Verdict> verdicts(ProfileRun run) {
    if (context.isPastDay() || !day.day().isBefore(context.today())) {
      return day.verdicts();
    }
    List<Verdict> own = day.verdicts().stream().filter(verdict -> verdict.papers() > 0).toList();
    Set<String> categories = own.stream().map(Verdict::category).collect(Collectors.toSet());
    Stream<Verdict> earlier =
        run.previous().filter(previous -> previous.day().equals(day.day())).stream()
            .flatMap(previous -> previous.verdicts().stream())
            .filter(verdict -> !categories.contains(verdict.category()));
    return Stream.concat(earlier, own.stream()).toList();
  }

  private static List<DigestEntry> firstOf(List<DigestEntry> entries, Profile profile) {
    return entries.subList(0, Math.min(profile.limits().maxPapers(), entries.size()));
  }
}
