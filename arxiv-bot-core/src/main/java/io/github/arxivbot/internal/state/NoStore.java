package io.github.arxivbot.internal.state;

import io.github.arxivbot.spi.StateStore;
import java.util.Optional;

/** Keeps nothing, for a bot without a memory. */
final class NoStore implements StateStore {

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.empty();
  }

  @Override
  public void put(String key, byte[] value) {
    // Not kept.
  }

  @Override
  public void remove(String key) {
    // Nothing is there.
  }
}
