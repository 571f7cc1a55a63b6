package io.github.arxivbot.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchRequestTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 2, 9);

  @Test
  void without_days_the_newest_announcement_is_requested() {
    FetchRequest request = FetchRequest.of(List.of("cs.LG"));

    assertThat(request.from()).isEmpty();
    assertThat(request.to()).isEmpty();
  }

  @Test
  void days_are_added_to_the_categories() {
    FetchRequest request = FetchRequest.of(List.of("cs.LG")).days(MONDAY, MONDAY.plusDays(1));

    assertThat(request.categories()).containsExactly("cs.LG");
    assertThat(request.from()).contains(MONDAY);
    assertThat(request.to()).contains(MONDAY.plusDays(1));
  }

  @Test
  void days_that_run_backwards_are_rejected() {
    FetchRequest request = FetchRequest.of(List.of("cs.LG"));

    assertThatThrownBy(() -> request.days(MONDAY, MONDAY.minusDays(1)))
        .hasMessage("days: expected a last day from 2026-02-09 on, found 2026-02-08");
  }
}
