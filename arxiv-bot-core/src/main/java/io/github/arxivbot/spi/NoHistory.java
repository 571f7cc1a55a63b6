package io.github.arxivbot.spi;

import io.github.arxivbot.model.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What there is without an archive. */
enum NoHistory implements History {
  INSTANCE;

  @Override
  public List<LocalDate> days() {
    return List.of();
  }

  @Override
  public Optional<Digest> digest(LocalDate day) {
    return nothing(day);
  }

  @Override
  public Optional<String> page(LocalDate day) {
    return nothing(day);
  }

  @Override
  public Optional<String> index() {
    return Optional.empty();
  }

  private static <T> Optional<T> nothing(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return Optional.empty();
  }
}
