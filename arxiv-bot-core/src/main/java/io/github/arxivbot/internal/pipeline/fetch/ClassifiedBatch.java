package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.Batch;

/**
 * A batch and its verdict.
 *
 * @param isOfEarlierDay whether it is stale only because a newer announcement is due, so that it
 *     contains all papers of the day that it states
 */
record ClassifiedBatch(Batch batch, Verdict verdict, boolean isOfEarlierDay) {

  ClassifiedBatch(Batch batch, Verdict verdict) {
    this(batch, verdict, false);
  }

  /** Tests whether the batch contains everything that its source has. */
  boolean isComplete() {
    return verdict.state() == BatchState.FRESH || verdict.state() == BatchState.EMPTY;
  }

  boolean isFailed() {
    return verdict.state() == BatchState.FAILED;
  }
}
