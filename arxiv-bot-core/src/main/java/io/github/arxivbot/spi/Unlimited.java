package io.github.arxivbot.spi;

import io.github.arxivbot.model.Usage;

/** A reservation where there is no limit. */
record Unlimited(Budget.Price price) implements Budget.Reservation {

  @Override
  public Usage settle(Usage used) {
    return used.costing(price.of(used.promptTokens(), used.completionTokens()));
  }

  @Override
  public void close() {}
}
