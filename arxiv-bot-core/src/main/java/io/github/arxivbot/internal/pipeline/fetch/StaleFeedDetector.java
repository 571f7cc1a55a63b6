package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells by its identifiers a batch that is older than it says. arXiv numbers papers as they come
 * in, whatever their category: so the papers that one announcement calls new are of one range, and
 * the newest of a category stands near its end. A category all of whose new papers are older than
 * most of the others' is showing an earlier announcement.
 */
final class StaleFeedDetector {

  /** How improbable it must be that a batch of the day looks like this. */
  private static final double CHANCE = 1e-5;

  private static final double MOST = 0.5;
  private static final int LEAST_PAPERS = 5;
  private static final int LEAST_OTHERS = 20;

  private StaleFeedDetector() {}

  /** Why a batch lags behind others of its day, in a sentence; nothing where it does not. */
  static Optional<String> reason(Batch batch, List<Batch> others) {
    List<String> own = newPapers(batch);
    List<String> rest = new ArrayList<>();
    others.forEach(other -> rest.addAll(newPapers(other)));
    if (own.size() < LEAST_PAPERS || rest.size() < LEAST_OTHERS) {
      return Optional.empty();
    }
    rest.sort(null);
    String newest = own.stream().max(String::compareTo).orElseThrow();
    // Each of n papers of the day is among the oldest share s with the chance s: all with s^n.
    double share = Math.min(MOST, Math.pow(CHANCE, 1.0 / own.size()));
    String limit = rest.get((int) (share * (rest.size() - 1)));
    return newest.compareTo(limit) < 0
        ? Optional.of(
            "its newest paper, "
                + newest
                + ", is older than most that other categories announce that day, which begin at "
                + limit)
        : Optional.empty();
  }

  /** Identifiers that can be compared: those of papers that were new, in the scheme since 2007. */
  private static List<String> newPapers(Batch batch) {
    return batch.papers().stream()
        .filter(paper -> paper.announceType() == AnnounceType.NEW)
        .map(Paper::id)
        .map(ArxivId::number)
        .filter(number -> number.indexOf('/') < 0)
        .toList();
  }
}
