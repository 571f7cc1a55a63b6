package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.internal.state.DeliveryLog.DayDeliveries;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final ArxivId PAPER = ArxivId.parse("2602.00001v1");

  private static final DayDeliveries NO_PAPERS = new DayDeliveries(List.of(), List.of());

  @TempDir private Path folder;

  @Test
  void what_was_delivered_is_remembered_in_whatever_version() throws IOException {
    remember(delivered(DAY, PAPER));

    DeliveryLog read = memory().deliveryLog("default", StateTest::noRepair);

    assertThat(read.otherDays(DAY.plusDays(1)).contains(ArxivId.parse("2602.00001v7"))).isTrue();
    assertThat(read.otherDays(DAY.plusDays(1)).contains(ArxivId.parse("2602.00002"))).isFalse();
  }

  @Test
  void every_digest_of_another_day_counts() {
    DeliveryLog delivered = delivered(DAY, PAPER);

    assertThat(delivered.otherDays(DAY).contains(PAPER)).isFalse();
    assertThat(delivered.otherDays(DAY.plusDays(1)).contains(PAPER)).isTrue();
    assertThat(delivered.otherDays(DAY.minusDays(1)).contains(PAPER)).isTrue();
  }

  @Test
  void a_version_is_new_if_all_other_digests_have_earlier_ones() {
    DeliveryLog.OtherDays elsewhere =
        with(delivered(DAY, ArxivId.parse("2602.00001v2")), DAY.plusDays(1), PAPER)
            .otherDays(DAY.plusDays(2));

    assertThat(elsewhere.hasOnlyOlderVersion(ArxivId.parse("2602.00001v3"))).isTrue();
    assertThat(elsewhere.hasOnlyOlderVersion(ArxivId.parse("2602.00001v2"))).isFalse();
    assertThat(elsewhere.hasOnlyOlderVersion(ArxivId.parse("2602.00001"))).isFalse();
    assertThat(elsewhere.hasOnlyOlderVersion(ArxivId.parse("2602.00002v9"))).isFalse();
  }

  @Test
  void a_second_digest_of_a_day_takes_the_place_of_the_first() {
    DeliveryLog again = with(delivered(DAY, PAPER), DAY, ArxivId.parse("2602.00002"));

    assertThat(again.otherDays(DAY.plusDays(1)).contains(PAPER)).isFalse();
    assertThat(again.otherDays(DAY.plusDays(1)).contains(ArxivId.parse("2602.00002"))).isTrue();
  }

  @Test
  void the_file_is_for_people_too() throws IOException {
    Path readme = folder.resolve("README.md").toAbsolutePath();
    remember(
        DeliveryLog.empty()
            .with(
                DAY,
                new DeliveryLog.DayDeliveries(
                    List.of(
                        DeliveryLog.Delivery.of(PAPER, DAY),
                        DeliveryLog.Delivery.of(ArxivId.parse("2602.00002v1"), DAY),
                        DeliveryLog.Delivery.of(ArxivId.parse("hep-th/9901001v1"), DAY.minusDays(1))),
                    List.of(DeliveryLog.Delivery.of(ArxivId.parse("2601.00001v2"), DAY))),
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
    assertThat(memory().deliveryLog("default", StateTest::noRepair).lastWritten(readme))
        .contains(Instant.parse("2026-02-11T12:00:00Z"));
  }

  @Test
  void a_memory_that_has_not_changed_is_not_written_again() throws IOException {
    remember(delivered(DAY, PAPER));

    assertThat(memory().stage("default", delivered(DAY, PAPER))).isEmpty();
  }

  @Test
  void without_a_folder_nothing_is_remembered() throws IOException {
    assertThat(State.none().stage("default", delivered(DAY, PAPER))).isEmpty();
    assertThat(
            State.none()
                .deliveryLog("default", StateTest::noRepair)
                .otherDays(DAY.plusDays(1))
                .contains(PAPER))
        .isFalse();
  }

  @Test
  void a_memory_of_format_1_is_read_and_written_anew() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(), "{\"format\": 1, \"delivered\": {\"2026-02-11\": [\"2602.00001v1\"]}}");

    DeliveryLog read = memory().deliveryLog("default", StateTest::noRepair);
    remember(read);

    assertThat(read.otherDays(DAY.plusDays(1)).contains(PAPER)).isTrue();
    assertThat(file()).content().contains("\"format\" : 2", "\"sha256\"");
    assertThat(memory().deliveryLog("default", StateTest::noRepair).digests())
        .isEqualTo(read.digests());
  }

  @Test
  void a_file_that_cannot_be_looked_at_is_never_a_silent_start_from_nothing() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(folder.resolve("state/delivered"), "a file where a folder belongs");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().deliveryLog("default", StateTest::noRepair))
        .withMessageContainingAll(
            folder.resolve("state/delivered/default.json").toString(), "Check it");
  }

  @Test
  void days_before_the_earliest_to_keep_are_forgotten() {
    DeliveryLog later =
        delivered(DAY, PAPER).with(DAY.plusDays(9), NO_PAPERS, Map.of(), DAY.plusDays(1));

    assertThat(later.otherDays(DAY.plusDays(9)).contains(PAPER)).isFalse();
    assertThat(later.digests()).isEmpty();
  }

  @Test
  void the_earliest_day_to_keep_is_kept() {
    DeliveryLog later = delivered(DAY, PAPER).with(DAY.plusDays(9), NO_PAPERS, Map.of(), DAY);

    assertThat(later.otherDays(DAY.plusDays(9)).contains(PAPER)).isTrue();
  }

  @Test
  void a_newer_format_is_refused_with_a_sentence() throws IOException {
    Path file = folder.resolve("state/delivered/default.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"format\": 3}");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().deliveryLog("default", StateTest::noRepair))
        .withMessage(
            file + " was written by a newer version of arxiv-bot: expected format 2, found 3. Use that version.");
  }

  @Property(tries = 200)
  void what_is_written_is_what_is_read(@ForAll("digests") Map<LocalDate, DayDeliveries> digests)
      throws IOException {
    Path place = Path.of("").toAbsolutePath();
    DeliveryLog delivered = new DeliveryLog(digests, Map.of(place.resolve("a b.md"), Instant.EPOCH));

    DeliveryLog read = DeliveryLogJson.read(DeliveryLogJson.write(delivered, place), place);

    assertThat(read.digests().keySet()).isEqualTo(delivered.digests().keySet());
    digests.forEach(
        (day, digest) -> {
          DayDeliveries found = read.digests().get(day);
          assertThat(found.papers()).containsExactlyInAnyOrderElementsOf(digest.papers());
          assertThat(found.updated()).containsExactlyInAnyOrderElementsOf(digest.updated());
        });
    assertThat(read.lastWritten()).isEqualTo(delivered.lastWritten());
  }

  @Provide
  Arbitrary<Map<LocalDate, DayDeliveries>> digests() {
    Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 400).map(DAY::plusDays);
    Arbitrary<DeliveryLog.Delivery> entry =
        Combinators.combine(Arbitraries.integers().between(10_000, 99_999), day)
            .as(
                (number, announced) ->
                    DeliveryLog.Delivery.of(
                        ArxivId.parse("2602." + number + "v" + (1 + number % 9)), announced));
    Arbitrary<DayDeliveries> digest =
        Combinators.combine(entry.list().ofMinSize(1).ofMaxSize(5), entry.list().ofMaxSize(2))
            .as(DayDeliveries::new);
    return Arbitraries.maps(day, digest).ofMaxSize(8);
  }

  private static void noRepair(RecoveryNote repair) {
    throw new AssertionError(repair.message());
  }

  private State memory() {
    return State.open(folder.resolve("state"));
  }

  private Path file() {
    return folder.resolve("state/delivered/default.json");
  }

  private String sum(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("(?s).*\"sha256\" : \"|\"\n}\n", "");
  }

  private void remember(DeliveryLog delivered) throws IOException {
    memory().publish(memory().stage("default", delivered));
  }

  private static DeliveryLog delivered(LocalDate day, ArxivId... papers) {
    return with(DeliveryLog.empty(), day, papers);
  }

  private static DeliveryLog with(DeliveryLog before, LocalDate day, ArxivId... papers) {
    List<DeliveryLog.Delivery> entries =
        Arrays.stream(papers).map(paper -> DeliveryLog.Delivery.of(paper, day)).toList();
    return before.with(day, new DayDeliveries(entries, List.of()), Map.of(), LocalDate.MIN);
  }
}
