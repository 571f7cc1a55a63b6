package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SnapshotSmallHeapTest {

  private static final int PAPERS = 100_000;

  @TempDir Path folder;

  @Test
  void a_hundred_thousand_papers_are_read_with_a_heap_of_64_mebibytes() throws Exception {
    Path counts = folder.resolve("counts.txt");
    SmallHeap.run(SnapshotSmallHeapMain.class, 5, generate().toString(), counts.toString());
    assertThat(Files.readString(counts)).isEqualTo("100000 100 0");
  }

  /** Most abstracts of arXiv are shorter than 1,500 characters. */
  private Path generate() throws IOException {
    Path file = folder.resolve("snapshot.gz");
    String words = "We keep the half of the cache that attention reads. ".repeat(29);
    try (Writer out =
        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8)) {
      for (int i = 0; i < PAPERS; i++) {
        out.write(TestSnapshots.line(i % 99_999 + 1).replace("We keep the half.", words));
        out.write('\n');
      }
    }
    return file;
  }
}
