package io.github.arxivbot.internal.pipeline.explain;

import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.pipeline.rank.CompositeScorer;
import io.github.arxivbot.internal.pipeline.rank.PaperRanker;
import io.github.arxivbot.internal.pipeline.rank.PaperReranker;
import io.github.arxivbot.internal.pipeline.rank.RerankedPapers;
import io.github.arxivbot.internal.pipeline.rank.UndeliveredPaperFilter;
import io.github.arxivbot.internal.settings.DigestLimits;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.DigestExplanation.ExplainedPaper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explains the digest of a day. */
public final class DigestExplainer {

  private final RunContext context;
  private final CollectedDay day;

  public DigestExplainer(RunContext context, CollectedDay day) {
    this.context = context;
    this.day = day;
  }

  /** Explains the digest of a profile. Stored judgments count; the reranker is not called. */
  public DigestExplanation explain(ProfileRun run) throws InterruptedException {
    Profile profile = run.profile();
    List<Paper> papers = day.papers(profile.name());
    UndeliveredPaperFilter filter =
        new UndeliveredPaperFilter(run, day.day(), context.oldestWanted(profile));
    List<Paper> selected = filter.select(papers);
    List<Score> scores =
        new CompositeScorer(profile.scoring()).scoreAll(selected, context::report).scores();
    PaperRanker ranker = new PaperRanker(profile.limits().minScore());
    List<ExplainedPaper> explained = new ArrayList<>();
    Set<Paper> placed = new HashSet<>();
    RerankedPapers reranked =
        PaperReranker.onlyStored(context).rerank(profile, ranker.rank(selected, scores));
    for (DigestEntry entry : reranked.kept()) {
      placed.add(entry.paper());
      explained.add(ranked(entry, placed.size(), profile.limits().maxPapers()));
    }
    for (DigestEntry entry : reranked.dropped()) {
      placed.add(entry.paper());
      String result = "under min_score of the reranker";
      explained.add(new ExplainedPaper(entry.paper(), Optional.of(entry.score()), 0, result));
    }
    for (int i = 0; i < selected.size(); i++) {
      if (!placed.contains(selected.get(i))) {
        String result = rejection(scores.get(i), profile.limits());
        explained.add(new ExplainedPaper(selected.get(i), Optional.of(scores.get(i)), 0, result));
      }
    }
    Set<Paper> scored = new HashSet<>(selected);
    for (Paper paper : papers) {
      if (!scored.contains(paper)) {
        explained.add(new ExplainedPaper(paper, Optional.empty(), 0, filter.rejection(paper)));
      }
    }
    List<Term> terms = profile.terms(context::report);
    return new DigestExplanation(
        profile.name(),
        day.day(),
        explained,
        selected.size(),
        new TermStatistics(terms, selected, scores).all());
  }

  private static ExplainedPaper ranked(DigestEntry entry, int place, int maxPapers) {
    boolean kept = place <= maxPapers;
    String result =
        kept ? "kept" : "at place " + place + ", behind the " + maxPapers + " of max_papers";
    return new ExplainedPaper(entry.paper(), Optional.of(entry.score()), kept ? place : 0, result);
  }

  private static String rejection(Score score, DigestLimits limits) {
    if (score instanceof Score.Veto veto) {
      return "dropped: " + veto.reason();
    }
    if (score instanceof Score.NoMatch no) {
      return "no match" + (no.reason().isEmpty() ? "" : ": " + no.reason());
    }
    return "under min_score " + limits.minScore().orElse(0);
  }
}
