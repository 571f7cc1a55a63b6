package io.github.arxivbot.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheFileTest {

  private static final byte[] VALUE = "2026-02-11".getBytes(UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "https://rss.arxiv.org/rss/cs.AI+cs.CL", "../../etc/passwd", "é\ud800\n"})
  void a_name_is_safe_and_recognized(String key) throws IOException {
    assertThat(CacheFile.name(key)).matches("[A-Za-z0-9.-]+").matches(CacheFile::isName);
  }

  @Test
  void a_name_shows_its_key() throws IOException {
    assertThat(CacheFile.name("https://rss.arxiv.org/rss/cs.AI"))
        .startsWith("key-https-rss-arxiv-org-rss-cs-AI.");
  }

  @Test
  void the_name_of_a_key_never_changes() throws IOException {
    assertThat(CacheFile.name("https://rss.arxiv.org/rss/cs.AI"))
        .isEqualTo("key-https-rss-arxiv-org-rss-cs-AI.1a9728cf12ff5ee85778ca31892ee960");
  }

  @Test
  void keys_that_differ_in_case_or_punctuation_have_different_names() throws IOException {
    assertThat(CacheFile.name("cs.AI")).isNotEqualTo(CacheFile.name("cs.ai"));
    assertThat(CacheFile.name("cs.AI")).isNotEqualTo(CacheFile.name("cs/AI"));
  }

  @Test
  void a_key_that_is_too_long_is_rejected() {
    assertThatThrownBy(() -> CacheFile.name("k".repeat(4097)))
        .isInstanceOf(IOException.class)
        .hasMessage("key has 4097 characters, expected at most 4096");
  }

  @Test
  void every_changed_or_missing_byte_is_detected() throws IOException {
    byte[] file = CacheFile.write("key", VALUE);

    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= 1;
      assertDamaged(changed);
      assertDamaged(Arrays.copyOf(file, i));
    }
  }

  @Test
  void a_renamed_file_is_detected() throws IOException {
    byte[] file = CacheFile.write("one", VALUE);

    assertThatThrownBy(() -> CacheFile.read(file, "two"))
        .isInstanceOf(IOException.class)
        .hasMessage("it belongs to another key");
  }

  @Property(tries = 200)
  void a_value_survives_writing_and_reading(
      @ForAll @StringLength(max = 4096) String key, @ForAll byte[] value) throws IOException {
    assertThat(CacheFile.read(CacheFile.write(key, value), key)).isEqualTo(value);
  }

  private static void assertDamaged(byte[] file) {
    assertThatThrownBy(() -> CacheFile.read(file, "key")).isInstanceOf(IOException.class);
  }
}
