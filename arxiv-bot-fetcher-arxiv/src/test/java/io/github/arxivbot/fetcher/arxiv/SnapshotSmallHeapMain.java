package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.FetchRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program for a JVM with a small heap: reads a snapshot and writes its counts. */
final class SnapshotSmallHeapMain {

  private long papers;
  private int batches;
  private int failures;

  private SnapshotSmallHeapMain() {}

  /** Expects the snapshot and the file for the counts. */
  public static void main(String[] args) throws Exception {
    SnapshotSmallHeapMain harvest = new SnapshotSmallHeapMain();
    harvest.read(Path.of(args[0]));
    Files.writeString(
        Path.of(args[1]), harvest.papers + " " + harvest.batches + " " + harvest.failures);
  }

  private void read(Path file) throws InterruptedException {
    ArxivSnapshot.builder(file)
        .build()
        .fetch(
            FetchRequest.of(List.of("cs.LG")),
            batch -> {
              papers += batch.papers().size();
              batches++;
              failures += batch.failure().isPresent() ? 1 : 0;
              return true;
            });
  }
}
