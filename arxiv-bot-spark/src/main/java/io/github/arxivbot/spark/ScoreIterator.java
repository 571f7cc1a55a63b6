package io.github.arxivbot.spark;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores papers in small lists, because some scorers are faster with lists, and holds the rows of
 * one list only. Not thread-safe.
 */
final class ScoreIterator implements Iterator<Row> {

  private static final Logger LOG = LoggerFactory.getLogger(ScoreIterator.class);

  private static final int MAX_PAPERS = 100;

  /** The length of the texts after which a list ends, for full texts. */
  private static final int SUFFICIENT_LENGTH = 1_000_000;

  private static final int MAX_MESSAGE = 500;

  private final Iterator<Row> papers;
  private final ScorerSet scorers;
  private final Deque<Row> scored = new ArrayDeque<>();

  ScoreIterator(Iterator<Row> papers, ScorerSet scorers) {
    this.papers = papers;
    this.scorers = scorers;
  }

  @Override
  public boolean hasNext() {
    while (scored.isEmpty() && papers.hasNext()) {
      scoreList();
    }
    if (scored.isEmpty()) {
      scorers.close();
    }
    return !scored.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return scored.remove();
  }

  private void scoreList() {
    List<String> ids = new ArrayList<>(MAX_PAPERS);
    List<Paper> list = new ArrayList<>(MAX_PAPERS);
    int length = 0;
    while (list.size() < MAX_PAPERS && length < SUFFICIENT_LENGTH && papers.hasNext()) {
      Row row = papers.next();
      String id = PaperRow.text(row, "id");
      String error = PaperRow.text(row, "error");
      if (error == null) {
        try {
          Paper paper = PaperRow.toPaper(row);
          list.add(paper);
          ids.add(String.valueOf(id)); // as it is in the input, so that the rows can be joined
          length += paper.abstractText().length();
        } catch (IllegalArgumentException e) {
          error = SafeText.line(String.valueOf(e.getMessage()), MAX_MESSAGE);
        }
      }
      if (error != null) {
        scored.add(ScoreRow.ofError(id, null, error));
      }
    }
    List<String> done = scoreTogether(ids, list);
    scorers
        .byProfile()
        .forEach(
            (profile, scorer) -> {
              if (!done.contains(profile)) {
                score(profile, scorer, ids, list);
              }
            });
  }

  /**
   * Scores papers for the profiles with keywords alone, and returns the names of these profiles.
   */
  private List<String> scoreTogether(List<String> ids, List<Paper> list) {
    KeywordProfiles keywords = scorers.keywords();
    List<List<Score>> scores;
    try {
      scores = keywords.scoreAll(list);
    } catch (RuntimeException | Error e) {
      if (endsTask(e)) {
        throw e;
      }
      LOG.debug("The profiles cannot be scored together; they are scored one by one", e);
      return List.of();
    }
    for (int i = 0; i < scores.size(); i++) {
      for (int profile = 0; profile < keywords.names().size(); profile++) {
        ScoreRow.of(ids.get(i), keywords.names().get(profile), scores.get(i).get(profile))
            .ifPresent(scored::add);
      }
    }
    return keywords.names();
  }

  private void score(String profile, Scorer scorer, List<String> ids, List<Paper> list) {
    try {
      List<Score> scores = scorer.scoreAll(list);
      if (scores.size() == list.size() && scores.stream().allMatch(Objects::nonNull)) {
        for (int i = 0; i < scores.size(); i++) {
          ScoreRow.of(ids.get(i), profile, scores.get(i)).ifPresent(scored::add);
        }
        return;
      }
      LOG.warn("{} returned {} scores for {} papers", scorer, scores.size(), list.size());
    } catch (RuntimeException | Error e) {
      if (endsTask(e)) {
        throw e;
      }
      LOG.debug("{} failed; the papers are scored one by one", scorer, e);
    }
    for (int i = 0; i < list.size(); i++) {
      scoreOne(profile, scorer, ids.get(i), list.get(i));
    }
  }

  private void scoreOne(String profile, Scorer scorer, String id, Paper paper) {
    try {
      Score score = Objects.requireNonNull(scorer.score(paper), "the scorer returned null");
      ScoreRow.of(id, profile, score).ifPresent(scored::add);
    } catch (RuntimeException | Error e) {
      if (endsTask(e)) {
        throw e;
      }
      String message = SafeText.line("the scorer failed: " + e, MAX_MESSAGE);
      scored.add(ScoreRow.ofError(id, profile, message));
    }
  }

  /** Returns true for a failure that does not belong to a paper. */
  private static boolean endsTask(Throwable e) {
    boolean isOfMachine = e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    return isOfMachine || TaskContext.get().isInterrupted();
  }
}
