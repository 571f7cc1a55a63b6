package io.github.arxivbot.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenBatchesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");

  @TempDir private Path folder;

  @Test
  void what_is_written_is_what_is_read() throws IOException {
    SeenBatches batches =
        SeenBatches.nothing()
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00001", "hep-th/9901001"))
            .with("cs.AI+cs.CL", seen(DAY, "arxiv-api"))
            .completeUntil("cs.LG", DAY);
    memory().publish(memory().stage(batches));

    SeenBatches read = memory().batches(repair -> {});
    assertThat(read.of("cs.LG"))
        .containsExactly(seen(DAY, "arxiv-rss", "2602.00001", "hep-th/9901001"));
    assertThat(read.of("cs.AI+cs.CL")).containsExactly(seen(DAY, "arxiv-api"));
    assertThat(read.completeUntil("cs.LG")).contains(DAY);
    assertThat(read.completeUntil("cs.AI+cs.CL")).isEmpty();
    assertThat(memory().stage(read)).isEmpty();
  }

  @Test
  void a_second_batch_of_a_day_and_source_takes_the_place_of_the_first() {
    SeenBatches batches =
        SeenBatches.nothing()
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00001"))
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00002"))
            .with("cs.LG", seen(DAY, "arxiv-api", "2602.00003"));

    assertThat(batches.of("cs.LG"))
        .extracting(SeenBatches.Seen::papers)
        .containsExactly(List.of("2602.00002"), List.of("2602.00003"));
  }

  @Test
  void only_the_newest_five_are_kept() {
    SeenBatches batches = SeenBatches.nothing();
    for (int i = 0; i < 9; i++) {
      batches = batches.with("cs.LG", seen(DAY.plusDays(i), "arxiv-rss"));
    }

    assertThat(batches.of("cs.LG"))
        .extracting(SeenBatches.Seen::day)
        .containsExactlyElementsOf(DAY.plusDays(4).datesUntil(DAY.plusDays(9)).toList());
  }

  @Test
  void a_file_that_cannot_be_read_is_no_silent_start_from_nothing() throws IOException {
    for (String broken :
        List.of(
            "",
            "{",
            "[]",
            "{\"format\": 1}",
            "{\"format\": 3, \"categories\": {}}",
            "{\"format\": 2, \"categories\": {}}")) {
      Files.writeString(folder.resolve("batches.json"), broken);

      assertThatThrownBy(() -> memory().batches(repair -> {}))
          .isInstanceOf(StateException.class)
          .hasMessageContaining("batches.json");
    }
  }

  @Test
  void a_day_that_is_forgotten_is_owed_again() {
    SeenBatches batches =
        SeenBatches.nothing()
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00001"))
            .with("cs.LG", seen(DAY.plusDays(1), "arxiv-rss", "2602.00002"))
            .completeUntil("cs.LG", DAY.plusDays(1))
            .completeUntil("cs.AI", DAY.minusDays(3));

    SeenBatches without = batches.without(DAY);

    assertThat(without.of("cs.LG"))
        .extracting(SeenBatches.Seen::day)
        .containsExactly(DAY.plusDays(1));
    assertThat(without.completeUntil("cs.LG")).contains(DAY.minusDays(1));
    assertThat(without.completeUntil("cs.AI")).contains(DAY.minusDays(3));
  }

  @Test
  void a_memory_that_remembers_nothing_has_seen_nothing() throws IOException {
    assertThat(Memory.none().batches(repair -> {}).of("cs.LG")).isEmpty();
    assertThat(Memory.none().stage(SeenBatches.nothing())).isEmpty();
  }

  private Memory memory() {
    return Memory.in(folder);
  }

  private static SeenBatches.Seen seen(LocalDate day, String source, String... papers) {
    return new SeenBatches.Seen(day, source, BatchState.FRESH, List.of(papers));
  }
}
