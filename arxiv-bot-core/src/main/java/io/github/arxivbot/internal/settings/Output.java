package io.github.arxivbot.internal.settings;

import io.github.arxivbot.spi.Renderer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A renderer and the file that it writes.
 *
 * @param use the renderer's name, for reports
 * @param renderer writes the digest
 * @param file where it is written; its folders are made
 * @param category of which only it is to be written; null for all
 */
public record Output(String use, Renderer renderer, Path file, @Nullable String category) {

  private static final String CATEGORY = "{category}";
  private static final String PROFILE = "{profile}";
  private static final String DAY = "{day}";

  public Output {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(renderer, "renderer");
    file = Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
  }

  public static Output of(String use, Renderer renderer, Path file) {
    return new Output(use, renderer, file, null);
  }

  /** The outputs that a file's name stands for, if it has {@code {category}} or a profile in it. */
  public Stream<Output> each(String profile, List<String> categories) {
    Output own = new Output(use, renderer, filled(PROFILE, profile), category);
    return file.toString().contains(CATEGORY)
        ? categories.stream()
            .map(name -> new Output(use, renderer, own.filled(CATEGORY, name), name))
        : Stream.of(own);
  }

  /** With a file for the day, if its name has one in it. */
  public Output on(LocalDate day) {
    return new Output(use, renderer, filled(DAY, day.toString()), category);
  }

  private Path filled(String slot, String value) {
    String name = file.toString();
    return name.contains(slot) ? file.getFileSystem().getPath(name.replace(slot, value)) : file;
  }
}
