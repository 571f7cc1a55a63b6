package io.github.arxivbot.spark;

import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Profiles that are defined in code.
 *
 * @param suppliers create the scorers, by the names of the profiles
 */
record SupplierSource(LinkedHashMap<String, SerializableSupplier<? extends Scorer>> suppliers)
    implements ScorerSource {

  static SupplierSource of(Map<String, ? extends SerializableSupplier<? extends Scorer>> profiles) {
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException("profiles: expected at least one, found none");
    }
    return new SupplierSource(new LinkedHashMap<>(profiles));
  }
}
