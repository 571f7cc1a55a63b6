package io.github.arxivbot;

import io.github.arxivbot.spi.Renderer;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A renderer and the file that it writes.
 *
 * @param use the renderer's name, for reports
 * @param renderer writes the digest
 * @param file where it is written; its folders are made
 */
record Output(String use, Renderer renderer, Path file) {

  Output {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(renderer, "renderer");
    file = Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
  }
}
