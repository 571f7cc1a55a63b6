package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ArxivSnapshotLawsTest {

  private static final FetchRequest REQUEST =
      FetchRequest.of(List.of("cs.LG", "cs.CL", "cs.LG+cs.CL", "cs.AI"));

  @Property(tries = 300)
  void going_on_after_any_page_gives_what_an_unbroken_reading_gives(
      @ForAll @Size(max = 20) List<@From("pieces") String> pieces,
      @ForAll @IntRange(min = 1, max = 4) int pageSize,
      @ForAll boolean gzip,
      @ForAll boolean mark)
      throws IOException {
    String text = (mark ? "\uFEFF" : "") + String.join("", pieces);
    Path file = Files.createTempFile("snapshot", ".json");
    try {
      Files.write(file, gzip ? Snapshots.gzip(text) : text.getBytes(UTF_8));
      ArxivSnapshot snapshot = Snapshots.of(file).pageSize(pageSize).build();
      List<String> unbroken = shown(Snapshots.read(snapshot, REQUEST));
      List<Batch> batches = Snapshots.read(snapshot, REQUEST);
      for (int i = 0; i < batches.size(); i++) {
        if (batches.get(i).position().isPresent()) {
          String reached = batches.get(i).position().get();
          assertThat(shown(Snapshots.read(snapshot, REQUEST.after(reached))))
              .isEqualTo(unbroken.subList(i + 1, unbroken.size()));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300)
  void each_wanted_paper_comes_once_in_the_order_of_the_file(
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 99_999) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 4) int pageSize)
      throws IOException {
    List<String> lines = numbers.stream().map(Snapshots::line).toList();
    Path file = Files.createTempFile("snapshot", ".json");
    try {
      Files.write(file, lines.isEmpty() ? List.of("") : lines);
      ArxivSnapshot snapshot = Snapshots.of(file).pageSize(pageSize).build();
      List<Batch> batches = Snapshots.read(snapshot, FetchRequest.of(List.of("cs.LG")));
      assertThat(batches.stream().flatMap(batch -> Snapshots.ids(batch).stream()))
          .containsExactlyElementsOf(numbers.stream().map("2602.%05dv1"::formatted).toList());
      assertThat(batches).allMatch(batch -> batch.papers().size() <= pageSize);
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        Snapshots.line("2602.00001", "cs.LG") + "\n",
        Snapshots.line("2602.00002", "cs.CL cs.LG") + "\r\n",
        Snapshots.line("2602.00003", "cs.AI").replace("caches", "Häuser 😀") + "\n",
        Snapshots.line("2602.00004", "math.CO") + "\n",
        Snapshots.line("2602.00005", "cs.CL"),
        "\n",
        " \r\n",
        "odd\n",
        "{}\n");
  }

  private static List<String> shown(List<Batch> batches) {
    return batches.stream().map(ArxivSnapshotLawsTest::shown).toList();
  }

  private static String shown(Batch batch) {
    return String.join(
        " | ",
        batch.category(),
        batch.papers().toString(),
        batch.problems().toString(),
        batch.failure().map(Problem::message).orElse("whole"),
        batch.position().orElse("nowhere"));
  }
}
