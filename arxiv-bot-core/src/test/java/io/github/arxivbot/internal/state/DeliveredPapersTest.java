package io.github.arxivbot.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.state.DeliveredPapers.DayDeliveries;
import io.github.arxivbot.model.ArxivId;
import java.io.IOException;
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

class DeliveredPapersTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final ArxivId PAPER = ArxivId.parse("2602.00001v1");

  private static final DayDeliveries NO_PAPERS = new DayDeliveries(List.of(), List.of());

  @Test
  void papers_of_other_days_count_as_delivered() {
    DeliveredPapers delivered = delivered(DAY, PAPER);

    assertThat(delivered.otherDays(DAY).contains(PAPER)).isFalse();
    assertThat(delivered.otherDays(DAY.plusDays(1)).contains(PAPER)).isTrue();
    assertThat(delivered.otherDays(DAY.minusDays(1)).contains(PAPER)).isTrue();
  }

  @Test
  void a_version_is_new_if_all_other_digests_have_older_ones() {
    DeliveredPapers.OtherDays otherDays =
        with(delivered(DAY, ArxivId.parse("2602.00001v2")), DAY.plusDays(1), PAPER)
            .otherDays(DAY.plusDays(2));

    assertThat(otherDays.hasOnlyOlderVersion(ArxivId.parse("2602.00001v3"))).isTrue();
    assertThat(otherDays.hasOnlyOlderVersion(ArxivId.parse("2602.00001v2"))).isFalse();
    assertThat(otherDays.hasOnlyOlderVersion(ArxivId.parse("2602.00001"))).isFalse();
    assertThat(otherDays.hasOnlyOlderVersion(ArxivId.parse("2602.00002v9"))).isFalse();
  }

  @Test
  void a_second_digest_of_a_day_replaces_the_first() {
    DeliveredPapers again = with(delivered(DAY, PAPER), DAY, ArxivId.parse("2602.00002"));

    assertThat(again.otherDays(DAY.plusDays(1)).contains(PAPER)).isFalse();
    assertThat(again.otherDays(DAY.plusDays(1)).contains(ArxivId.parse("2602.00002"))).isTrue();
  }

  @Test
  void days_before_the_oldest_to_keep_are_removed() {
    DeliveredPapers later =
        delivered(DAY, PAPER).with(DAY.plusDays(9), NO_PAPERS, Map.of(), DAY.plusDays(1));

    assertThat(later.otherDays(DAY.plusDays(9)).contains(PAPER)).isFalse();
    assertThat(later.digests()).isEmpty();
  }

  @Test
  void the_oldest_day_to_keep_is_kept() {
    DeliveredPapers later = delivered(DAY, PAPER).with(DAY.plusDays(9), NO_PAPERS, Map.of(), DAY);

    assertThat(later.otherDays(DAY.plusDays(9)).contains(PAPER)).isTrue();
  }

  @Property(tries = 200)
  void deliveries_survive_writing_and_reading(
      @ForAll("digests") Map<LocalDate, DayDeliveries> digests) throws IOException {
    Path place = Path.of("").toAbsolutePath();
    DeliveredPapers delivered =
        new DeliveredPapers(digests, Map.of(place.resolve("a b.md"), Instant.EPOCH));

    DeliveredPapers read =
        DeliveredPapersJson.read(DeliveredPapersJson.write(delivered, place), place);

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
    Arbitrary<DeliveredPapers.Delivery> entry =
        Combinators.combine(Arbitraries.integers().between(10_000, 99_999), day)
            .as(
                (number, announced) ->
                    DeliveredPapers.Delivery.of(
                        ArxivId.parse("2602." + number + "v" + (1 + number % 9)), announced));
    Arbitrary<DayDeliveries> digest =
        Combinators.combine(entry.list().ofMinSize(1).ofMaxSize(5), entry.list().ofMaxSize(2))
            .as(DayDeliveries::new);
    return Arbitraries.maps(day, digest).ofMaxSize(8);
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
