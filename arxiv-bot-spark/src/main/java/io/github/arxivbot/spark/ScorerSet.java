package io.github.arxivbot.spark;

import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scorers of a partition by the names of their profiles. Not thread-safe. */
final class ScorerSet implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ScorerSet.class);

  private final Map<String, Scorer> scorers = new LinkedHashMap<>();
  private KeywordProfiles keywords = KeywordProfiles.of(Map.of());

  private ScorerSet() {}

  /** Creates the scorers. If one cannot be created, those before it are closed. */
  static ScorerSet open(ScorerSource source) {
    ScorerSet scorers = new ScorerSet();
    try {
      source.open(scorers);
      scorers.keywords = KeywordProfiles.of(scorers.scorers);
    } catch (RuntimeException | Error e) {
      scorers.close();
      throw e;
    }
    return scorers;
  }

  void add(String profile, Supplier<? extends Scorer> supplier) {
    try {
      scorers.put(profile, Objects.requireNonNull(supplier.get(), "the supplier returned null"));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "profile \"" + profile + "\": its scorer cannot be created: " + e.getMessage(), e);
    }
  }

  Map<String, Scorer> byProfile() {
    return scorers;
  }

  /** Returns the profiles that are scored together. */
  KeywordProfiles keywords() {
    return keywords;
  }

  /** Closes the scorers, each once. The scores do not depend on it, so a failure is only logged. */
  @Override
  public void close() {
    scorers.forEach(
        (profile, scorer) -> {
          try {
            scorer.close();
          } catch (RuntimeException e) {
            LOG.warn("The scorer of the profile \"{}\" cannot be closed", profile, e);
          }
        });
    scorers.clear();
  }
}
