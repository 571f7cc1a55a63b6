package io.github.arxivbot.internal.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderStoreTest {

  private static final byte[] VALUE = "2026-02-11".getBytes(UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "https://rss.arxiv.org/rss/cs.AI+cs.CL", "../../etc/passwd", "é\ud800\n"})
  void what_was_put_is_there_for_another_run(String key) throws IOException {
    store().put(key, VALUE);

    assertThat(store().get(key)).hasValueSatisfying(value -> assertThat(value).isEqualTo(VALUE));
    assertThat(files()).hasSize(1).allSatisfy(file -> assertThat(file).hasParent(folder));
  }

  @Test
  void nothing_is_there_before_and_no_folder_is_made() throws IOException {
    Path none = folder.resolve("none");

    assertThat(FolderStore.in(none).get("key")).isEmpty();
    FolderStore.in(none).remove("key");

    assertThat(none).doesNotExist();
  }

  @Test
  void a_later_value_takes_the_place_of_an_earlier_one() throws IOException {
    store().put("key", new byte[100]);
    store().put("key", VALUE);

    assertThat(store().get("key").orElseThrow()).isEqualTo(VALUE);
    assertThat(files()).hasSize(1);
  }

  @Test
  void a_removed_value_is_gone() throws IOException {
    store().put("key", VALUE);
    store().remove("key");

    assertThat(store().get("key")).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void keys_that_differ_in_case_or_in_signs_are_two() throws IOException {
    store().put("cs.AI", VALUE);
    store().put("cs.ai", new byte[] {2});
    store().put("cs/AI", new byte[] {3});

    assertThat(store().get("cs.AI").orElseThrow()).isEqualTo(VALUE);
    assertThat(files()).hasSize(3);
  }

  @Test
  void a_file_says_by_its_name_what_it_is_of() throws IOException {
    store().put("https://rss.arxiv.org/rss/cs.AI", VALUE);

    assertThat(files().get(0).getFileName().toString())
        .startsWith("key-https-rss-arxiv-org-rss-cs-AI.");
  }

  @Test
  void every_byte_that_is_changed_or_missing_is_noticed() throws IOException {
    store().put("key", VALUE);
    Path file = files().get(0);
    byte[] sound = Files.readAllBytes(file);

    for (int i = 0; i < sound.length; i++) {
      byte[] changed = sound.clone();
      changed[i] ^= 1;
      Files.write(file, changed);
      assertDamaged(file);
      Files.write(file, Arrays.copyOf(sound, i));
      assertDamaged(file);
    }
  }

  @Test
  void a_renamed_file_is_noticed() throws IOException {
    store().put("one", VALUE);
    Path one = files().get(0);
    byte[] content = Files.readAllBytes(one);
    Files.delete(one);
    store().put("two", VALUE);
    Path two = files().get(0);
    Files.write(two, content);

    assertThatThrownBy(() -> store().get("two"))
        .isInstanceOf(IOException.class)
        .hasMessage(two + " is damaged: it belongs to another key. Delete it.");
  }

  @Test
  void a_key_that_is_too_long_is_refused() {
    assertThatThrownBy(() -> store().get("k".repeat(4097)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("key has 4097 characters, expected at most 4096");
  }

  @Test
  void a_cache_of_a_memory_is_left_alone_by_git_and_a_store_is_not() throws IOException {
    State.open(folder).cache("http").put("key", VALUE);
    State.open(folder).store("arxiv-oai").put("key", VALUE);

    assertThat(folder.resolve("http/.gitignore")).hasContent("*\n");
    assertThat(folder.resolve("arxiv-oai/.gitignore")).doesNotExist();
    assertThat(State.open(folder).store("arxiv-oai").get("key")).isPresent();
  }

  @Test
  void the_store_of_no_memory_keeps_nothing() throws IOException {
    StateStore none = State.none().store("http");

    none.put("key", VALUE);

    assertThat(none.get("key")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/b", "A", "a--b", "delivered", "summaries", "lock"})
  void a_store_may_not_be_called_anything(String name) {
    assertThatThrownBy(() -> State.open(folder).store(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a store is called \"" + name + "\", expected lower-case letters");
  }

  @Property(tries = 200)
  void the_form_of_a_value_gives_it_back(
      @ForAll @StringLength(max = 4096) String key, @ForAll byte[] value) throws IOException {
    assertThat(StoredValue.read(StoredValue.write(key, value), key)).isEqualTo(value);
  }

  private void assertDamaged(Path file) {
    assertThatThrownBy(() -> store().get("key"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " is damaged: ");
  }

  private StateStore store() {
    return FolderStore.in(folder);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
