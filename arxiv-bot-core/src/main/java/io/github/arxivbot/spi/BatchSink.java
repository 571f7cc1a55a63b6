package io.github.arxivbot.spi;

/** Receives what a {@link Fetcher} finds. */
@FunctionalInterface
public interface BatchSink {

  /**
   * Takes one batch.
   *
   * @param batch a day's feed, or a page of a harvest
   * @return whether more is wanted; after false the fetcher stops
   */
  boolean accept(Batch batch);
}
