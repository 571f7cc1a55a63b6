package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.internal.state.DeliveredPapers.DayDeliveries;
import io.github.arxivbot.internal.state.DeliveredPapers.Delivery;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateInspectorTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final ArxivId PAPER = ArxivId.parse("2602.00001v1");

  @TempDir private Path folder;

  @BeforeEach
  void deliver_a_paper() throws IOException {
    DayDeliveries digest = new DayDeliveries(List.of(Delivery.of(PAPER, DAY)), List.of());
    StateStore state = StateStore.open(folder);
    state.publish(
        state.stage("default", DeliveredPapers.empty().with(DAY, digest, Map.of(), LocalDate.MIN)));
    state.publish(state.stage(SeenBatches.empty().completeUntil("cs.AI", DAY)));
  }

  @Test
  void a_forgotten_day_delivers_no_paper() throws IOException {
    assertThat(new StateInspector(folder).forget(DAY)).isEqualTo(1);

    assertThat(StateStore.open(folder).deliveredPapers("default", note -> {}).digests()).isEmpty();
    assertThat(tempFiles()).isEmpty();
  }

  @Test
  void a_change_that_fails_leaves_no_temporary_files() throws IOException {
    Path copy = folder.resolve("copies/batches.json");
    Files.delete(copy);
    Files.createDirectories(copy.resolve("in-the-way"));

    assertThatThrownBy(() -> new StateInspector(folder).forget(DAY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a folder, expected a file");

    assertThat(tempFiles()).isEmpty();
  }

  @Test
  void summaries_of_a_paper_are_forgotten() throws IOException {
    Summary summary = Summary.builder("words", "model").build();
    StateStore.open(folder).summaries().put(PAPER, "fingerprint", DAY, summary);

    assertThat(new StateInspector(folder).forgetSummaries(PAPER)).isEqualTo(1);

    assertThat(StateStore.open(folder).summaries().find(PAPER, "fingerprint", note -> {}))
        .isEmpty();
  }

  private List<Path> tempFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }
}
