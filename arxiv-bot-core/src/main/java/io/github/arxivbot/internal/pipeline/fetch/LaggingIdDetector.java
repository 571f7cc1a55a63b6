package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Detects by its identifiers a batch that is older than it states. arXiv numbers papers in the
 * order of submission, whatever their category. So the new papers of one announcement form one
 * range, and the newest paper of a category is near its end. A category whose new papers are all
 * older than most of the other categories' shows an earlier announcement. {@link
 * FreshnessClassifier} checks the other reasons for a stale batch.
 */
final class LaggingIdDetector {

  /** The probability below which a batch is not of the day that it states. */
  private static final double MAX_PROBABILITY = 1e-5;

  private static final double MAX_SHARE = 0.5;
  private static final int MIN_PAPERS = 5;
  private static final int MIN_OTHER_PAPERS = 20;

  private LaggingIdDetector() {}

  /** Returns the reason why a batch is older than others that state the same day. */
  static Optional<String> reason(Batch batch, List<Batch> others) {
    List<String> own = newPapers(batch);
    List<String> rest = new ArrayList<>();
    others.forEach(other -> rest.addAll(newPapers(other)));
    if (own.size() < MIN_PAPERS || rest.size() < MIN_OTHER_PAPERS) {
      return Optional.empty();
    }
    rest.sort(null);
    String newest = own.stream().max(String::compareTo).orElseThrow();
    // A paper of the day is among the oldest share s with probability s, all n papers with s^n.
    double share = Math.min(MAX_SHARE, Math.pow(MAX_PROBABILITY, 1.0 / own.size()));
    String limit = rest.get((int) (share * (rest.size() - 1)));
    return newest.compareTo(limit) < 0
        ? Optional.of(
            "its newest paper, "
                + newest
                + ", is older than most that other categories announce that day, which begin at "
                + limit)
        : Optional.empty();
  }

  /** Returns the identifiers of new papers, of the scheme since 2007, which can be compared. */
  private static List<String> newPapers(Batch batch) {
    return batch.papers().stream()
        .filter(paper -> paper.announceType() == AnnounceType.NEW)
        .map(Paper::id)
        .filter(ArxivId.class::isInstance)
        .map(PaperId::unversioned)
        .filter(number -> number.indexOf('/') < 0)
        .toList();
  }
}
