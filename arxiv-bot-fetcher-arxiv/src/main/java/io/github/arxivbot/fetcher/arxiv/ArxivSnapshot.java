package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotException;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotFile;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotFilter;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotPage;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotPaperMapper;
import io.github.arxivbot.fetcher.arxiv.internal.snapshot.SnapshotReader;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public snapshot of arXiv's metadata, from a file: one JSON object a line, plain or gzip
 * (source: the data set "arXiv Dataset" of Cornell University on Kaggle, whose fields are read).
 *
 * <p>A category is announced as in a feed, except that a paper stands there once, with its last
 * version: its day is that of version 1, and it is {@code new} where its primary category is asked
 * for and {@code cross} elsewhere. Without days, all papers of a category come. The names of
 * archives that have no papers of their own, such as {@code cs}, are refused.
 *
 * <p>The file is read once a category, from its beginning to its end, with one page in memory. To
 * read it once for all would mean to mix the categories' batches, against the order that is
 * promised, or to hold all papers but those of the first category. Who wants several categories
 * from one reading joins them: {@code cs.AI+cs.CL} is one category here, and each of its papers
 * comes once.
 *
 * <p>A page is a batch. A line that can't be read is a problem of its batch; at most 20 are told,
 * the others counted. A file that ends in the middle makes its last batch {@linkplain
 * Batch#incomplete() incomplete}. Thread-safe.
 *
 * <pre>{@code
 * Fetcher years = ArxivSnapshot.builder(Path.of("arxiv-metadata-oai-snapshot.json")).build();
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
   * Starts a fetcher.
   *
   * @param file the snapshot; whether it is gzip is told by its first bytes. It is opened at each
   *     {@link #fetch}, never before
   * @return a builder with the system's clock, arXiv's calendar and pages of 1000 papers
   */
  public static Builder builder(Path file) {
    return new Builder(file);
  }

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
    if (request.categories().isEmpty()) {
      return;
    }
    SnapshotFile file;
    try {
      file = SnapshotFile.of(path);
    } catch (SnapshotException e) {
      refuse(request.categories(), e, sink);
      return;
    }
    boolean wanted = true;
    for (String category : request.categories()) {
      wanted = wanted && read(category, request, file, sink);
    }
  }

  private boolean read(String category, FetchRequest request, SnapshotFile file, BatchSink sink)
      throws InterruptedException {
    LOG.debug("{}: {}", path, category);
    try {
      SnapshotFilter filter = SnapshotFilter.of(category, request, calendar);
      SnapshotPaperMapper papers = new SnapshotPaperMapper(filter, clock.instant());
      return new SnapshotReader(file, papers, pageSize).read(sink);
    } catch (SnapshotException e) {
      return sink.accept(failed(category, e));
    }
  }

  private static void refuse(List<String> categories, SnapshotException why, BatchSink sink) {
    for (String category : categories) {
      if (!sink.accept(failed(category, why))) {
        return;
      }
    }
  }

  private static Batch failed(String category, SnapshotException why) {
    return Batch.builder(NAME, category).failure(why.problem(category)).build();
  }

  /**
   * For logs.
   *
   * @return name and file
   */
  @Override
  public String toString() {
    return NAME + " " + path;
  }

  /** Collects the settings of an {@link ArxivSnapshot}. Not thread-safe. */
  public static final class Builder {
    private static final int LARGEST_PAGE = 100_000;

    private final Path path;
    private Clock clock = Clock.systemUTC();
    private AnnouncementCalendar calendar = AnnouncementCalendar.arxiv();
    private int pageSize = 1000;

    private Builder(Path file) {
      path = Objects.requireNonNull(file, "file");
    }

    /**
     * Sets the clock that says when a paper was fetched; the system's, in UTC, by default.
     *
     * @param time the time
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Sets the calendar that says on which day a paper was announced; {@link
     * AnnouncementCalendar#arxiv()} by default.
     *
     * @param days the calendar
     * @return this builder
     */
    public Builder calendar(AnnouncementCalendar days) {
      calendar = Objects.requireNonNull(days, "days");
      return this;
    }

    /**
     * Sets how many papers a batch holds at most; 1000 by default. Fewer come where their lines
     * together pass 16 MiB, and at the end.
     *
     * @param papers from 1 to 100 000
     * @return this builder
     * @throws IllegalArgumentException if the number is out of range
     */
    public Builder pageSize(int papers) {
      if (papers < 1 || papers > LARGEST_PAGE) {
        throw new IllegalArgumentException(
            "page size: expected 1 to " + LARGEST_PAGE + " papers, found " + papers);
      }
      pageSize = papers;
      return this;
    }

    /**
     * Makes the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivSnapshot build() {
      return new ArxivSnapshot(this);
    }
  }
}
