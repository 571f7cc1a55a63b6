package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("slow")
class ArxivSnapshotPropertyTest {

  private static final FetchRequest REQUEST =
      FetchRequest.of(List.of("cs.LG", "cs.CL", "cs.LG+cs.CL", "cs.AI"));

  @Property(tries = 300)
  void gzip_and_page_size_change_no_paper(
      @ForAll @Size(max = 20) List<@From("pieces") String> pieces,
      @ForAll @IntRange(min = 1, max = 4) int pageSize,
      @ForAll boolean mark)
      throws IOException {
    String text = (mark ? "\uFEFF" : "") + String.join("", pieces);
    Path plain = Files.createTempFile("snapshot", ".json");
    Path zipped = Files.createTempFile("snapshot", ".json.gz");
    try {
      Files.writeString(plain, text);
      Files.write(zipped, TestSnapshots.gzip(text));
      List<String> whole = papers(TestSnapshots.of(plain).build());
      assertThat(papers(TestSnapshots.of(plain).pageSize(pageSize).build())).isEqualTo(whole);
      assertThat(papers(TestSnapshots.of(zipped).pageSize(pageSize).build())).isEqualTo(whole);
    } finally {
      Files.delete(plain);
      Files.delete(zipped);
    }
  }

  @Property(tries = 300)
  void each_wanted_paper_comes_once_in_the_order_of_the_file(
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 99_999) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 4) int pageSize)
      throws IOException {
    List<String> lines = numbers.stream().map(TestSnapshots::line).toList();
    Path file = Files.createTempFile("snapshot", ".json");
    try {
      Files.write(file, lines.isEmpty() ? List.of("") : lines);
      ArxivSnapshot snapshot = TestSnapshots.of(file).pageSize(pageSize).build();
      List<Batch> batches = TestSnapshots.read(snapshot, FetchRequest.of(List.of("cs.LG")));
      assertThat(batches.stream().flatMap(batch -> TestSnapshots.ids(batch).stream()))
          .containsExactlyElementsOf(numbers.stream().map("2602.%05dv1"::formatted).toList());
      assertThat(batches).allMatch(batch -> batch.papers().size() <= pageSize);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        TestSnapshots.line("2602.00001", "cs.LG") + "\n",
        TestSnapshots.line("2602.00002", "cs.CL cs.LG") + "\r\n",
        TestSnapshots.line("2602.00003", "cs.AI").replace("caches", "Häuser 😀") + "\n",
        TestSnapshots.line("2602.00004", "math.CO") + "\n",
        TestSnapshots.line("2602.00005", "cs.CL"),
        "\n",
        " \r\n",
        "odd\n",
        "{}\n");
  }

  private static List<String> papers(ArxivSnapshot snapshot) {
    return TestSnapshots.read(snapshot, REQUEST).stream()
        .flatMap(batch -> batch.papers().stream().map(paper -> batch.category() + " " + paper))
        .toList();
  }
}
