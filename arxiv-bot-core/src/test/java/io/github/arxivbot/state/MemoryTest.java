package io.github.arxivbot.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.spi.StateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final ArxivId PAPER = ArxivId.parse("2602.00001v1");

  @TempDir private Path folder;

  @Test
  void what_was_delivered_is_remembered_in_whatever_version() throws IOException {
    remember(delivered(DAY, PAPER));

    Delivered read = memory().read("default");

    assertThat(read.before(ArxivId.parse("2602.00001v7"), DAY.plusDays(1))).isTrue();
    assertThat(read.before(ArxivId.parse("2602.00002"), DAY.plusDays(1))).isFalse();
  }

  @Test
  void only_an_earlier_announcement_counts() {
    Delivered delivered = delivered(DAY, PAPER);

    assertThat(delivered.before(PAPER, DAY)).isFalse();
    assertThat(delivered.before(PAPER, DAY.minusDays(1))).isFalse();
  }

  @Test
  void a_second_digest_of_a_day_takes_the_place_of_the_first() {
    Delivered again = with(delivered(DAY, PAPER), DAY, ArxivId.parse("2602.00002"));

    assertThat(again.before(PAPER, DAY.plusDays(1))).isFalse();
    assertThat(again.before(ArxivId.parse("2602.00002"), DAY.plusDays(1))).isTrue();
  }

  @Test
  void the_first_of_several_days_counts() {
    Delivered twice = with(delivered(DAY, PAPER), DAY.plusDays(1), PAPER);

    assertThat(twice.before(PAPER, DAY.plusDays(1))).isTrue();
  }

  @Test
  void the_file_is_for_people_too() throws IOException {
    Path readme = folder.resolve("README.md").toAbsolutePath();
    remember(
        Delivered.nothing()
            .with(DAY, List.of(PAPER), Map.of(readme, Instant.parse("2026-02-11T12:00:00Z")), DAY));

    assertThat(folder.resolve("state/delivered/default.json"))
        .hasContent(
            """
            {
              "format" : 1,
              "delivered" : {
                "2026-02-11" : [ "2602.00001v1" ]
              },
              "written" : {
                "../README.md" : "2026-02-11T12:00:00Z"
              }
            }
            """);
    assertThat(memory().read("default").written(readme))
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
    assertThat(Memory.none().read("default").before(PAPER, DAY.plusDays(1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\": 0}",
        "{\"format\": \"1\", \"delivered\": {}}",
        "{\"format\": 1}",
        "{\"format\": 1, \"delivered\": []}",
        "{\"format\": 1, \"delivered\": {\"2026-02-11\": \"2602.00001\"}}",
        "{\"format\": 1, \"delivered\": {\"2026-02-11\": [], \"2026-02-11\": []}}",
        "{\"format\": 1, \"delivered\": {}} {\"format\": 1, \"delivered\": {}}",
        "{\"format\": 1, \"delivered\": {\"yesterday\": []}}",
        "{\"format\": 1, \"delivered\": {\"2026-02-11\": [\"nonsense\"]}}",
      })
  void a_damaged_file_is_never_a_silent_start_from_nothing(String content) throws IOException {
    Path file = folder.resolve("state/delivered/default.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().read("default"))
        .withMessageContainingAll(file.toString(), "Restore it", "delete it");
  }

  @Test
  void a_syntax_error_is_told_in_one_line_with_its_place() throws IOException {
    Path file = folder.resolve("state/delivered/default.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\n<<<<<<< HEAD\n");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().read("default"))
        .satisfies(e -> assertThat(e.getMessage()).contains("(line 2, column ").hasLineCount(1));
  }

  @Test
  void a_file_that_cannot_be_looked_at_is_never_a_silent_start_from_nothing() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(folder.resolve("state/delivered"), "a file where a folder belongs");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().read("default"))
        .withMessageContainingAll(
            folder.resolve("state/delivered/default.json").toString(), "Check it");
  }

  @Test
  void days_before_the_earliest_to_keep_are_forgotten() {
    Delivered later =
        delivered(DAY, PAPER).with(DAY.plusDays(9), List.of(), Map.of(), DAY.plusDays(1));

    assertThat(later.before(PAPER, DAY.plusDays(9))).isFalse();
    assertThat(later.papersByDay()).isEmpty();
  }

  @Test
  void the_earliest_day_to_keep_is_kept() {
    Delivered later = delivered(DAY, PAPER).with(DAY.plusDays(9), List.of(), Map.of(), DAY);

    assertThat(later.before(PAPER, DAY.plusDays(9))).isTrue();
  }

  @Test
  void a_newer_format_is_refused_with_a_sentence() throws IOException {
    Path file = folder.resolve("state/delivered/default.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"format\": 2}");

    assertThatExceptionOfType(StateException.class)
        .isThrownBy(() -> memory().read("default"))
        .withMessage(
            file + " is of a newer arxiv-bot: expected format 1, found 2. Use that one again.");
  }

  @Property(tries = 200)
  void what_is_written_is_what_is_read(@ForAll("days") Map<LocalDate, List<ArxivId>> days)
      throws IOException {
    Path place = Path.of("").toAbsolutePath();
    Delivered delivered = new Delivered(days, Map.of(place.resolve("a b.md"), Instant.EPOCH));

    Delivered read = DeliveredJson.read(DeliveredJson.write(delivered, place), place);

    assertThat(read.papersByDay()).isEqualTo(delivered.papersByDay());
    assertThat(read.written()).isEqualTo(delivered.written());
  }

  @Provide
  Arbitrary<Map<LocalDate, List<ArxivId>>> days() {
    Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 400).map(DAY::plusDays);
    Arbitrary<ArxivId> id =
        Arbitraries.integers()
            .between(10_000, 99_999)
            .map(number -> ArxivId.parse("2602." + number + "v" + (1 + number % 9)));
    return Arbitraries.maps(day, id.list().ofMinSize(1).ofMaxSize(5)).ofMaxSize(8);
  }

  private Memory memory() {
    return Memory.in(folder.resolve("state"));
  }

  private void remember(Delivered delivered) throws IOException {
    memory().stage("default", delivered).orElseThrow().publish();
  }

  private static Delivered delivered(LocalDate day, ArxivId... papers) {
    return with(Delivered.nothing(), day, papers);
  }

  private static Delivered with(Delivered before, LocalDate day, ArxivId... papers) {
    return before.with(day, List.of(papers), Map.of(), LocalDate.MIN);
  }
}
