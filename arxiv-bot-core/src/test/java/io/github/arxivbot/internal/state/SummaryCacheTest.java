package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
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
          .usage(new Usage(10, 5, 1, new BigDecimal("0.012")))
          .build();

  @TempDir private Path folder;

  @Test
  void what_was_put_is_found_again_whole() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);

    Summary read = store().find(PAPER, "print", repair -> {}).orElseThrow();

    assertThat(read.text()).isEqualTo(SUMMARY.text());
    assertThat(read.model()).isEqualTo(SUMMARY.model());
    assertThat(read.read()).isEqualTo(SUMMARY.read());
    assertThat(read.numbersChecked()).isEqualTo(3);
    assertThat(read.unsupportedNumbers()).containsExactly("42 %");
    assertThat(read.usage()).isEqualTo(SUMMARY.usage());
  }

  @Test
  void another_version_or_fingerprint_is_another_summary() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);

    assertThat(store().find(ArxivId.parse("hep-th/9901001v3"), "print", repair -> {})).isEmpty();
    assertThat(store().find(PAPER, "other", repair -> {})).isEmpty();
  }

  @Test
  void the_copy_of_a_damaged_file_takes_its_place() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);
    damage("summaries");
    List<RecoveryNote> repairs = new ArrayList<>();

    assertThat(store().find(PAPER, "print", repairs::add)).isPresent();

    assertThat(repairs).singleElement().extracting(RecoveryNote::message).asString().contains("damaged");
    assertThat(store().find(PAPER, "print", this::none)).isPresent();
  }

  @Test
  void a_damaged_file_without_a_copy_is_no_summary() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);
    damage("summaries");
    damage("copies/summaries");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> store().find(PAPER, "print", this::none))
        .withMessageContaining("can't be read");
  }

  @Test
  void a_summary_of_format_1_is_read() throws IOException {
    Files.createDirectories(folder.resolve("summaries"));
    store().put(PAPER, "print", DAY, SUMMARY);
    Path file = file("summaries");
    String old =
        Files.readString(file)
            .replace("\"format\" : 2", "\"format\" : 1")
            .replaceAll(",\\n  \"sha256\".*", "");
    Files.writeString(file, old);

    assertThat(store().find(PAPER, "print", this::none)).isPresent();
  }

  @Test
  void a_paper_can_be_forgotten_in_one_version_or_in_all() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);
    store().put(PAPER, "other", DAY, SUMMARY);
    store().put(ArxivId.parse("hep-th/9901001v3"), "print", DAY, SUMMARY);
    store().put(ArxivId.parse("2602.00001v1"), "print", DAY, SUMMARY);

    assertThat(store().delete(PAPER)).isEqualTo(2);
    assertThat(store().find(PAPER, "print", this::none)).isEmpty();
    assertThat(store().delete(PAPER.withoutVersion())).isEqualTo(1);
    assertThat(store().files()).hasSize(1);
  }

  @Test
  void what_was_kept_before_a_day_is_forgotten_and_what_cannot_be_read_stays() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);
    store().put(PAPER, "other", DAY.plusDays(1), SUMMARY);
    Files.writeString(folder.resolve("summaries/odd.json"), "{");

    assertThat(store().deleteBefore(DAY)).isZero();
    assertThat(store().deleteBefore(DAY.plusDays(1))).isEqualTo(1);
    assertThat(store().find(PAPER, "print", repair -> {})).isEmpty();
    assertThat(store().find(PAPER, "other", repair -> {})).isPresent();
    assertThat(folder.resolve("summaries/odd.json")).exists();
  }

  @Test
  void one_that_is_set_aside_is_no_longer_found() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);

    assertThat(store().setAside(PAPER, "print").orElseThrow().toString()).endsWith(".damaged");
    assertThat(store().find(PAPER, "print", repair -> {})).isEmpty();
    assertThat(store().setAside(PAPER, "print")).isEmpty();
  }

  @Test
  void the_old_cache_is_taken_over_once() throws IOException {
    Path cache = folder.resolve("summary_cache.json");
    Files.writeString(
        cache,
        """
        {"2602.00001v1": {"model": "qwen-long", "prompt_sha256": "x", "mode": "pdf_text",
                          "summary": "old words", "time": "2026-01-01"},
         "nonsense": {"model": "m", "summary": "s"}, "2602.00002v1": {"model": "m"}, "x": 3}
        """);

    assertThat(store().importLegacy(cache, DAY)).isEqualTo(1);
    assertThat(store().importLegacy(cache, DAY)).isZero();
    assertThat(
            store()
                .find(
                    ArxivId.parse("2602.00001v1"),
                    SummaryCache.legacyFingerprint("qwen-long"),
                    repair -> {}))
        .hasValueSatisfying(
            summary -> {
              assertThat(summary.text()).isEqualTo("old words");
              assertThat(summary.read()).isEqualTo(Summary.Read.TEXT);
            });
  }

  @Test
  void without_a_folder_nothing_is_kept() throws IOException {
    State.none().summaries().put(PAPER, "print", DAY, SUMMARY);

    assertThat(State.none().summaries().find(PAPER, "print", repair -> {})).isEmpty();
    assertThat(State.none().summaries().importLegacy(folder.resolve("none.json"), DAY)).isZero();
  }

  private void damage(String where) throws IOException {
    Files.writeString(file(where), "{\"format\": 1, \"text\": \"\"}");
  }

  private Path file(String where) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(where))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void none(RecoveryNote repair) {
    throw new AssertionError(repair.message());
  }

  private DirectorySummaryCache store() {
    return new DirectorySummaryCache(folder);
  }
}
