package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.spi.BatchSink;
import java.io.IOException;

/** Reads a snapshot for one category, page by page. For one thread and one use. */
public final class SnapshotCategoryReader {

  private final SnapshotFile file;
  private final SnapshotPaperMapper mapper;
  private final int pageSize;
  private final SnapshotParser parser = new SnapshotParser();
  private SnapshotPage page;
  private boolean delivered;
  private boolean anyParsed;
  private long unparsed;
  private long leftOut;
  private String firstLeftOut = "";

  public SnapshotCategoryReader(SnapshotFile file, SnapshotPaperMapper mapper, int pageSize) {
    this.file = file;
    this.mapper = mapper;
    this.pageSize = pageSize;
    page = newPage();
  }

  /** Delivers at least one batch; returns false if the sink wants no more. */
  public boolean read(BatchSink sink) throws InterruptedException {
    try (LineReader lines = file.open()) {
      while (next(lines)) {
        readLine(lines);
        if (page.isFull()) {
          if (!sink.accept(page.batch())) {
            return false;
          }
          delivered = true;
          page = newPage();
        }
      }
      requireAnyParsed();
      requireAnyPaper();
    } catch (SnapshotException e) {
      return sink.accept(page.batch(e));
    }
    return (delivered && page.isEmpty()) || sink.accept(page.batch());
  }

  private boolean next(LineReader lines) throws SnapshotException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted in line " + lines.number() + ofFile());
    }
    try {
      return lines.next();
    } catch (IOException e) {
      throw file.failure(lines.number() + 1, e);
    }
  }

  private void readLine(LineReader lines) throws SnapshotException {
    long number = lines.number();
    if (lines.isTooLong()) {
      requireComplete(lines);
      leaveOut(number, "it is longer than " + LineReader.MAX_LENGTH + " bytes");
      return;
    }
    String text = lines.text();
    if (text.isEmpty()) {
      return;
    }
    SnapshotRecord record;
    try {
      record = parser.parse(text);
    } catch (SnapshotException e) {
      requireComplete(lines);
      leaveOut(number, String.valueOf(e.getMessage()));
      return;
    }
    anyParsed = true;
    SnapshotPaperMapper.MappedLine mapped = mapper.map(record);
    mapped.problems().forEach(message -> page.addProblem(number, message));
    if (mapped.leftOut()) {
      countLeftOut(number, mapped.problems().get(0));
    }
    mapped
        .paper()
        .ifPresent(
            paper -> {
              page.add(paper, text.length());
              if (lines.isMalformed()) {
                page.addProblem(number, paper.id() + ": bytes that are not UTF-8 are replaced");
              }
            });
  }

  private void leaveOut(long number, String message) {
    unparsed++;
    page.addProblem(number, message + "; it is left out");
    countLeftOut(number, message);
  }

  private void countLeftOut(long number, String message) {
    if (leftOut == 0) {
      firstLeftOut = "line " + number + ": " + message;
    }
    leftOut++;
  }

  /** A line that cannot be parsed and has no line break is the place where a file was cut off. */
  private void requireComplete(LineReader lines) throws SnapshotException {
    if (!lines.isComplete()) {
      throw new SnapshotException(
          "the file ends in the middle of line "
              + lines.number()
              + ofFile()
              + SnapshotFile.INCOMPLETE);
    }
  }

  private void requireAnyParsed() throws SnapshotException {
    if (!anyParsed && unparsed > 0) {
      throw new SnapshotException(
          "expected one JSON object per line, found none in the "
              + unparsed
              + " lines"
              + ofFile()
              + "; check that it is arXiv's metadata snapshot");
    }
  }

  /** Without this, lines that cannot be read would look like a category without papers. */
  private void requireAnyPaper() throws SnapshotException {
    if (!delivered && page.papers() == 0 && leftOut > 0) {
      throw new SnapshotException(
          "there is no paper of "
              + mapper.category()
              + " in "
              + file.path()
              + ", and "
              + PluralFormatter.count(leftOut, "line")
              + " cannot be read: "
              + firstLeftOut);
    }
  }

  private SnapshotPage newPage() {
    return new SnapshotPage(mapper.category(), pageSize);
  }

  private String ofFile() {
    return " of " + file.path();
  }
}
