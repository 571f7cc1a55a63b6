package io.github.arxivbot.spi;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps small things between runs. What was put is there whole or not at all, even if the process
 * dies meanwhile. Thread-safe.
 */
public interface StateStore {

  /**
   * What was put last.
   *
   * @param key any text of at most 4096 characters
   * @return nothing where nothing was put, or it was removed
   * @throws IOException if it is there and can't be read
   */
  Optional<byte[]> get(String key) throws IOException;

  /**
   * Keeps a value in the place of an earlier one.
   *
   * @param key any text of at most 4096 characters
   * @param value its bytes
   * @throws IOException if it can't be written; the earlier one is then still there
   */
  void put(String key, byte[] value) throws IOException;

  /**
   * Forgets a value, if there is one.
   *
   * @param key any text of at most 4096 characters
   * @throws IOException if it can't be removed
   */
  void remove(String key) throws IOException;
}
