package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.guard.GuardedScores;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Term;
import java.util.List;

/** Makes the digest of a profile, without summaries. */
public final class RankStep {

  private final RunContext context;
  private final CollectedDay day;

  public RankStep(RunContext context, CollectedDay day) {
    this.context = context;
    this.day = day;
  }

  /** Filters, scores and sorts the papers of a profile. */
  public ProfileDigest rank(ProfileRun run) {
    Profile profile = run.profile();
    List<Paper> papers = day.papers(profile.name());
    PaperFilter filter = new PaperFilter(run, day.day(), context.oldestWanted(profile));
    Ranker ranker = new Ranker(profile, context::report);
    List<Paper> selected = filter.select(papers);
    GuardedScores scores = ranker.scores(selected);
    List<DigestEntry> ranked = ranker.rank(selected, scores.scores());
    List<DigestEntry> kept = firstOf(ranked, profile);
    List<DigestEntry> updated = firstOf(ranker.rank(filter.updated(papers)), profile);
    Counts counts =
        Counts.builder()
            .fetched(day.announcements())
            .merged(papers.size())
            .withdrawn(filter.withdrawn(papers))
            .selected(selected.size())
            .scored(ranked.size())
            .kept(kept.size())
            .build();
    Digest digest =
        Digest.builder(day.day(), context.now())
            .profile(profile.name())
            .categories(context.settings().sources().categories())
            .keywords(
                profile.terms(context::report).stream()
                    .filter(term -> term.role() == Term.Role.ADMITS)
                    .map(Term::words)
                    .toList())
            .entries(kept)
            .updated(updated)
            .verdicts(day.verdicts())
            .counts(counts)
            .whyEmpty(
                new EmptyDigestReason(profile.limits(), counts, day.day(), scores.isFailed())
                    .find(day.verdicts())
                    .orElse(null))
            .build();
    context.listener().profileRanked(profile.name(), counts);
    return new ProfileDigest(run, digest);
  }

  private static List<DigestEntry> firstOf(List<DigestEntry> entries, Profile profile) {
    return entries.subList(0, Math.min(profile.limits().maxPapers(), entries.size()));
  }
}
