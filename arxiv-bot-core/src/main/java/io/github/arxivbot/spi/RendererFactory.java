package io.github.arxivbot.spi;

/** Makes a {@link Renderer}, which writes a digest, from a configuration. */
public interface RendererFactory extends PluginFactory<Renderer> {

  /**
   * What it writes.
   *
   * @return a media type, for example {@code text/markdown}
   */
  String mediaType();

  /**
   * Where it writes if a configuration names no {@code file}.
   *
   * @return a file name with the usual extension, for example {@code feed.xml}
   */
  String defaultFile();
}
