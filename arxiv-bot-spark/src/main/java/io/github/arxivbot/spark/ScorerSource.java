package io.github.arxivbot.spark;

import io.github.arxivbot.spi.Scorer;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Supplier;

/** Profiles in a form that Spark can send to the executors. */
sealed interface ScorerSource extends Serializable permits ConfigSource, SupplierSource {

  /** Returns what creates the scorers, by the names of the profiles. Called on an executor. */
  Map<String, ? extends Supplier<? extends Scorer>> suppliers();
}
