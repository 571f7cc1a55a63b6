package io.github.arxivbot.spark;

import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Suppliers in code.
 *
 * @param profiles a supplier for each name
 */
record SupplierSource(LinkedHashMap<String, SerializableSupplier<? extends Scorer>> profiles)
    implements ScorerSource {

  static SupplierSource of(Map<String, ? extends SerializableSupplier<? extends Scorer>> profiles) {
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException("profiles: expected at least one, found none");
    }
    return new SupplierSource(new LinkedHashMap<>(profiles));
  }

  @Override
  public void open(ScorerSet scorers) {
    profiles.forEach((name, supplier) -> scorers.add(name, supplier));
  }
}
