package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Verdict.BatchState;
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
  void batches_survive_writing_and_reading() throws IOException {
    SeenBatches batches =
        SeenBatches.empty()
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00001", "hep-th/9901001"))
            .with("cs.AI+cs.CL", seen(DAY, "arxiv-api"))
            .completeUntil("cs.LG", DAY)
            .missed("cs.LG", List.of(DAY.minusDays(1)))
            .quietDay(new QuietDay(DAY, QuietDay.Reason.LATE, List.of("cs.CL"), List.of()));
    state().publish(state().stage(batches));

    SeenBatches read = state().seenBatches(note -> {});
    assertThat(read.batches("cs.LG"))
        .containsExactly(seen(DAY, "arxiv-rss", "2602.00001", "hep-th/9901001"));
    assertThat(read.batches("cs.AI+cs.CL")).containsExactly(seen(DAY, "arxiv-api"));
    assertThat(read.completeUntil("cs.LG")).contains(DAY);
    assertThat(read.completeUntil("cs.AI+cs.CL")).isEmpty();
    assertThat(read.quietDay(DAY))
        .contains(
            new QuietDay(DAY, QuietDay.Reason.LATE, List.of("cs.CL"), List.of(DAY.minusDays(1))));
    assertThat(read.quietDay(DAY.plusDays(1))).isEmpty();
    assertThat(state().stage(read)).isEmpty();
  }

  @Test
  void a_second_batch_of_a_day_and_source_replaces_the_first() {
    SeenBatches batches =
        SeenBatches.empty()
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00001"))
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00002"))
            .with("cs.LG", seen(DAY, "arxiv-api", "2602.00003"));

    assertThat(batches.batches("cs.LG"))
        .extracting(SeenBatches.SeenBatch::papers)
        .containsExactly(List.of("2602.00002"), List.of("2602.00003"));
  }

  @Test
  void only_the_newest_five_batches_are_kept() {
    SeenBatches batches = SeenBatches.empty();
    for (int i = 0; i < 9; i++) {
      batches = batches.with("cs.LG", seen(DAY.plusDays(i), "arxiv-rss"));
    }

    assertThat(batches.batches("cs.LG"))
        .extracting(SeenBatches.SeenBatch::day)
        .containsExactlyElementsOf(DAY.plusDays(4).datesUntil(DAY.plusDays(9)).toList());
  }

  @Test
  void an_unreadable_file_is_an_error() throws IOException {
    for (String broken :
        List.of(
            "",
            "{",
            "[]",
            "{\"format\": 1}",
            "{\"format\": 3, \"categories\": {}}",
            "{\"format\": 2, \"categories\": {}}")) {
      Files.writeString(folder.resolve("batches.json"), broken);

      assertThatThrownBy(() -> state().seenBatches(note -> {}))
          .isInstanceOf(StateException.class)
          .hasMessageContaining("batches.json");
    }
  }

  @Test
  void a_forgotten_day_is_missing_again() {
    SeenBatches batches =
        SeenBatches.empty()
            .with("cs.LG", seen(DAY, "arxiv-rss", "2602.00001"))
            .with("cs.LG", seen(DAY.plusDays(1), "arxiv-rss", "2602.00002"))
            .completeUntil("cs.LG", DAY.plusDays(1))
            .completeUntil("cs.AI", DAY.minusDays(3));

    SeenBatches without = batches.without(DAY);

    assertThat(without.batches("cs.LG"))
        .extracting(SeenBatches.SeenBatch::day)
        .containsExactly(DAY.plusDays(1));
    assertThat(without.completeUntil("cs.LG")).contains(DAY.minusDays(1));
    assertThat(without.completeUntil("cs.AI")).contains(DAY.minusDays(3));
  }

  @Test
  void a_bot_without_state_has_seen_nothing() throws IOException {
    assertThat(StateStore.none().seenBatches(note -> {}).batches("cs.LG")).isEmpty();
    assertThat(StateStore.none().stage(SeenBatches.empty())).isEmpty();
  }

  private StateStore state() {
    return StateStore.open(folder);
  }

  private static SeenBatches.SeenBatch seen(LocalDate day, String source, String... papers) {
    return new SeenBatches.SeenBatch(day, source, BatchState.FRESH, List.of(papers));
  }
}
