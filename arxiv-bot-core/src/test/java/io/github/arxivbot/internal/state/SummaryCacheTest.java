package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryCacheTest {

  private static final ArxivId PAPER = ArxivId.parse("hep-th/9901001v2");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 11);
  private static final Summary SUMMARY =
      Summary.builder("## 1. Good\n\n“Very.”", "qwen-long")
          .read(Summary.Read.TEXT)
          .numbers(3, List.of("42 %"))
          .usage(new ModelUsage(10, 5, 1, new BigDecimal("0.012")))
          .build();

  @TempDir private Path folder;

  @Test
  void a_summary_survives_writing_and_reading() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);

    Summary read = cache().find(PAPER, "print", note -> {}).orElseThrow();

    assertThat(read.text()).isEqualTo(SUMMARY.text());
    assertThat(read.model()).isEqualTo(SUMMARY.model());
    assertThat(read.read()).isEqualTo(SUMMARY.read());
    assertThat(read.numbersChecked()).isEqualTo(3);
    assertThat(read.unsupportedNumbers()).containsExactly("42 %");
    assertThat(read.usage()).isEqualTo(SUMMARY.usage());
  }

  @Test
  void summaries_differ_by_version_and_fingerprint() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);

    assertThat(cache().find(ArxivId.parse("hep-th/9901001v3"), "print", note -> {})).isEmpty();
    assertThat(cache().find(PAPER, "other", note -> {})).isEmpty();
  }

  @Test
  void a_damaged_file_is_restored_from_its_copy() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);
    damage("summaries");
    List<RecoveryNote> notes = new ArrayList<>();

    assertThat(cache().find(PAPER, "print", notes::add)).isPresent();

    assertThat(notes)
        .singleElement()
        .extracting(RecoveryNote::message)
        .asString()
        .contains("damaged");
    assertThat(cache().find(PAPER, "print", this::failOn)).isPresent();
  }

  @Test
  void if_file_and_copy_are_damaged_that_is_an_error() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);
    damage("summaries");
    damage("copies/summaries");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> cache().find(PAPER, "print", this::failOn))
        .withMessageContaining("cannot be read");
  }

  @Test
  void a_summary_of_format_1_is_read() throws IOException {
    Files.createDirectories(folder.resolve("summaries"));
    cache().put(PAPER, "print", DAY, SUMMARY);
    Path file = file("summaries");
    String old =
        Files.readString(file)
            .replace("\"format\" : 2", "\"format\" : 1")
            .replaceAll(",\\n  \"sha256\".*", "");
    Files.writeString(file, old);

    assertThat(cache().find(PAPER, "print", this::failOn)).isPresent();
  }

  @Test
  void summaries_of_one_version_or_of_all_can_be_deleted() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);
    cache().put(PAPER, "other", DAY, SUMMARY);
    cache().put(ArxivId.parse("hep-th/9901001v3"), "print", DAY, SUMMARY);
    cache().put(ArxivId.parse("2602.00001v1"), "print", DAY, SUMMARY);

    assertThat(cache().delete(PAPER)).isEqualTo(2);
    assertThat(cache().find(PAPER, "print", this::failOn)).isEmpty();
    assertThat(cache().delete(PAPER.withoutVersion())).isEqualTo(1);
    assertThat(cache().files()).hasSize(1);
  }

  @Test
  void old_summaries_are_deleted_and_unreadable_ones_kept() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);
    cache().put(PAPER, "other", DAY.plusDays(1), SUMMARY);
    Files.writeString(folder.resolve("summaries/odd.json"), "{");

    assertThat(cache().deleteBefore(DAY)).isZero();
    assertThat(cache().deleteBefore(DAY.plusDays(1))).isEqualTo(1);
    assertThat(cache().find(PAPER, "print", note -> {})).isEmpty();
    assertThat(cache().find(PAPER, "other", note -> {})).isPresent();
    assertThat(folder.resolve("summaries/odd.json")).exists();
  }

  @Test
  void a_summary_that_was_set_aside_is_not_found() throws IOException {
    cache().put(PAPER, "print", DAY, SUMMARY);

    assertThat(cache().setAside(PAPER, "print").orElseThrow().toString()).endsWith(".damaged");
    assertThat(cache().find(PAPER, "print", note -> {})).isEmpty();
    assertThat(cache().setAside(PAPER, "print")).isEmpty();
  }

  @Test
  void the_cache_of_the_python_bot_is_imported_once() throws IOException {
    Path cache = folder.resolve("summary_cache.json");
    Files.writeString(
        cache,
        """
        {"2602.00001v1": {"model": "qwen-long", "prompt_sha256": "x", "mode": "pdf_text",
                          "summary": "old words", "time": "2026-01-01"},
         "nonsense": {"model": "m", "summary": "s"}, "2602.00002v1": {"model": "m"}, "x": 3}
        """);

    assertThat(cache().importLegacy(cache, DAY)).isEqualTo(1);
    assertThat(cache().importLegacy(cache, DAY)).isZero();
    assertThat(
            cache()
                .find(
                    ArxivId.parse("2602.00001v1"),
                    SummaryCache.legacyFingerprint("qwen-long"),
                    note -> {}))
        .hasValueSatisfying(
            summary -> {
              assertThat(summary.text()).isEqualTo("old words");
              assertThat(summary.read()).isEqualTo(Summary.Read.TEXT);
            });
  }

  @Test
  void a_bot_without_state_stores_no_summaries() throws IOException {
    StateStore.none().summaries().put(PAPER, "print", DAY, SUMMARY);

    assertThat(StateStore.none().summaries().find(PAPER, "print", note -> {})).isEmpty();
    assertThat(StateStore.none().summaries().importLegacy(folder.resolve("missing.json"), DAY))
        .isZero();
  }

  private void damage(String where) throws IOException {
    Files.writeString(file(where), "{\"format\": 1, \"text\": \"\"}");
  }

  private Path file(String where) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(where))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void failOn(RecoveryNote note) {
    throw new AssertionError(note.message());
  }

  private SummaryCache cache() {
    return new SummaryCache(folder);
  }
}
