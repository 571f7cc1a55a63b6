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

  /** The maximum number of rows of a list, with those that are not papers. */
  private static final int MAX_ROWS = 100;

  /** A list ends when its texts have this length, because full texts are long. */
  private static final int SUFFICIENT_LENGTH = 1_000_000;

  private final Iterator<Row> rows;
  private final ScorerSet scorers;
  private final Deque<Row> scored = new ArrayDeque<>();

  ScoreIterator(Iterator<Row> rows, ScorerSet scorers) {
    this.rows = rows;
    this.scorers = scorers;
  }

  @Override
  public boolean hasNext() {
    while (scored.isEmpty() && rows.hasNext()) {
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
    List<String> ids = new ArrayList<>(MAX_ROWS);
    List<Paper> papers = new ArrayList<>(MAX_ROWS);
    int length = 0;
    for (int i = 0; i < MAX_ROWS && length < SUFFICIENT_LENGTH && rows.hasNext(); i++) {
      Row row = rows.next();
      String id = PaperRow.text(row, "id");
      String error = PaperRow.text(row, "error");
      if (error == null) {
        try {
          Paper paper = PaperRow.toPaper(row);
          papers.add(paper);
          ids.add(String.valueOf(id)); // as it is in the input, so that the rows can be joined
          length += paper.abstractText().length();
        } catch (IllegalArgumentException e) {
          error = SafeText.line(String.valueOf(e.getMessage()), PaperRow.MAX_ERROR_LENGTH);
        }
      }
      if (error != null) {
        scored.add(ScoreRow.ofError(id, null, error));
      }
    }
    boolean isScored = scoreTogether(ids, papers);
    (isScored ? scorers.others() : scorers.all())
        .forEach((profile, scorer) -> score(profile, scorer, ids, papers));
  }

  /**
   * Scores papers for the profiles with keywords alone.
   *
   * @return false if this failed, and there are no scores
   */
  private boolean scoreTogether(List<String> ids, List<Paper> papers) {
    KeywordProfiles keywords = scorers.keywords();
    List<List<Score>> scores;
    try {
      scores = keywords.scoreAll(papers);
    } catch (RuntimeException | Error e) {
      if (endsTask(e)) {
        throw e;
      }
      LOG.debug("The profiles cannot be scored together; they are scored one by one", e);
      return false;
    }
    for (int i = 0; i < scores.size(); i++) {
      for (int profile = 0; profile < keywords.names().size(); profile++) {
        ScoreRow.of(ids.get(i), keywords.names().get(profile), scores.get(i).get(profile))
            .ifPresent(scored::add);
      }
    }
    return true;
  }

  private void score(String profile, Scorer scorer, List<String> ids, List<Paper> papers) {
    try {
      List<Score> scores = scorer.scoreAll(papers);
      if (scores.size() == papers.size() && scores.stream().allMatch(Objects::nonNull)) {
        for (int i = 0; i < scores.size(); i++) {
          ScoreRow.of(ids.get(i), profile, scores.get(i)).ifPresent(scored::add);
        }
        return;
      }
      LOG.warn("{} returned {} scores for {} papers", scorer, scores.size(), papers.size());
    } catch (RuntimeException | Error e) {
      if (endsTask(e)) {
        throw e;
      }
      LOG.debug("{} failed; the papers are scored one by one", scorer, e);
    }
    for (int i = 0; i < papers.size(); i++) {
      scoreOne(profile, scorer, ids.get(i), papers.get(i));
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
      String message = SafeText.line("the scorer failed: " + e, PaperRow.MAX_ERROR_LENGTH);
      scored.add(ScoreRow.ofError(id, profile, message));
    }
  }

  /** Tests whether a failure ends the task, because the paper did not cause it. */
  private static boolean endsTask(Throwable e) {
    boolean isJvmError = e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    return isJvmError || TaskContext.get().isInterrupted();
  }
}
