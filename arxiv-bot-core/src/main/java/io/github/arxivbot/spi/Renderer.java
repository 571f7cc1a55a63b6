package io.github.arxivbot.spi;

import java.io.IOException;
import java.util.Optional;

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

  /**
   * Returns the name of this renderer, for the report.
   *
   * @return the simple name of the class by default
   */
  default String name() {
    return getClass().isHidden() ? "renderer" : getClass().getSimpleName();
  }

  /**
   * The page that leads to all days, where this format has one: an archive keeps it beside the
   * days' pages, and has it written from a request for the newest day's digest with all other days
   * as its history.
   *
   * @return a renderer that needs no closing; nothing by default
   */
  default Optional<Renderer> index() {
    return Optional.empty();
  }

  /** Gives back what the instance holds; does nothing by default. */
  @Override
  default void close() {}
}
