package io.github.arxivbot.internal.config;

import io.github.arxivbot.spi.Renderer;
import java.nio.file.Path;
import java.util.List;

/**
 * An output of a configuration.
 *
 * @param renderer the renderer
 * @param file the file as configured, with placeholders such as {@code {category}}
 * @param written the files that it stands for, one for each category; {@code {day}} and {@code
 *     {id}} are not replaced
 */
record OutputSpec(PluginSpec<Renderer> renderer, Path file, List<Path> written) {

  OutputSpec {
    written = List.copyOf(written);
  }
}
