package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.spi.Batch;

/** A batch and its verdict. */
record ClassifiedBatch(Batch batch, Verdict verdict) {

  /** Tests whether the batch contains everything that its source has. */
  boolean isComplete() {
    return verdict.state() == BatchState.FRESH || verdict.state() == BatchState.EMPTY;
  }

  boolean isFailed() {
    return verdict.state() == BatchState.FAILED;
  }
}
