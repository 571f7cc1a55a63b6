package io.github.arxivbot;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerPanel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scores that scorers of several profiles give if they read each paper once for all of them, as
 * far as they can.
 */
final class OnePass {

  private static final Logger LOG = LoggerFactory.getLogger(OnePass.class);

  private final IdentityHashMap<Scorer, IdentityHashMap<Paper, Score>> scores =
      new IdentityHashMap<>();

  /** Reads papers for all profiles. What can't be read together is left to each scorer. */
  static OnePass of(List<Profile> profiles, Collection<Paper> papers) {
    OnePass pass = new OnePass();
    Set<Scorer> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Class<?>, List<Scorer>> byClass = new LinkedHashMap<>();
    for (Profile profile : profiles) {
      for (Scorer scorer : profile.scorers()) {
        Scorer worker = worker(scorer);
        if (seen.add(worker)) {
          byClass.computeIfAbsent(worker.getClass(), unknown -> new ArrayList<>()).add(worker);
        }
      }
    }
    Set<Paper> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Paper> all = papers.stream().filter(distinct::add).toList();
    byClass.values().stream()
        .filter(scorers -> scorers.size() > 1)
        .forEach(scorers -> pass.read(scorers, all));
    return pass;
  }

  private static Scorer worker(Scorer scorer) {
    return scorer instanceof WeightedScorer weighted ? weighted.scorer() : scorer;
  }

  private void read(List<Scorer> scorers, List<Paper> papers) {
    try {
      Optional<ScorerPanel> panel = scorers.get(0).panelWith(scorers.subList(1, scorers.size()));
      if (panel.isEmpty()) {
        return;
      }
      List<List<Score>> all = panel.get().scoreAll(papers);
      if (all.size() != papers.size()
          || !all.stream().allMatch(one -> one.size() == scorers.size())) {
        LOG.warn("a panel of {} gave another number of scores than was asked for", scorers);
        return;
      }
      for (int i = 0; i < scorers.size(); i++) {
        IdentityHashMap<Paper, Score> own = new IdentityHashMap<>();
        for (int paper = 0; paper < papers.size(); paper++) {
          own.put(papers.get(paper), Objects.requireNonNull(all.get(paper).get(i), "score"));
        }
        scores.put(scorers.get(i), own);
      }
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // One bad paper must not cost all profiles their scores: each scorer is asked by itself.
      LOG.warn("a panel of {} failed", scorers, e);
    }
  }

  /** The scores of papers by one scorer, from what was read; else it is asked. */
  List<Score> scoreAll(Scorer scorer, List<Paper> papers) {
    IdentityHashMap<Paper, Score> read = scores.get(worker(scorer));
    if (read == null || !read.keySet().containsAll(papers)) {
      return scorer.scoreAll(papers);
    }
    List<Score> own =
        papers.stream().map(paper -> Objects.requireNonNull(read.get(paper))).toList();
    return scorer instanceof WeightedScorer weighted ? weighted.weighted(own) : own;
  }
}
