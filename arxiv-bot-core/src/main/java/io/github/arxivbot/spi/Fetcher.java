package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
   * Reads the newest announcement of one category.
   *
   * <pre>{@code
   * List<Paper> papers = ArxivRss.create().fetch("cs.LG").papers();
   * }</pre>
   *
   * @param category the category
   * @return all papers and facts of the category as one batch
   * @throws IOException if the category could not be read, or only in part
   * @throws InterruptedException if the thread is interrupted
   */
  default Batch fetch(String category) throws IOException, InterruptedException {
    List<Batch> batches = new ArrayList<>();
    fetch(FetchRequest.of(List.of(category)), batches::add);
    for (Batch batch : batches) {
      Optional<Problem> failure = batch.failure().or(batch::incomplete);
      if (failure.isPresent()) {
        throw new IOException(name() + ", " + category + ": " + failure.get().message());
      }
    }
    return Batch.joined(batches)
        .orElseThrow(() -> new IOException(name() + " returned no batch of " + category));
  }

  /**
   * Returns a fetcher that reads each category with a function. An exception of the function is the
   * failure of the category.
   *
   * <pre>{@code
   * Fetcher mine = Fetcher.of("mine", category -> papersOf(category));
   * }</pre>
   *
   * @param name the name of the source, for verdicts and the report
   * @param function returns the papers of a category
   * @return the fetcher
   */
  static Fetcher of(String name, CategoryReader function) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(function, "function");
    return new Fetcher() {
      @Override
      public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
        Objects.requireNonNull(sink, "sink");
        for (String category : request.categories()) {
          if (!sink.accept(Batch.read(name, category, function))) {
            return;
          }
        }
      }

      @Override
      public String name() {
        return name;
      }
    };
  }

  /** Reads the papers of a category, for {@link Fetcher#of}. */
  @FunctionalInterface
  interface CategoryReader {

    /**
     * Reads the newest papers of a category.
     *
     * @param category the category
     * @return the papers, in the order of the source
     * @throws IOException if the category cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    List<Paper> read(String category) throws IOException, InterruptedException;
  }

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

  /**
   * Tests whether this source announces papers every day. Days without an announcement are never
   * missed.
   *
   * @return false by default: it announces papers on the days on which arXiv does
   */
  default boolean announcesDaily() {
    return false;
  }

  /**
   * Returns the hosts from which the PDFs of this source's papers may be downloaded. The pipeline
   * removes every {@link Paper#pdf()} of another host and reports it, because an address comes from
   * the source's answer. The PDFs of papers on arXiv are not concerned.
   *
   * @return names of hosts in lower case, for example {@code www.biorxiv.org}; none by default
   */
  default Set<String> pdfHosts() {
    return Set.of();
  }

  /** Releases resources; does nothing by default. */
  @Override
  default void close() {}
}
