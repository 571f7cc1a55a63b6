package io.github.arxivbot.internal.settings;

import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.spi.scoring.PaperLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of single runs.
 *
 * @param pastDay the day of the digest; null for the newest announcement
 * @param lookup finds papers by their identifiers; null if no source can
 * @param onlyStoredJudgments whether rerankers are not called
 */
public record RunSettings(
    Clock clock,
    @Nullable LocalDate pastDay,
    List<RunListener> listeners,
    @Nullable PaperLookup lookup,
    boolean onlyStoredJudgments) {

  public RunSettings {
    listeners = List.copyOf(listeners);
  }
}
