package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.internal.state.DeliveredPapers.DayDeliveries;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoreTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final ArxivId PAPER = ArxivId.parse("2602.00001v1");

  @TempDir private Path folder;

  @Test
  void a_delivered_paper_is_known_in_every_version() throws IOException {
    store(delivered(DAY, PAPER));

    DeliveredPapers read = state().deliveredPapers("default", StateStoreTest::failOnNote);

    assertThat(read.otherDays(DAY.plusDays(1)).contains(ArxivId.parse("2602.00001v7"))).isTrue();
    assertThat(read.otherDays(DAY.plusDays(1)).contains(ArxivId.parse("2602.00002"))).isFalse();
  }

  @Test
  void the_file_is_readable() throws IOException {
    Path readme = folder.resolve("README.md").toAbsolutePath();
    store(
        DeliveredPapers.empty()
            .with(
                DAY,
                new DeliveredPapers.DayDeliveries(
                    List.of(
                        DeliveredPapers.Delivery.of(PAPER, DAY),
                        DeliveredPapers.Delivery.of(ArxivId.parse("2602.00002v1"), DAY),
                        DeliveredPapers.Delivery.of(
                            ArxivId.parse("hep-th/9901001v1"), DAY.minusDays(1))),
                    List.of(DeliveredPapers.Delivery.of(ArxivId.parse("2601.00001v2"), DAY))),
                Map.of(readme, Instant.parse("2026-02-11T12:00:00Z")),
                DAY));

    assertThat(folder.resolve("state/delivered/default.json"))
        .hasContent(
            """
            {
              "format" : 2,
              "digests" : {
                "2026-02-11" : {
                  "papers" : {
                    "2026-02-11" : "2602.00001v1 2602.00002v1",
                    "2026-02-10" : "hep-th/9901001v1"
                  },
                  "updated" : {
                    "2026-02-11" : "2601.00001v2"
                  }
                }
              },
              "written" : {
                "../README.md" : "2026-02-11T12:00:00Z"
              },
              "sha256" : "SUM"
            }
            """
                .replace("SUM", sum("state/delivered/default.json")));
    assertThat(state().deliveredPapers("default", StateStoreTest::failOnNote).lastWritten(readme))
        .contains(Instant.parse("2026-02-11T12:00:00Z"));
  }

  @Test
  void an_unchanged_state_is_not_written_again() throws IOException {
    store(delivered(DAY, PAPER));

    assertThat(state().stage("default", delivered(DAY, PAPER))).isEmpty();
  }

  @Test
  void a_bot_without_state_stores_nothing() throws IOException {
    assertThat(StateStore.none().stage("default", delivered(DAY, PAPER))).isEmpty();
    assertThat(
            StateStore.none()
                .deliveredPapers("default", StateStoreTest::failOnNote)
                .otherDays(DAY.plusDays(1))
                .contains(PAPER))
        .isFalse();
  }

  @Test
  void a_file_of_format_1_is_read_and_written_as_format_2() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(), "{\"format\": 1, \"delivered\": {\"2026-02-11\": [\"2602.00001v1\"]}}");

    DeliveredPapers read = state().deliveredPapers("default", StateStoreTest::failOnNote);
    store(read);

    assertThat(read.otherDays(DAY.plusDays(1)).contains(PAPER)).isTrue();
    assertThat(file()).content().contains("\"format\" : 2", "\"sha256\"");
    assertThat(state().deliveredPapers("default", StateStoreTest::failOnNote).digests())
        .isEqualTo(read.digests());
  }

  @Test
  void an_inaccessible_file_is_an_error() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(folder.resolve("state/delivered"), "a file where a folder belongs");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> state().deliveredPapers("default", StateStoreTest::failOnNote))
        .withMessageContainingAll(
            folder.resolve("state/delivered/default.json").toString(), "Check it");
  }

  @Test
  void a_newer_format_is_an_error() throws IOException {
    Path file = folder.resolve("state/delivered/default.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"format\": 3}");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> state().deliveredPapers("default", StateStoreTest::failOnNote))
        .withMessage(
            file
                + " was written by a newer version of arxiv-bot: expected format 2, found 3. Use"
                + " that version.");
  }

  private static void failOnNote(RecoveryNote note) {
    throw new AssertionError(note.message());
  }

  private StateStore state() {
    return StateStore.open(folder.resolve("state"));
  }

  private Path file() {
    return folder.resolve("state/delivered/default.json");
  }

  private String sum(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("(?s).*\"sha256\" : \"|\"\n}\n", "");
  }

  private void store(DeliveredPapers delivered) throws IOException {
    state().publish(state().stage("default", delivered));
  }

  private static DeliveredPapers delivered(LocalDate day, ArxivId... papers) {
    return with(DeliveredPapers.empty(), day, papers);
  }

  private static DeliveredPapers with(DeliveredPapers before, LocalDate day, ArxivId... papers) {
    List<DeliveredPapers.Delivery> entries =
        Arrays.stream(papers).map(paper -> DeliveredPapers.Delivery.of(paper, day)).toList();
    return before.with(day, new DayDeliveries(entries, List.of()), Map.of(), LocalDate.MIN);
  }
}
