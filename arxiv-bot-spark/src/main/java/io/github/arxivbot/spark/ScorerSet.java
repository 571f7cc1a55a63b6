package io.github.arxivbot.spark;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.internal.guard.ResourceCloser;
import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The scorers of a partition by the names of their profiles. Not thread-safe. */
final class ScorerSet implements AutoCloseable {

  private final Map<String, Scorer> all;
  private final Map<String, Scorer> others;
  private final KeywordProfiles keywords;

  private ScorerSet(Map<String, Scorer> all) {
    this.all = all;
    this.keywords = KeywordProfiles.of(all);
    this.others = new LinkedHashMap<>(all);
    others.keySet().removeAll(keywords.names());
  }

  /**
   * Creates the scorers. If one cannot be created, those before it are closed.
   *
   * @throws ConfigurationException if a supplier throws it
   * @throws IllegalStateException if a supplier throws another exception or returns null
   */
  static ScorerSet open(Map<String, ? extends Supplier<? extends Scorer>> suppliers) {
    Map<String, Scorer> scorers = new LinkedHashMap<>();
    try {
      suppliers.forEach((profile, supplier) -> scorers.put(profile, create(profile, supplier)));
      return new ScorerSet(scorers);
    } catch (RuntimeException | Error e) {
      ResourceCloser.closeAll(scorers.values());
      throw e;
    }
  }

  private static Scorer create(String profile, Supplier<? extends Scorer> supplier) {
    try {
      return Objects.requireNonNull(supplier.get(), "the supplier returned null");
    } catch (ConfigurationException e) {
      throw e; // names the file and the place in it
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "profile \"" + profile + "\": its scorer cannot be created: " + e.getMessage(), e);
    }
  }

  /** Returns the scorers of all profiles. */
  Map<String, Scorer> all() {
    return all;
  }

  /** Returns the profiles that are scored together. */
  KeywordProfiles keywords() {
    return keywords;
  }

  /** Returns the scorers of the other profiles. */
  Map<String, Scorer> others() {
    return others;
  }

  /** Closes the scorers, each once. The scores do not depend on it, so failures are only logged. */
  @Override
  public void close() {
    ResourceCloser.closeAll(all.values());
    all.clear();
  }
}
