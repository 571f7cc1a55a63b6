package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A harvest that was broken off goes on after the last batch that was taken. */
class ApiPositionTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 11);
  private static final FetchRequest TWO = FetchRequest.of(List.of("cs.LG", "cs.CL")).days(DAY, DAY);

  private final ScriptedApi api = ScriptedApi.holding(5);

  @Test
  void after_each_batch_the_rest_is_what_would_have_come() {
    List<Batch> all = fetch(api, TWO);
    assertThat(all).extracting(Batch::category).containsExactly("cs.LG", "cs.LG", "cs.CL", "cs.CL");
    for (int i = 0; i < all.size(); i++) {
      List<Batch> rest = fetch(ScriptedApi.holding(5), TWO.after(position(all, i)));
      List<Batch> expected = all.subList(i + 1, all.size());
      assertThat(rest)
          .extracting(Batch::category)
          .containsExactlyElementsOf(expected.stream().map(Batch::category).toList());
      assertThat(Pages.ids(rest)).isEqualTo(Pages.ids(expected));
      assertThat(rest)
          .extracting(Batch::position)
          .containsExactlyElementsOf(expected.stream().map(Batch::position).toList());
    }
  }

  @Test
  void pages_may_have_another_size_when_it_goes_on() {
    String reached = position(fetch(api, TWO), 0);
    List<Batch> rest = Pages.fetch(api, TWO.after(reached), builder -> builder.pageSize(100));
    assertThat(Pages.ids(rest.subList(0, 1))).isEqualTo(Pages.ids(3, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "elsewhere", "arxiv-api 2 0123456789abcdef 0 0", "arxiv-api 1 x 0 -1"})
  void what_is_no_position_is_a_failure_of_every_category(String position) {
    List<Batch> batches = fetch(api, TWO.after(position));
    assertThat(api.asked()).isEmpty();
    assertThat(batches).extracting(Batch::category).containsExactly("cs.LG", "cs.CL");
    assertThat(batches)
        .allSatisfy(
            batch ->
                assertThat(batch.failure().map(Problem::message))
                    .contains(
                        "expected a position that arxiv-api gave, found \""
                            + position
                            + "\"; start without a position"));
  }

  @Test
  void the_position_of_another_request_is_refused() {
    String reached = position(fetch(api, TWO), 0);
    FetchRequest days = FetchRequest.of(TWO.categories()).days(DAY.minusDays(1), DAY);
    FetchRequest categories = FetchRequest.of(List.of("cs.LG")).days(DAY, DAY);
    assertRefused(fetch(api, days.after(reached)));
    assertRefused(fetch(api, categories.after(reached)));
    assertRefused(Pages.fetch(api, TWO.after(reached), builder -> builder.query("ti:a")));
    assertRefused(fetch(api, TWO.after(reached.replace(" 0 3", " 9 3"))));
    assertRefused(fetch(api, TWO.after(reached.replace(" 0 3", " 0 30000"))));
  }

  @Test
  void after_a_failure_that_may_pass_there_is_no_position_that_would_pass_it_over() {
    ScriptedApi broken =
        ScriptedApi.of((request, start, most) -> request == 1 ? "" : Pages.papers(2, start, 2));
    assertThat(fetch(broken, TWO)).extracting(Batch::position).containsOnly(Optional.empty());
  }

  @Test
  void a_failure_that_stays_does_not_hold_up_the_positions() {
    FetchRequest wrong = FetchRequest.of(List.of("no category!", "cs.LG")).days(DAY, DAY);
    List<Batch> batches = fetch(api, wrong);
    assertThat(batches.get(0).position()).isEmpty();
    assertThat(fetch(api, wrong.after(position(batches, 1)))).hasSize(1);
  }

  private static void assertRefused(List<Batch> batches) {
    assertThat(batches.get(0).failure().orElseThrow().message())
        .startsWith("the position \"arxiv-api 1 ")
        .endsWith(
            "\" belongs to another request: other categories, days or query; ask as before, or"
                + " start without a position");
    assertThat(batches.get(0).failure().orElseThrow().retryable()).isFalse();
  }

  private static String position(List<Batch> batches, int place) {
    return batches.get(place).position().orElseThrow();
  }

  private static List<Batch> fetch(ScriptedApi api, FetchRequest request) {
    return Pages.fetch(api, request, builder -> builder.pageSize(3));
  }
}
