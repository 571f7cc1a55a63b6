package io.github.arxivbot.internal.pipeline.context;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.state.DeliveredPapers;
import io.github.arxivbot.model.Digest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A profile and its state at the start of a run.
 *
 * @param delivered the papers that earlier digests delivered
 * @param previous the newest digest of earlier runs
 */
public record ProfileRun(Profile profile, DeliveredPapers delivered, Optional<Digest> previous) {

  public ProfileRun withScorers(List<GuardedScorer> scorers) {
    return new ProfileRun(profile.withScorers(scorers), delivered, previous);
  }

  /** Tests whether a file exists that may show a digest of which the state knows nothing. */
  public boolean isUnknown(Path file) {
    return previous.isEmpty() && delivered.lastWritten(file).isEmpty() && Files.exists(file);
  }
}
