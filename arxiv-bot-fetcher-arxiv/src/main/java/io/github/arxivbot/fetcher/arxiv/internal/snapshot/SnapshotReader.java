package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a snapshot for one category, page by page, to its end. For one thread and one reading. */
public final class SnapshotReader {

  private final SnapshotFile file;
  private final SnapshotPaperMapper papers;
  private final int pageSize;
  private final SnapshotParser parser = new SnapshotParser();
  private SnapshotPage page;
  private boolean pushed;
  private boolean anyRead;
  private long unreadable;

  public SnapshotReader(SnapshotFile file, SnapshotPaperMapper papers, int pageSize) {
    this.file = file;
    this.papers = papers;
    this.pageSize = pageSize;
    page = newPage();
  }

  /** Pushes at least one batch; false if the sink has enough. */
  public boolean read(BatchSink sink) throws InterruptedException {
    SnapshotException failure = null;
    try (LineReader lines = file.open()) {
      while (next(lines)) {
        take(lines);
        if (page.isFull()) {
          if (!sink.accept(page.batch().build())) {
            return false;
          }
          pushed = true;
          page = newPage();
        }
      }
      requireAnyRead();
    } catch (SnapshotException e) {
      failure = e;
    }
    return finish(failure, sink);
  }

  private boolean finish(@Nullable SnapshotException failure, BatchSink sink) {
    if (failure != null) {
      Problem problem = failure.problem(papers.category());
      Batch.Builder batch = page.batch();
      return sink.accept(
          (page.hasPapers() ? batch.incomplete(problem) : batch.failure(problem)).build());
    }
    if (pushed && page.isEmpty()) {
      return true;
    }
    return sink.accept(page.batch().build());
  }

  private boolean next(LineReader lines) throws SnapshotException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in line " + lines.number() + of());
    }
    try {
      return lines.next();
    } catch (IOException e) {
      throw file.failure(lines.number() + 1, e);
    }
  }

  private void take(LineReader lines) throws SnapshotException {
    long number = lines.number();
    if (lines.isTooLong()) {
      requireWhole(lines);
      leaveOut(number, "it is longer than " + LineReader.LONGEST + " bytes");
      return;
    }
    String text = lines.text();
    if (text.isEmpty()) {
      return;
    }
    SnapshotRecord line;
    try {
      line = parser.parse(text);
    } catch (SnapshotException e) {
      requireWhole(lines);
      leaveOut(number, String.valueOf(e.getMessage()));
      return;
    }
    anyRead = true;
    papers
        .read(line, complaint -> page.complain(number, complaint))
        .ifPresent(
            paper -> {
              page.add(paper, text.length());
              if (lines.isMalformed()) {
                page.complain(number, paper.id() + ": bytes that are no UTF-8 are replaced");
              }
            });
  }

  private void leaveOut(long number, String message) {
    unreadable++;
    page.complain(number, message + "; it is left out");
  }

  /** A line that can't be read and has no end is the place where a file was cut. */
  private void requireWhole(LineReader lines) throws SnapshotException {
    if (!lines.isEnded()) {
      throw new SnapshotException(
          "the file ends in the middle of line " + lines.number() + of() + SnapshotFile.NOT_WHOLE);
    }
  }

  private void requireAnyRead() throws SnapshotException {
    if (!anyRead && unreadable > 0) {
      throw new SnapshotException(
          "expected one JSON object a line, found none in the "
              + unreadable
              + " lines"
              + of()
              + "; check that it is arXiv's metadata snapshot");
    }
  }

  private SnapshotPage newPage() {
    return new SnapshotPage(papers.category(), pageSize);
  }

  private String of() {
    return " of " + file.path();
  }
}
