package io.github.arxivbot.config;

import io.github.arxivbot.spi.Renderer;
import java.nio.file.Path;
import java.util.List;

/**
 * A renderer that a configuration uses, and what it writes.
 *
 * @param renderer the renderer
 * @param file as it was written, with whatever stands in braces
 * @param written the files that this stands for; the day is still open
 */
record OutputSpec(PluginSpec<Renderer> renderer, Path file, List<Path> written) {

  OutputSpec {
    written = List.copyOf(written);
  }
}
