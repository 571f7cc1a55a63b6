package io.github.arxivbot.internal.pipeline.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.internal.settings.BudgetLimits;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.SummaryException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunBudgetTest {

  private static final Budget.Price PRICE =
      (prompt, completion) -> BigDecimal.valueOf(prompt + 2 * completion);

  private final AtomicLong nanos = new AtomicLong();

  @Test
  void a_first_call_is_expected_to_take_a_third_of_its_characters_and_1500_tokens()
      throws Exception {
    RunBudget spending = spending(2500, 0, Duration.ZERO);

    assertThat(rejection(spending, 3003)).contains("max_total_tokens (2500)");
    spending.reserve("m", 3000, Budget.Price.UNKNOWN).close();
  }

  @Test
  void later_calls_are_expected_to_be_like_the_mean_of_those_before() throws Exception {
    RunBudget spending = spending(3000, 0, Duration.ZERO);
    settle(spending, new ModelUsage(900, 100, 1));

    settle(spending, new ModelUsage(900, 100, 1));
    settle(spending, new ModelUsage(900, 100, 1));
    assertThat(rejection(spending, 1)).contains("would exceed");
    assertThat(spending.total()).isEqualTo(new ModelUsage(2700, 300, 3));
  }

  @Test
  void a_new_step_is_estimated_anew_and_earlier_calls_count_against_the_limits() throws Exception {
    RunBudget spending = spending(3700, 0, Duration.ZERO);
    settle(spending, new ModelUsage(900, 100, 1));
    spending.restartEstimates();

    assertThat(rejection(spending, 3603)).contains("max_total_tokens (3700)");
    settle(spending, new ModelUsage(200, 100, 1));
    settle(spending, new ModelUsage(200, 100, 1));
    assertThat(spending.total()).isEqualTo(new ModelUsage(1300, 300, 3));
  }

  @Test
  void reservations_count_against_the_limits() throws Exception {
    RunBudget spending = spending(2500, 0, Duration.ZERO);
    Budget.Reservation first = spending.reserve("m", 0, Budget.Price.UNKNOWN);

    assertThat(rejection(spending, 0)).contains("would exceed");
    first.close();
    spending.reserve("m", 0, Budget.Price.UNKNOWN).close();
  }

  @Test
  void a_limit_on_cost_uses_the_price() throws Exception {
    RunBudget spending = spending(0, 3000, Duration.ZERO);
    spending.reserve("m", 0, PRICE).settle(new ModelUsage(500, 500, 1));

    assertThat(spending.byModel())
        .containsOnlyKeys("m")
        .containsValue(new ModelUsage(500, 500, 1, BigDecimal.valueOf(1500)));
    spending.reserve("m", 0, PRICE).settle(new ModelUsage(500, 500, 1));
    assertThat(catchThrowableOfType(SummaryException.class, () -> spending.reserve("m", 0, PRICE)))
        .hasMessageContaining("max_cost (3000)");
  }

  @Test
  void after_max_duration_no_call_is_made() throws Exception {
    RunBudget spending = spending(0, 0, Duration.ofMinutes(1));
    spending.reserve("m", 0, PRICE).close();
    nanos.set(Duration.ofMinutes(1).toNanos() + 1);

    assertThat(rejection(spending, 0)).contains("max_duration (PT1M)");
  }

  @Test
  void a_call_without_a_reported_usage_is_charged_with_its_estimate() throws Exception {
    RunBudget spending = spending(0, 0, Duration.ZERO);
    assertThat(spending.unreportedUsage()).isEmpty();

    ModelUsage charged = spending.reserve("m", 3000, PRICE).settle(new ModelUsage(0, 0, 1));

    assertThat(charged).isEqualTo(new ModelUsage(1000, 1500, 1, BigDecimal.valueOf(4000)));
    assertThat(spending.total()).isEqualTo(charged);
    assertThat(spending.unreportedUsage())
        .contains(
            "the service did not report the usage of 1 call (m); an estimate of 2500 tokens was"
                + " charged to the budget");
  }

  @Test
  void limits_hold_without_a_reported_usage() throws Exception {
    RunBudget tokens = spending(6000, 0, Duration.ZERO);
    RunBudget cost = spending(0, 9000, Duration.ZERO);
    for (int i = 0; i < 2; i++) {
      tokens.reserve("m", 3000, PRICE).settle(new ModelUsage(0, 0, 1));
      cost.reserve("m", 3000, PRICE).settle(new ModelUsage(0, 0, 1));
    }

    assertThat(rejection(tokens, 3000)).contains("max_total_tokens (6000)");
    assertThat(catchThrowableOfType(SummaryException.class, () -> cost.reserve("m", 3000, PRICE)))
        .hasMessageContaining("max_cost (9000)");
    assertThat(tokens.unreportedUsage().orElseThrow()).contains("2 calls", "5000 tokens");
  }

  @Test
  void usage_is_tracked_without_limits_too() throws Exception {
    RunBudget spending = new RunBudget(BudgetLimits.NONE, nanos::get);
    spending.reserve("b", 1_000_000, PRICE).settle(new ModelUsage(1, 1, 1));
    spending.reserve("a", 1_000_000, PRICE).settle(new ModelUsage(2, 2, 1));

    assertThat(spending.byModel().keySet()).containsExactly("a", "b");
  }

  private RunBudget spending(long tokens, long cost, Duration time) {
    return new RunBudget(new BudgetLimits(tokens, BigDecimal.valueOf(cost), time), nanos::get);
  }

  private static void settle(RunBudget spending, ModelUsage used) throws SummaryException {
    try (Budget.Reservation reserved = spending.reserve("m", 0, Budget.Price.UNKNOWN)) {
      reserved.settle(used);
    }
  }

  private static String rejection(RunBudget spending, long characters) {
    SummaryException e =
        catchThrowableOfType(
            SummaryException.class, () -> spending.reserve("m", characters, Budget.Price.UNKNOWN));
    assertThat(e.scope()).isEqualTo(SummaryException.Scope.ALL);
    return String.valueOf(e.getMessage());
  }
}
