package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.Batch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incomplete, missing or other file is a failure that states the remedy. */
class BrokenSnapshotsTest {

  private static final String ONE = TestSnapshots.line(1) + "\n";
  private static final String TWO = TestSnapshots.line(2) + "\n";
  private static final String AGAIN = "; the file is incomplete: download it again";

  @TempDir Path folder;

  @Test
  void a_file_cut_off_in_a_line_is_incomplete_and_has_the_papers_before_it() {
    for (int length = 1; length < TWO.length() - 1; length++) {
      Batch batch = read((ONE + TWO.substring(0, length)).getBytes(UTF_8));
      assertThat(TestSnapshots.ids(batch)).containsExactly("2602.00001v1");
      assertThat(TestSnapshots.failure(batch))
          .isEqualTo("the file ends in the middle of line 2 of " + file() + AGAIN);
    }
  }

  @Test
  void gzip_that_is_cut_off_anywhere_is_reported() {
    byte[] whole = TestSnapshots.gzip(ONE + TWO);
    for (int length = 2; length < whole.length; length++) {
      Batch batch = read(Arrays.copyOf(whole, length));
      assertThat(TestSnapshots.failure(batch))
          .startsWith("the gzip data are cut off, in line ")
          .contains(" of " + file())
          .endsWith(AGAIN);
    }
  }

  @Test
  void gzip_that_is_cut_off_has_the_papers_before_it() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 5000; i++) {
      text.append(TestSnapshots.line(i).replace("We keep", "We keep " + new Random(i).nextLong()));
      text.append('\n');
    }
    byte[] whole = TestSnapshots.gzip(text.toString());
    Path file = TestSnapshots.write(folder, Arrays.copyOf(whole, whole.length / 2));
    List<Batch> batches = TestSnapshots.read(file, "cs.LG");
    int papers = batches.stream().mapToInt(batch -> batch.papers().size()).sum();
    assertThat(papers).isBetween(1000, 4999);
    assertThat(batches.get(batches.size() - 1).papers()).hasSize(papers % 1000);
    assertThat(TestSnapshots.failure(batches.get(batches.size() - 1)))
        .startsWith("the gzip data are cut off, in line " + (papers + 1) + " of " + file);
  }

  @Test
  void gzip_of_several_members_is_read_to_its_end() throws IOException {
    byte[] bytes = join(TestSnapshots.gzip(ONE), TestSnapshots.gzip(""), TestSnapshots.gzip(TWO));
    Batch batch = read(bytes);
    assertThat(TestSnapshots.ids(batch)).containsExactly("2602.00001v1", "2602.00002v1");
    assertThat(batch.failure()).isEmpty();
  }

  @Test
  void gzip_of_several_members_that_is_cut_off_in_a_member_is_reported() throws IOException {
    byte[] first = TestSnapshots.gzip(ONE);
    byte[] both = join(first, TestSnapshots.gzip(TWO));
    for (int length = first.length + 1; length < both.length; length++) {
      Batch batch = read(Arrays.copyOf(both, length));
      assertThat(batch.papers()).as("papers of %s bytes", length).isNotEmpty();
      assertThat(TestSnapshots.failure(batch)).startsWith("the gzip data ");
    }
  }

  @Test
  void other_data_after_gzip_are_reported() throws IOException {
    Batch batch = read(join(TestSnapshots.gzip(ONE), TWO.getBytes(UTF_8)));
    assertThat(TestSnapshots.ids(batch)).containsExactly("2602.00001v1");
    assertThat(TestSnapshots.failure(batch))
        .isEqualTo(
            "the gzip data are broken, in line 2 of "
                + file()
                + ": a gzip member is followed by other data"
                + AGAIN);
  }

  @Test
  void gzip_with_a_wrong_checksum_is_reported() {
    byte[] bytes = TestSnapshots.gzip(ONE);
    bytes[bytes.length - 8] ^= 1;
    assertThat(TestSnapshots.failure(read(bytes)))
        .startsWith("the gzip data are broken, in line 2 of " + file() + ": Corrupt GZIP trailer");
  }

  @Test
  void a_file_without_json_is_rejected() {
    Batch batch = read("<html>\n<body>\n</body>\n".getBytes(UTF_8));
    assertThat(TestSnapshots.failure(batch))
        .isEqualTo(
            "expected one JSON object per line, found none in the 3 lines of "
                + file()
                + "; check that it is arXiv's metadata snapshot");
    assertThat(batch.problems()).hasSize(3);
  }

  @Test
  void an_empty_file_and_a_zip_archive_are_rejected() {
    assertThat(TestSnapshots.failure(read(new byte[0])))
        .isEqualTo("expected a metadata snapshot, found an empty file, " + file());
    assertThat(TestSnapshots.failure(read(new byte[] {'P', 'K', 3, 4, 0, 0})))
        .isEqualTo(
            "expected JSON Lines, plain or gzip, found a zip archive, " + file() + "; unpack it");
  }

  @Test
  void a_missing_file_fails_each_category_with_the_name_of_the_data_set() {
    List<Batch> batches = TestSnapshots.read(folder.resolve("none.json"), "cs.LG", "cs.CL");
    assertThat(batches).extracting(Batch::category).containsExactly("cs.LG", "cs.CL");
    assertThat(batches)
        .allSatisfy(
            batch ->
                assertThat(TestSnapshots.failure(batch))
                    .startsWith("there is no file " + folder.resolve("none.json"))
                    .endsWith("set its path in the option file"));
  }

  @Test
  void a_folder_is_rejected() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThat(TestSnapshots.failure(TestSnapshots.only(inner, "cs.LG")))
        .startsWith("expected a file, found a folder, " + inner);
  }

  private Batch read(byte[] bytes) {
    return TestSnapshots.only(TestSnapshots.write(folder, bytes), "cs.LG");
  }

  private Path file() {
    return folder.resolve("snapshot.json");
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.write(part);
    }
    return bytes.toByteArray();
  }
}
