package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedRenderer;
import io.github.arxivbot.internal.text.Placeholders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A renderer and the file that it writes.
 *
 * @param renderer renders the digest; its name is the purpose of the file in reports
 * @param file the file; missing folders are created
 * @param category the only category of the file; null for all
 */
public record Output(GuardedRenderer renderer, Path file, @Nullable String category) {

  public Output {
    Objects.requireNonNull(renderer, "renderer");
    file = Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
  }

  /** Creates an output of all categories. */
  public static Output of(GuardedRenderer renderer, Path file) {
    return new Output(renderer, file, null);
  }

  /** {@return the purpose of the file: the name of the renderer, or "archive"} */
  public String label() {
    return renderer.name();
  }

  /**
   * Returns the outputs of a profile: one for each category if the file name has that placeholder.
   */
  public Stream<Output> expand(String profile, List<String> categories) {
    Output own = new Output(renderer, filled(Placeholders.PROFILE, profile), category);
    return file.toString().contains(Placeholders.CATEGORY)
        ? categories.stream()
            .map(name -> new Output(renderer, own.filled(Placeholders.CATEGORY, name), name))
        : Stream.of(own);
  }

  /** Returns this output with the file of a day. */
  public Output on(LocalDate day) {
    return new Output(renderer, filled(Placeholders.DAY, day.toString()), category);
  }

  private Path filled(String placeholder, String value) {
    String name = file.toString();
    return name.contains(placeholder)
        ? file.getFileSystem().getPath(name.replace(placeholder, value))
        : file;
  }
}
