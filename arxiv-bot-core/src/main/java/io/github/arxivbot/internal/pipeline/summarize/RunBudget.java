package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.settings.BudgetLimits;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.Usage;
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
  private final Map<String, Usage> settled = new TreeMap<>();
  private final Map<String, Usage> estimated = new TreeMap<>();
  private Usage reserved = Usage.ZERO;
  private Usage before = Usage.ZERO;

  public RunBudget(BudgetLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public synchronized Reservation reserve(String model, long characters, Price price)
      throws SummaryException {
    Objects.requireNonNull(model, "model");
    Usage expected = expected(characters, price);
    Optional<String> limit =
        limits.exceededBy(total().plus(reserved).plus(expected), elapsedNanos());
    if (limit.isPresent()) {
      throw new SummaryException(
          SummaryException.Scope.ALL,
          "the next call would exceed the budget's " + limit.get() + "; it is not made",
          Usage.ZERO,
          null);
    }
    reserved = reserved.plus(expected);
    return new RunReservation(model, expected, price);
  }

  /** {@return the usage so far, by model} */
  public synchronized Map<String, Usage> byModel() {
    return new TreeMap<>(settled);
  }

  /** Returns a sentence about calls whose usage the service did not report; empty if none. */
  public synchronized Optional<String> unreportedUsage() {
    if (estimated.isEmpty()) {
      return Optional.empty();
    }
    Usage sum = estimated.values().stream().reduce(Usage.ZERO, Usage::plus);
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
  public synchronized Usage total() {
    return settled.values().stream().reduce(Usage.ZERO, Usage::plus);
  }

  private Usage expected(long characters, Price price) {
    Usage spent = total();
    int calls = spent.requests() - before.requests();
    long prompt =
        calls > 0
            ? (spent.promptTokens() - before.promptTokens()) / calls
            : characters / CHARACTERS_PER_TOKEN;
    long completion =
        calls > 0 ? (spent.completionTokens() - before.completionTokens()) / calls : ANSWER_TOKENS;
    return new Usage(prompt, completion, 1, price.of(prompt, completion));
  }

  private long elapsedNanos() {
    return nanoTime.getAsLong() - start;
  }

  private synchronized void release(Usage expected) {
    reserved =
        new Usage(
            reserved.promptTokens() - expected.promptTokens(),
            reserved.completionTokens() - expected.completionTokens(),
            reserved.requests() - expected.requests(),
            reserved.cost().subtract(expected.cost()).max(BigDecimal.ZERO));
  }

  private synchronized void add(String model, Usage used, boolean isEstimate) {
    settled.merge(model, used, Usage::plus);
    if (isEstimate) {
      estimated.merge(model, used, Usage::plus);
    }
  }

  private final class RunReservation implements Reservation {
    private final String model;
    private final Price price;
    private final Usage estimate;
    private @Nullable Usage expected;

    RunReservation(String model, Usage expected, Price price) {
      this.model = model;
      this.estimate = expected;
      this.expected = expected;
      this.price = price;
    }

    @Override
    public Usage settle(Usage used) {
      boolean unknown = used.tokens() == 0 && used.requests() > 0;
      Usage counted =
          unknown
              ? new Usage(estimate.promptTokens(), estimate.completionTokens(), used.requests())
              : used;
      Usage priced = counted.withCost(price.of(counted.promptTokens(), counted.completionTokens()));
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
