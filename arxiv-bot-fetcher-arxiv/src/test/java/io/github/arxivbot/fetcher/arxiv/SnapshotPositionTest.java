package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading goes on where it was, in the same file and for the same request only. */
class SnapshotPositionTest {

  private static final FetchRequest REQUEST = FetchRequest.of(List.of("cs.LG", "cs.CL"));

  @TempDir Path folder;

  private Path file() {
    return Snapshots.write(folder, Snapshots.line(1), Snapshots.line(2), Snapshots.line(3));
  }

  private static List<Batch> read(Path file, FetchRequest request) {
    return Snapshots.read(Snapshots.of(file).pageSize(1).build(), request);
  }

  private static String first(Path file) {
    return read(file, REQUEST).get(0).position().orElseThrow();
  }

  @Test
  void it_goes_on_behind_the_batch() {
    Path file = file();
    assertThat(read(file, REQUEST.after(first(file))))
        .extracting(Snapshots::ids)
        .containsExactly(List.of("2602.00002v1"), List.of("2602.00003v1"), List.of());
  }

  @Test
  void behind_the_last_batch_there_is_nothing() {
    Path file = file();
    List<Batch> all = read(file, REQUEST);
    String last = all.get(all.size() - 1).position().orElseThrow();
    assertThat(read(file, REQUEST.after(last))).isEmpty();
  }

  @Test
  void a_copy_elsewhere_is_the_same_file() throws IOException {
    Path file = file();
    Path copy = Files.copy(file, folder.resolve("copy.json"));
    assertThat(read(copy, REQUEST.after(first(file)))).hasSize(3);
  }

  @Test
  void it_holds_for_no_other_file() throws IOException {
    Path file = file();
    String position = first(file);
    Files.writeString(file, Files.readString(file).replace("caches", "cachet"));
    assertRefused(
        file,
        REQUEST.after(position),
        "position: expected one in "
            + file
            + " as it is now, found one in another file; start again without a position");
  }

  @Test
  void it_holds_for_no_other_request() {
    Path file = file();
    String position = first(file);
    String message =
        "position: expected one of this request, found one of another;"
            + " ask for the same categories and days, or start again without a position";
    LocalDate day = LocalDate.parse("2026-02-10");
    assertRefused(file, REQUEST.days(day, day).after(position), message);
    assertRefused(file, FetchRequest.of(List.of("cs.LG")).after(position), message);
    assertRefused(file, FetchRequest.of(List.of("cs.CL", "cs.LG")).after(position), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "snapshot:1:2:3:4:5", "token\u0000|x"})
  void what_no_batch_has_stated_is_refused(String position) {
    assertRefused(
        file(),
        REQUEST.after(position),
        "position: expected what a batch of arxiv-snapshot states, found "
            + SafeText.quote(position)
            + "; start again without a position");
  }

  @Test
  void a_place_within_a_line_or_behind_the_end_is_refused() {
    Path file = file();
    String start = first(file).replaceFirst(":\\d+$", ":");
    for (String offset : List.of("7", "99999999999")) {
      List<Batch> batches = read(file, REQUEST.after(start + offset));
      assertThat(Snapshots.failure(batches.get(0)))
          .isEqualTo("position: no line begins there in " + file);
    }
  }

  private static void assertRefused(Path file, FetchRequest request, String message) {
    List<Batch> batches = read(file, request);
    assertThat(batches).extracting(Batch::category).isEqualTo(request.categories());
    assertThat(batches).extracting(Snapshots::failure).containsOnly(message);
  }
}
