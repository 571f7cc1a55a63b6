package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** A cache that keeps nothing. */
final class NoSummaryCache implements SummaryCache {

  @Override
  public Optional<Summary> find(ArxivId id, String fingerprint, Consumer<RecoveryNote> notes) {
    return Optional.empty();
  }

  @Override
  public void put(ArxivId id, String fingerprint, LocalDate day, Summary summary) {}

  @Override
  public Optional<Path> setAside(ArxivId id, String fingerprint) {
    return Optional.empty();
  }

  @Override
  public Optional<DayRefusal> findRefusal(Consumer<RecoveryNote> notes) {
    return Optional.empty();
  }

  @Override
  public void put(DayRefusal refusal) {}

  @Override
  public void deleteRefusal() {}

  @Override
  public int deleteBefore(LocalDate day) {
    return 0;
  }

  @Override
  public int importLegacy(Path file, LocalDate day) {
    return 0;
  }
}
