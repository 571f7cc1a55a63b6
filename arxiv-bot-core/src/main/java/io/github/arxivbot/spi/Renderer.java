package io.github.arxivbot.spi;

import io.github.arxivbot.model.Digest;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes a digest in one format.
 *
 * <p>The same request gives the same output. A renderer escapes all text of papers and models for
 * its format, because that text is untrusted. Thread-safe. The code that creates an instance closes
 * it.
 */
public interface Renderer extends AutoCloseable {

  /**
   * Writes a digest.
   *
   * @param request the digest and its context
   * @param out receives the text, which is stored as UTF-8
   * @throws IOException if writing to {@code out} fails, or a file that the renderer needs cannot
   *     be read
   */
  void render(RenderRequest request, Appendable out) throws IOException;

  /**
   * Returns a digest in this format, without other days and links to them.
   *
   * <pre>{@code
   * String markdown = MarkdownRenderer.create().renderToString(digest);
   * }</pre>
   *
   * @param digest the digest
   * @return the text
   * @throws IOException if a file that the renderer needs cannot be read
   */
  default String renderToString(Digest digest) throws IOException {
    StringBuilder text = new StringBuilder();
    render(RenderRequest.of(digest), text);
    return text.toString();
  }

  /**
   * Returns the name of this renderer, for the report.
   *
   * @return the simple name of the class by default
   */
  default String name() {
    return getClass().isHidden() ? "renderer" : getClass().getSimpleName();
  }

  /**
   * Returns the media type of the output, so that pages of the same run can link to it.
   *
   * @return for example {@code application/rss+xml}; empty by default
   */
  default Optional<String> mediaType() {
    return Optional.empty();
  }

  /**
   * Returns the renderer of the page that links to all days, if this format has one. An archive
   * stores that page next to the pages of the days. It is rendered from the newest digest, with all
   * other days as history.
   *
   * @return a renderer that is not closed; empty by default
   */
  default Optional<Renderer> index() {
    return Optional.empty();
  }

  /**
   * Returns the renderer of the pages that an archive stores for each day, if they differ from the
   * output itself.
   *
   * @return a renderer that is not closed; empty by default, which means this renderer
   */
  default Optional<Renderer> archived() {
    return Optional.empty();
  }

  /** Releases resources; does nothing by default. */
  @Override
  default void close() {}
}
