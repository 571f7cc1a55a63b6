package io.github.arxivbot.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.state.Delivered.OneDigest;
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

class MemoryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final ArxivId PAPER = ArxivId.parse("2602.00001v1");

  private static final OneDigest NO_PAPERS = new OneDigest(List.of(), List.of());

  @TempDir private Path folder;

  @Test
  void what_was_delivered_is_remembered_in_whatever_version() throws IOException {
    remember(delivered(DAY, PAPER));

    Delivered read = memory().delivered("default", MemoryTest::noRepair);

    assertThat(read.elsewhere(DAY.plusDays(1)).has(ArxivId.parse("2602.00001v7"))).isTrue();
    assertThat(read.elsewhere(DAY.plusDays(1)).has(ArxivId.parse("2602.00002"))).isFalse();
  }

  @Test
  void every_digest_of_another_day_counts() {
    Delivered delivered = delivered(DAY, PAPER);

    assertThat(delivered.elsewhere(DAY).has(PAPER)).isFalse();
    assertThat(delivered.elsewhere(DAY.plusDays(1)).has(PAPER)).isTrue();
    assertThat(delivered.elsewhere(DAY.minusDays(1)).has(PAPER)).isTrue();
  }

  @Test
  void a_version_is_new_if_all_other_digests_have_earlier_ones() {
    Delivered.Elsewhere elsewhere =
        with(delivered(DAY, ArxivId.parse("2602.00001v2")), DAY.plusDays(1), PAPER)
            .elsewhere(DAY.plusDays(2));

    assertThat(elsewhere.hasOnlyEarlierThan(ArxivId.parse("2602.00001v3"))).isTrue();
    assertThat(elsewhere.hasOnlyEarlierThan(ArxivId.parse("2602.00001v2"))).isFalse();
    assertThat(elsewhere.hasOnlyEarlierThan(ArxivId.parse("2602.00001"))).isFalse();
    assertThat(elsewhere.hasOnlyEarlierThan(ArxivId.parse("2602.00002v9"))).isFalse();
  }

  @Test
  void a_second_digest_of_a_day_takes_the_place_of_the_first() {
    Delivered again = with(delivered(DAY, PAPER), DAY, ArxivId.parse("2602.00002"));

    assertThat(again.elsewhere(DAY.plusDays(1)).has(PAPER)).isFalse();
    assertThat(again.elsewhere(DAY.plusDays(1)).has(ArxivId.parse("2602.00002"))).isTrue();
  }

  @Test
  void the_file_is_for_people_too() throws IOException {
    Path readme = folder.resolve("README.md").toAbsolutePath();
    remember(
        Delivered.nothing()
            .with(
                DAY,
                new Delivered.OneDigest(
                    List.of(
                        Delivered.Entry.of(PAPER, DAY),
                        Delivered.Entry.of(ArxivId.parse("2602.00002v1"), DAY),
                        Delivered.Entry.of(ArxivId.parse("hep-th/9901001v1"), DAY.minusDays(1))),
                    List.of(Delivered.Entry.of(ArxivId.parse("2601.00001v2"), DAY))),
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
    assertThat(memory().delivered("default", MemoryTest::noRepair).written(readme))
        .contains(Instant.parse("2026-02-11T12:00:00Z"));
  }

  @Test
  void a_memory_that_has_not_changed_is_not_written_again() throws IOException {
    remember(delivered(DAY, PAPER));

    assertThat(memory().stage("default", delivered(DAY, PAPER))).isEmpty();
  }

  @Test
  void without_a_folder_nothing_is_remembered() throws IOException {
    assertThat(Memory.none().stage("default", delivered(DAY, PAPER))).isEmpty();
    assertThat(
            Memory.none()
                .delivered("default", MemoryTest::noRepair)
                .elsewhere(DAY.plusDays(1))
                .has(PAPER))
        .isFalse();
  }

  @Test
  void a_memory_of_format_1_is_read_and_written_anew() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(
        file(), "{\"format\": 1, \"delivered\": {\"2026-02-11\": [\"2602.00001v1\"]}}");

    Delivered read = memory().delivered("default", MemoryTest::noRepair);
    remember(read);

    assertThat(read.elsewhere(DAY.plusDays(1)).has(PAPER)).isTrue();
    assertThat(file()).content().contains("\"format\" : 2", "\"sha256\"");
    assertThat(memory().delivered("default", MemoryTest::noRepair).digests())
        .isEqualTo(read.digests());
  }

  @Test
  void a_file_that_cannot_be_looked_at_is_never_a_silent_start_from_nothing() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(folder.resolve("state/delivered"), "a file where a folder belongs");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().delivered("default", MemoryTest::noRepair))
        .withMessageContainingAll(
            folder.resolve("state/delivered/default.json").toString(), "Check it");
  }

  @Test
  void days_before_the_earliest_to_keep_are_forgotten() {
    Delivered later =
        delivered(DAY, PAPER).with(DAY.plusDays(9), NO_PAPERS, Map.of(), DAY.plusDays(1));

    assertThat(later.elsewhere(DAY.plusDays(9)).has(PAPER)).isFalse();
    assertThat(later.digests()).isEmpty();
  }

  @Test
  void the_earliest_day_to_keep_is_kept() {
    Delivered later = delivered(DAY, PAPER).with(DAY.plusDays(9), NO_PAPERS, Map.of(), DAY);

    assertThat(later.elsewhere(DAY.plusDays(9)).has(PAPER)).isTrue();
  }

  @Test
  void a_newer_format_is_refused_with_a_sentence() throws IOException {
    Path file = folder.resolve("state/delivered/default.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"format\": 3}");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().delivered("default", MemoryTest::noRepair))
        .withMessage(
            file + " is of a newer arxiv-bot: expected format 2, found 3. Use that one again.");
  }

  @Property(tries = 200)
  void what_is_written_is_what_is_read(@ForAll("digests") Map<LocalDate, OneDigest> digests)
      throws IOException {
    Path place = Path.of("").toAbsolutePath();
    Delivered delivered = new Delivered(digests, Map.of(place.resolve("a b.md"), Instant.EPOCH));

    Delivered read = DeliveredJson.read(DeliveredJson.write(delivered, place), place);

    assertThat(read.digests().keySet()).isEqualTo(delivered.digests().keySet());
    digests.forEach(
        (day, digest) -> {
          OneDigest found = read.digests().get(day);
          assertThat(found.papers()).containsExactlyInAnyOrderElementsOf(digest.papers());
          assertThat(found.updated()).containsExactlyInAnyOrderElementsOf(digest.updated());
        });
    assertThat(read.written()).isEqualTo(delivered.written());
  }

  @Provide
  Arbitrary<Map<LocalDate, OneDigest>> digests() {
    Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 400).map(DAY::plusDays);
    Arbitrary<Delivered.Entry> entry =
        Combinators.combine(Arbitraries.integers().between(10_000, 99_999), day)
            .as(
                (number, announced) ->
                    Delivered.Entry.of(
                        ArxivId.parse("2602." + number + "v" + (1 + number % 9)), announced));
    Arbitrary<OneDigest> digest =
        Combinators.combine(entry.list().ofMinSize(1).ofMaxSize(5), entry.list().ofMaxSize(2))
            .as(OneDigest::new);
    return Arbitraries.maps(day, digest).ofMaxSize(8);
  }

  private static void noRepair(Repair repair) {
    throw new AssertionError(repair.message());
  }

  private Memory memory() {
    return Memory.in(folder.resolve("state"));
  }

  private Path file() {
    return folder.resolve("state/delivered/default.json");
  }

  private String sum(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("(?s).*\"sha256\" : \"|\"\n}\n", "");
  }

  private void remember(Delivered delivered) throws IOException {
    memory().publish(memory().stage("default", delivered));
  }

  private static Delivered delivered(LocalDate day, ArxivId... papers) {
    return with(Delivered.nothing(), day, papers);
  }

  private static Delivered with(Delivered before, LocalDate day, ArxivId... papers) {
    List<Delivered.Entry> entries =
        Arrays.stream(papers).map(paper -> Delivered.Entry.of(paper, day)).toList();
    return before.with(day, new OneDigest(entries, List.of()), Map.of(), LocalDate.MIN);
  }
}
