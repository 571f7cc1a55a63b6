package io.github.arxivbot.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryStoreTest {

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

    Summary read = store().find(PAPER, "print").orElseThrow();

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

    assertThat(store().find(ArxivId.parse("hep-th/9901001v3"), "print")).isEmpty();
    assertThat(store().find(PAPER, "other")).isEmpty();
  }

  @Test
  void a_damaged_file_is_no_summary() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);
    try (Stream<Path> files = Files.list(folder.resolve("summaries"))) {
      Files.writeString(files.findFirst().orElseThrow(), "{\"format\": 1, \"text\": \"\"}");
    }

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> store().find(PAPER, "print"))
        .withMessageContaining("holds no summary");
  }

  @Test
  void what_was_kept_before_a_day_is_forgotten_and_what_cannot_be_read_stays() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);
    store().put(PAPER, "other", DAY.plusDays(1), SUMMARY);
    Files.writeString(folder.resolve("summaries/odd.json"), "{");

    assertThat(store().forgetBefore(DAY)).isZero();
    assertThat(store().forgetBefore(DAY.plusDays(1))).isEqualTo(1);
    assertThat(store().find(PAPER, "print")).isEmpty();
    assertThat(store().find(PAPER, "other")).isPresent();
    assertThat(folder.resolve("summaries/odd.json")).exists();
  }

  @Test
  void one_that_is_set_aside_is_no_longer_found() throws IOException {
    store().put(PAPER, "print", DAY, SUMMARY);

    assertThat(store().setAside(PAPER, "print").orElseThrow().toString()).endsWith(".damaged");
    assertThat(store().find(PAPER, "print")).isEmpty();
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

    assertThat(store().takeOver(cache, DAY)).isEqualTo(1);
    assertThat(store().takeOver(cache, DAY)).isZero();
    assertThat(store().find(ArxivId.parse("2602.00001v1"), SummaryStore.takenOver("qwen-long")))
        .hasValueSatisfying(
            summary -> {
              assertThat(summary.text()).isEqualTo("old words");
              assertThat(summary.read()).isEqualTo(Summary.Read.TEXT);
            });
  }

  @Test
  void without_a_folder_nothing_is_kept() throws IOException {
    SummaryStore.none().put(PAPER, "print", DAY, SUMMARY);

    assertThat(SummaryStore.none().find(PAPER, "print")).isEmpty();
    assertThat(SummaryStore.none().takeOver(folder.resolve("none.json"), DAY)).isZero();
  }

  private SummaryStore store() {
    return SummaryStore.in(folder);
  }
}
