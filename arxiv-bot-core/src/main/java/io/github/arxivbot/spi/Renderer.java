package io.github.arxivbot.spi;

import java.io.IOException;

/**
 * Writes a digest.
 *
 * <p>The same request gives the same characters. All text of a paper or a model is hostile and must
 * be escaped for the format. Thread-safe. Closed by whoever created it.
 */
public interface Renderer extends AutoCloseable {

  /**
   * Writes a digest.
   *
   * @param request the digest
   * @param out receives the text; written in UTF-8
   * @throws IOException if {@code out} throws it, or something that the renderer reads can't be
   *     read
   */
  void render(RenderRequest request, Appendable out) throws IOException;

  /** Gives back what the instance holds; does nothing by default. */
  @Override
  default void close() {}
}
