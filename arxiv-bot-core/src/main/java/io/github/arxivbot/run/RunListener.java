package io.github.arxivbot.run;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Receives the progress of a run. Every method does nothing by default. The methods are called by
 * one thread at a time, but not always by the same one. Exceptions of a listener are logged and do
 * not affect the run.
 */
public interface RunListener {

  /**
   * Called before the sources are read.
   *
   * @param categories the categories to read
   */
  default void fetchStarted(List<String> categories) {}

  /**
   * Called before missed days are read.
   *
   * @param categories the categories that were missed
   * @param first the first missed day
   * @param last the last missed day, included
   */
  default void catchUpStarted(List<String> categories, LocalDate first, LocalDate last) {}

  /**
   * Called when a source has given a batch or failed for a category. Its verdict follows with
   * {@link #batchClassified} after the last batch of the source, because batches are compared.
   *
   * @param source the name of the fetcher
   * @param category the category
   * @param papers the number of papers
   */
  default void batchReceived(String source, String category, int papers) {}

  /**
   * Called when the verdict of a batch is known.
   *
   * @param verdict the verdict
   */
  default void batchClassified(Verdict verdict) {}

  /**
   * Called when the papers of a profile are ranked.
   *
   * @param profile the name of the profile
   * @param counts the number of papers after each step so far
   */
  default void profileRanked(String profile, PaperCounts counts) {}

  /**
   * Called before papers are summarized.
   *
   * @param papers the number of papers
   */
  default void summariesStarted(int papers) {}

  /**
   * Called when a paper was summarized, or could not be.
   *
   * @param paper the paper
   * @param status the outcome
   * @param spent the usage
   * @param papers the number of papers to summarize in this run
   */
  default void summaryFinished(Paper paper, SummaryStatus status, ModelUsage spent, int papers) {}

  /**
   * Called when an output is in place.
   *
   * @param file the file
   * @param changed false if the file held the same content before and was not touched
   */
  default void outputWritten(Path file, boolean changed) {}

  /**
   * Called when a service has accepted a message.
   *
   * @param day the day of the digest
   * @param channel the name of the channel
   * @param recipient the name of the recipient
   */
  default void messageSent(LocalDate day, String channel, String recipient) {}

  /**
   * Called when something failed and the run continues.
   *
   * @param problem the problem
   */
  default void problemReported(Problem problem) {}

  /**
   * Called at the end of a run, with the report that {@code ArxivBot.run} returns. Not called if
   * the run was interrupted.
   *
   * @param report the report
   */
  default void runFinished(RunReport report) {}
}
