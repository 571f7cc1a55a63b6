package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.settings.BudgetLimits;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.SummaryException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tracks spent and reserved tokens and cost of a run against its limits. */
public final class RunBudget implements Budget {

  /** Estimates for the first call; later calls are expected to be like the mean of earlier ones. */
  private static final int CHARACTERS_PER_TOKEN = 3;

  private static final int ANSWER_TOKENS = 1500;

  private final BudgetLimits limits;
  private final LongSupplier nanoTime;
  private final long start;
  private final Map<String, ModelUsage> settled = new TreeMap<>();
  private final Map<String, ModelUsage> estimated = new TreeMap<>();
  private ModelUsage reserved = ModelUsage.ZERO;
  private ModelUsage before = ModelUsage.ZERO;

  public RunBudget(BudgetLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public synchronized Reservation reserve(String model, long characters, Price price)
      throws SummaryException {
    Objects.requireNonNull(model, "model");
    ModelUsage expected = expected(characters, price);
    Optional<String> limit =
        limits.exceededBy(total().plus(reserved).plus(expected), elapsedNanos());
    if (limit.isPresent()) {
      throw new SummaryException(
          SummaryException.Scope.ALL,
          "the next call would exceed the budget's " + limit.get() + "; it is not made",
          ModelUsage.ZERO,
          null);
    }
    reserved = reserved.plus(expected);
    return new RunReservation(model, expected, price);
  }

  /** {@return the usage so far, by model} */
  public synchronized Map<String, ModelUsage> byModel() {
    return new TreeMap<>(settled);
  }

  /** Returns a sentence about calls whose usage the service did not report; empty if none. */
  public synchronized Optional<String> unreportedUsage() {
    if (estimated.isEmpty()) {
      return Optional.empty();
    }
    ModelUsage sum = estimated.values().stream().reduce(ModelUsage.ZERO, ModelUsage::plus);
    return Optional.of(
        "the service did not report the usage of "
            + PluralFormatter.count(sum.requests(), "call")
            + " ("
            + String.join(", ", estimated.keySet())
            + "); an estimate of "
            + sum.tokens()
            + " tokens was charged to the budget");
  }

  /** Begins a step whose calls are not like those before. */
  public synchronized void restartEstimates() {
    before = total();
  }

  /** {@return the usage so far} */
  public synchronized ModelUsage total() {
    return settled.values().stream().reduce(ModelUsage.ZERO, ModelUsage::plus);
  }

  private ModelUsage expected(long characters, Price price) {
    ModelUsage spent = total();
    int calls = spent.requests() - before.requests();
    long prompt =
        calls > 0
            ? (spent.promptTokens() - before.promptTokens()) / calls
            : characters / CHARACTERS_PER_TOKEN;
    long completion =
        calls > 0 ? (spent.completionTokens() - before.completionTokens()) / calls : ANSWER_TOKENS;
    return new ModelUsage(prompt, completion, 1, price.of(prompt, completion));
  }

  private long elapsedNanos() {
    return nanoTime.getAsLong() - start;
  }

  private synchronized void release(ModelUsage expected) {
    reserved =
        new ModelUsage(
            reserved.promptTokens() - expected.promptTokens(),
            reserved.completionTokens() - expected.completionTokens(),
            reserved.requests() - expected.requests(),
            reserved.cost().subtract(expected.cost()).max(BigDecimal.ZERO));
  }

  private synchronized void add(String model, ModelUsage used, boolean isEstimate) {
    settled.merge(model, used, ModelUsage::plus);
    if (isEstimate) {
      estimated.merge(model, used, ModelUsage::plus);
    }
  }

  private final class RunReservation implements Reservation {
    private final String model;
    private final Price price;
    private final ModelUsage estimate;
    private @Nullable ModelUsage expected;

    RunReservation(String model, ModelUsage expected, Price price) {
      this.model = model;
      this.estimate = expected;
      this.expected = expected;
      this.price = price;
    }

    @Override
    public ModelUsage settle(ModelUsage used) {
      boolean unknown = used.tokens() == 0 && used.requests() > 0;
      ModelUsage counted =
          unknown
              ? new ModelUsage(
                  estimate.promptTokens(), estimate.completionTokens(), used.requests())
              : used;
      ModelUsage priced =
          counted.withCost(price.of(counted.promptTokens(), counted.completionTokens()));
      close();
      add(model, priced, unknown);
      return priced;
    }

    @Override
    public void close() {
      synchronized (RunBudget.this) {
        if (expected != null) {
          release(expected);
          expected = null;
        }
      }
    }
  }
}
