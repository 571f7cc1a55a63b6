package io.github.arxivbot.spi;

/**
 * A source of papers.
 *
 * <p>An instance is thread-safe unless it states otherwise, and responds to interruption. The code
 * that creates an instance closes it.
 */
public interface Fetcher extends AutoCloseable {

  /**
   * Reads the requested categories and passes one batch at a time to the sink, until there are no
   * more or the sink returns false.
   *
   * <p>A category that cannot be read is a batch with a {@link Batch#failure()}, an item that
   * cannot be read is one of the {@link Batch#problems()}. Neither is an exception.
   *
   * @param request the categories and days
   * @param sink receives the batches, in the order of the requested categories
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
   * Tests whether this source supports requests for past days ({@link FetchRequest#days}).
   *
   * @return false by default; a feed of the newest announcement does not
   */
  default boolean reachesBack() {
    return false;
  }

  /** Releases resources; does nothing by default. */
  @Override
  default void close() {}
}
