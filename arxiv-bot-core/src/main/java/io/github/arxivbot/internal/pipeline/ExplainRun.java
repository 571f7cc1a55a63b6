package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.GuardedListener;
import io.github.arxivbot.internal.pipeline.explain.TermStatistics;
import io.github.arxivbot.internal.pipeline.fetch.DayCollector;
import io.github.arxivbot.internal.pipeline.rank.PaperFilter;
import io.github.arxivbot.internal.pipeline.rank.Ranker;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.run.Explanation;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.Explanation.Judged;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.internal.state.State;
import io.github.arxivbot.internal.state.StateLock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Does what a run does up to the ranking, writes nothing, and says why. */
public final class ExplainRun {

  private final BotSettings bot;
  private final RunListener listener;

  public ExplainRun(BotSettings bot) {
    this.bot = bot;
    this.listener = new GuardedListener(bot.listeners());
  }

  public List<Explanation> explain() throws InterruptedException {
    State kept = bot.memory().ifExists();
    StateLock lock = kept.lock(bot.lockTimeout());
    try {
      Consumer<Problem> problems = listener::problemReported;
      DayCollector gathering = new DayCollector(bot, listener, bot.clock().instant(), problems);
      State memory = bot.announcedOn() == null ? kept : State.none();
      Optional<List<Paper>> papers = gathering.gather(memory);
      List<Explanation> explanations = new ArrayList<>();
      if (papers.isPresent()) {
        for (Profile profile : bot.profiles()) {
          Ranker ranking = new Ranker(profile, problems);
          explanations.add(explain(profile, gathering, papers.get(), ranking));
        }
      }
      return explanations;
    } finally {
      lock.close();
    }
  }

  private static Explanation explain(
      Profile profile, DayCollector gathering, List<Paper> papers, Ranker ranking) {
    PaperFilter selection = gathering.selection(profile);
    List<Paper> selected = selection.select(papers);
    List<Score> scores = ranking.scores(selected);
    List<DigestEntry> ranked = ranking.rank(selected, scores);
    List<Judged> judged = new ArrayList<>();
    Set<Paper> placed = new HashSet<>();
    for (int i = 0; i < ranked.size(); i++) {
      boolean kept = i < profile.maxPapers();
      DigestEntry entry = ranked.get(i);
      placed.add(entry.paper());
      judged.add(
          new Judged(
              entry.paper(),
              Optional.of(entry.score()),
              kept ? i + 1 : 0,
              kept
                  ? "kept"
                  : "at place "
                      + (i + 1)
                      + ", behind the "
                      + profile.maxPapers()
                      + " of max_papers"));
    }
    for (int i = 0; i < selected.size(); i++) {
      if (!placed.contains(selected.get(i))) {
        judged.add(
            new Judged(
                selected.get(i), Optional.of(scores.get(i)), 0, fate(profile, scores.get(i))));
      }
    }
    Set<Paper> asked = new HashSet<>(selected);
    for (Paper paper : papers) {
      if (!asked.contains(paper)) {
        judged.add(new Judged(paper, Optional.empty(), 0, selection.whyNot(paper)));
      }
    }
    List<Term> terms =
        profile.scorers().stream().flatMap(scorer -> scorer.vocabulary().stream()).toList();
    return new Explanation(
        profile.name(),
        gathering.day(),
        judged,
        selected.size(),
        new TermStatistics(terms, selected, scores).all());
  }

  private static String fate(Profile profile, Score score) {
    if (score instanceof Score.Veto veto) {
      return "dropped: " + veto.reason();
    }
    if (score instanceof Score.NoMatch no) {
      return "no match" + (no.reason().isEmpty() ? "" : ": " + no.reason());
    }
    return "under min_score " + profile.minScore().orElse(0);
  }
}
