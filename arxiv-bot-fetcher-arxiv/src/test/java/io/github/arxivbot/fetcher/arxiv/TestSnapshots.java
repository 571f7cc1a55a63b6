package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Generated snapshots, and fetches from them. */
final class TestSnapshots {

  static final Instant NOW = Instant.parse("2026-02-11T06:00:00Z");

  private TestSnapshots() {}

  /** Returns the line of a paper submitted on Monday, 2026-02-09, and announced on Tuesday. */
  static String line(String id, String categories) {
    return line(id, categories, "Mon, 9 Feb 2026 12:00:00 GMT");
  }

  static String line(String id, String categories, String created) {
    return """
        {"id":"%s","submitter":"Ada Example","authors":"Ada Example","title":"On caches",\
        "comments":null,"journal-ref":null,"doi":null,"report-no":null,"categories":"%s",\
        "license":null,"abstract":"  We keep the half.\\n",\
        "versions":[{"version":"v1","created":"%s"}],"update_date":"2026-02-10",\
        "authors_parsed":[["Example","Ada",""]]}"""
        .formatted(id, categories, created);
  }

  /** Returns the line of the n-th paper of cs.LG. */
  static String line(int n) {
    return line("2602.%05d".formatted(n), "cs.LG");
  }

  static Path write(Path folder, String... lines) {
    Path file = folder.resolve("snapshot.json");
    try (Writer writer = Files.newBufferedWriter(file)) { // not joined: some are large
      for (String line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(folder.resolve("snapshot.json"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static ArxivSnapshot.Builder of(Path file) {
    return ArxivSnapshot.builder(file).clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static List<Batch> read(Path file, String... categories) {
    return read(of(file).build(), FetchRequest.of(List.of(categories)));
  }

  static List<Batch> read(ArxivSnapshot snapshot, FetchRequest request) {
    List<Batch> batches = new ArrayList<>();
    try {
      snapshot.fetch(request, batches::add);
    } catch (InterruptedException e) {
      throw new AssertionError("nothing interrupts this test", e);
    }
    return batches;
  }

  /** Returns the only batch of a category. */
  static Batch only(Path file, String category) {
    List<Batch> batches = read(file, category);
    if (batches.size() != 1) {
      throw new AssertionError("expected one batch, found " + batches.size());
    }
    return batches.get(0);
  }

  static List<String> ids(Batch batch) {
    return batch.papers().stream().map(paper -> paper.id().toString()).toList();
  }

  static String failure(Batch batch) {
    return batch.failure().or(batch::incomplete).orElseThrow().message();
  }
}
