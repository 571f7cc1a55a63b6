package io.github.arxivbot.feedserver.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are named by their content. */
class FileStoreTest {

  private static final Instant TIME = Instant.parse("2026-02-11T12:00:00.123Z");

  @TempDir private Path folder;
  private FileStore store;

  @BeforeEach
  void open() throws Exception {
    store = new FileStore(folder.resolve("web"));
  }

  @Test
  void the_gzipped_copy_has_the_same_content_and_time() throws Exception {
    String text = "a paper ".repeat(100);

    SiteFile file = add(text);

    Path zipped = store.folder().resolve(file.name() + ".gz");
    assertThat(store.folder().resolve(file.name())).hasContent(text);
    assertThat(unzip(zipped)).isEqualTo(text);
    assertThat(Files.getLastModifiedTime(zipped).toInstant()).isEqualTo("2026-02-11T12:00:00Z");
    assertThat(file.tag().getValue()).isEqualTo('"' + file.name() + '"');
  }

  @Test
  void there_is_no_gzipped_copy_if_it_would_be_larger() throws Exception {
    SiteFile file = add("short");

    assertThat(names()).containsExactly(file.name());
  }

  @Test
  void the_same_content_is_one_file_and_new_content_another() throws Exception {
    SiteFile first = add("first");

    assertThat(add("first").name()).isEqualTo(first.name());
    assertThat(add("second").name()).isNotEqualTo(first.name());
    assertThat(names()).hasSize(2);
  }

  @Test
  void files_of_the_last_two_generations_are_kept() throws Exception {
    String first = add("first").name();
    store.endGeneration();
    String second = add("second").name();
    store.endGeneration();
    assertThat(names()).containsExactlyInAnyOrder(first, second);

    String third = add("third").name();
    store.endGeneration();

    assertThat(names()).containsExactlyInAnyOrder(second, third);
  }

  @Test
  void a_second_store_in_the_same_directory_deletes_nothing_when_it_starts() throws Exception {
    String file = add("first").name();
    store.endGeneration();

    FileStore second = new FileStore(store.folder());
    second.add("other", TIME, "text/plain", HttpFields.EMPTY);
    second.endGeneration();

    assertThat(names()).contains(file).hasSize(2);
  }

  private SiteFile add(String text) throws Exception {
    return store.add(text, TIME, "text/plain", HttpFields.EMPTY);
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(store.folder())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String unzip(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
