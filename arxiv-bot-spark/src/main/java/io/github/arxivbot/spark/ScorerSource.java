package io.github.arxivbot.spark;

import java.io.Serializable;

/** Creates the scorers of all profiles on an executor. */
sealed interface ScorerSource extends Serializable permits ConfigSource, SupplierSource {

  /** Adds a new scorer for each profile to a set, which closes them. */
  void open(ScorerSet scorers);
}
