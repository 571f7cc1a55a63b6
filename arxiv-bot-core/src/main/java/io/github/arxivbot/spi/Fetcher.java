package io.github.arxivbot.spi;

/**
 * A source of papers.
 *
 * <p>Instances are thread-safe unless they say otherwise, honour interruption, and are closed by
 * whoever created them.
 */
public interface Fetcher extends AutoCloseable {

  /**
   * Pushes batches, one at a time, until there are no more or the sink has had enough.
   *
   * <p>What goes wrong with one category is a batch with a {@link Batch#failure()}, what goes wrong
   * with one item is a problem of its batch: neither is an exception.
   *
   * @param request what is asked for
   * @param sink receives the batches, in the order of the categories asked for
   * @throws InterruptedException if the thread is interrupted
   */
  void fetch(FetchRequest request, BatchSink sink) throws InterruptedException;

  /**
   * Returns the name of this source, for the report where it fails without a batch.
   *
   * @return the simple name of the class by default
   */
  default String name() {
    return getClass().isHidden() ? "fetcher" : getClass().getSimpleName();
  }

  /**
   * Whether past days can be asked for ({@link FetchRequest#days}). A feed of the newest
   * announcement can't.
   *
   * @return false by default
   */
  default boolean reachesBack() {
    return false;
  }

  /** Gives back what the instance holds; does nothing by default. */
  @Override
  default void close() {}
}
