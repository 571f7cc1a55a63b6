package io.github.arxivbot.run;

import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.model.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * Is told what a run does while it does it. Every method does nothing by default, and is called by
 * one thread at a time, though not always by the same one. What a listener throws is logged, and
 * does not touch the run.
 */
public interface RunListener {

  /**
   * The sources are about to be read.
   *
   * @param categories the categories that will be asked for
   */
  default void fetchStarted(List<String> categories) {}

  /**
   * Days that were missed are about to be asked for.
   *
   * @param categories those that were missed
   * @param days the day, or the first and the last, for people
   */
  default void catchUpStarted(List<String> categories, String days) {}

  /**
   * A source has given a batch, or said that it can't. What became of it is told by {@link
   * #batchClassified} when all of that source are there, for a batch is judged beside others.
   *
   * @param source the fetcher's name
   * @param category the category asked for
   * @param papers how many it gave
   */
  default void batchReceived(String source, String category, int papers) {}

  /**
   * What became of a batch.
   *
   * @param verdict what became of it
   */
  default void batchClassified(Verdict verdict) {}

  /**
   * A profile's papers are ranked.
   *
   * @param profile the profile's name
   * @param counts how many papers passed each step so far
   */
  default void profileRanked(String profile, Counts counts) {}

  /**
   * Papers are about to be read by a model.
   *
   * @param papers how many
   */
  default void summariesStarted(int papers) {}

  /**
   * A paper was read by a model, or was not.
   *
   * @param paper the paper
   * @param status what became of it
   * @param spent what it used
   * @param papers how many papers are to be read in all
   */
  default void summaryFinished(Paper paper, SummaryStatus status, Usage spent, int papers) {}

  /**
   * An output is in its place.
   *
   * @param file the file
   * @param changed false where it held the same content already and was not touched
   */
  default void outputWritten(Path file, boolean changed) {}

  /**
   * Something went wrong, and the run goes on.
   *
   * @param problem what it was
   */
  default void problemReported(Problem problem) {}
}
