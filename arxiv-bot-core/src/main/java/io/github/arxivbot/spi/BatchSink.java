package io.github.arxivbot.spi;

/** Receives the batches of a {@link Fetcher}. */
@FunctionalInterface
public interface BatchSink {

  /**
   * Receives one batch.
   *
   * @param batch the batch of one category: the papers of a feed, or some of several days
   * @return true if the fetcher should continue, false if it should stop
   */
  boolean accept(Batch batch);
}
