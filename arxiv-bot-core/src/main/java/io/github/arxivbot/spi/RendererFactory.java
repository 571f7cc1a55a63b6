package io.github.arxivbot.spi;

/** Creates a {@link Renderer} from a configuration. */
public interface RendererFactory extends PluginFactory<Renderer> {

  /** {@return the media type of the output, for example {@code text/markdown}} */
  String mediaType();

  /**
   * {@return the file name if a configuration has no {@code file}, for example {@code feed.xml};
   * with {@code {id}} in it, for example {@code {id}.md}, the format has a file for each paper, and
   * the core rejects a {@code file} without this placeholder}
   */
  String defaultFile();
}
