package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotCategoryReader;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotException;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotFile;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotFilter;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotPage;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotPaperMapper;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the public snapshot of arXiv's metadata from a file with one JSON object per line, plain or
 * gzip (source: the data set "arXiv Dataset" of Cornell University on Kaggle).
 *
 * <p>A category is read as it was announced, except that a paper appears once, with its last
 * version: its day is that of version 1, and its type is {@code new} if its primary category is
 * requested and {@code cross} otherwise. A request without days gives all papers of a category. An
 * archive such as {@code cs} stands for all of its categories.
 *
 * <p>The file is read once per category, with one page in memory. To read several categories in one
 * pass, join them: {@code cs.AI+cs.CL} is one category here, and each of its papers appears once.
 *
 * <p>A batch is a page. A line that cannot be read is a problem of its batch; the first 20 of a
 * page are reported, the others counted. A field of another type than expected is a problem too. If
 * no paper is found and lines cannot be read, the batch is a failure. If the file ends in the
 * middle, its last batch is {@linkplain Batch#incomplete() incomplete}. Thread-safe.
 *
 * <pre>{@code
 * Fetcher years = ArxivSnapshot.create(Path.of("arxiv-metadata-oai-snapshot.json"));
 * years.fetch(FetchRequest.of(List.of("cs.LG")).days(monday, friday), batch -> true);
 * }</pre>
 */
public final class ArxivSnapshot implements Fetcher {

  static final String NAME = SnapshotPage.SOURCE;

  private static final Logger LOG = LoggerFactory.getLogger(ArxivSnapshot.class);

  private final Path path;
  private final Clock clock;
  private final AnnouncementCalendar calendar;
  private final int pageSize;

  private ArxivSnapshot(Builder builder) {
    path = builder.path;
    clock = builder.clock;
    calendar = builder.calendar;
    pageSize = builder.pageSize;
  }

  /**
   * Creates a fetcher.
   *
   * @param file the snapshot, plain or gzip, which is opened by each {@link #fetch}
   * @return a fetcher with default settings
   */
  public static ArxivSnapshot create(Path file) {
    return builder(file).build();
  }

  /**
   * Returns a builder with the system clock, arXiv's calendar and pages of 1,000 papers.
   *
   * @param file the snapshot, plain or gzip, which is opened by each {@link #fetch}
   * @return a new builder
   */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

  /** {@return true: past days can be requested} */
  @Override
  public boolean reachesBack() {
    return true;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sink, "sink");
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before " + path + " was read");
    }
    boolean wanted = true;
    for (String category : request.categories()) {
      wanted = wanted && read(category, request, sink);
    }
  }

  private boolean read(String category, FetchRequest request, BatchSink sink)
      throws InterruptedException {
    LOG.debug("{}: {}", path, category);
    try {
      SnapshotFile file = SnapshotFile.of(path);
      SnapshotFilter filter = SnapshotFilter.of(category, request, calendar);
      SnapshotPaperMapper papers = new SnapshotPaperMapper(filter, clock.instant());
      return new SnapshotCategoryReader(file, papers, pageSize).read(sink);
    } catch (SnapshotException e) {
      return sink.accept(Batch.builder(NAME, category).failure(e.problem(category)).build());
    }
  }

  /** {@return name and file, for logs} */
  @Override
  public String toString() {
    return NAME + " " + path;
  }

  /** Builds an {@link ArxivSnapshot}. Not thread-safe. */
  public static final class Builder extends FetcherBuilder<Builder> {
    private static final int DEFAULT_PAGE_SIZE = 1000;
    private static final int MAX_PAGE_SIZE = 100_000;

    private final Path path;
    private int pageSize = DEFAULT_PAGE_SIZE;

    private Builder(Path file) {
      path = Objects.requireNonNull(file, "file");
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the maximum number of papers per batch; 1,000 by default. A batch has fewer if their
     * lines together exceed 16 MiB.
     *
     * @param papers from 1 to 100,000
     * @return this builder
     * @throws IllegalArgumentException if the number is out of range
     */
    public Builder pageSize(int papers) {
      if (papers < 1 || papers > MAX_PAGE_SIZE) {
        throw new IllegalArgumentException(
            "page size: expected 1 to " + MAX_PAGE_SIZE + " papers, found " + papers);
      }
      pageSize = papers;
      return this;
    }

    /**
     * Builds the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivSnapshot build() {
      return new ArxivSnapshot(this);
    }
  }
}
