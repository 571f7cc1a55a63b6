package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedRenderer;
import io.github.arxivbot.internal.text.PlaceholderNames;
import io.github.arxivbot.model.PaperId;
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
 * @param paper the only paper of the file, without version; null for all
 */
public record OutputFile(
    GuardedRenderer renderer, Path file, @Nullable String category, @Nullable PaperId paper) {

  public OutputFile {
    Objects.requireNonNull(renderer, "renderer");
    file = Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
  }

  /** Creates an output of all categories; fails for a folder with the placeholder of a paper. */
  public static OutputFile of(GuardedRenderer renderer, Path file) {
    if (hasIdInFolder(file)) {
      throw new IllegalArgumentException(
          "file: expected {id} only in the name of the file, not of its folder, found " + file);
    }
    return new OutputFile(renderer, file, null, null);
  }

  /** {@return the purpose of the file: the name of the renderer, or "archive"} */
  public String label() {
    return renderer.name();
  }

  /**
   * Returns the outputs of a profile: one for each category if the file name has that placeholder.
   */
  public Stream<OutputFile> expand(String profile, List<String> categories) {
    OutputFile own =
        new OutputFile(renderer, filled(PlaceholderNames.PROFILE, profile), category, null);
    return file.toString().contains(PlaceholderNames.CATEGORY)
        ? categories.stream()
            .map(
                name ->
                    new OutputFile(
                        renderer, own.filled(PlaceholderNames.CATEGORY, name), name, null))
        : Stream.of(own);
  }

  /** Returns this output with the file of a day. */
  public OutputFile on(LocalDate day) {
    return new OutputFile(renderer, filled(PlaceholderNames.DAY, day.toString()), category, paper);
  }

  /** Tests whether each paper has a file of its own. */
  public boolean isForEachPaper() {
    return paper == null && hasId(file.getFileName());
  }

  /** Tests whether the name of a folder has the placeholder of a paper, which is not possible. */
  public static boolean hasIdInFolder(Path file) {
    return hasId(file.getParent());
  }

  private static boolean hasId(@Nullable Path path) {
    return path != null && path.toString().contains(PlaceholderNames.ID);
  }

  /** Returns the output of a paper without version, with the name that stands for it. */
  public OutputFile of(PaperId id, String name) {
    return new OutputFile(renderer, filled(PlaceholderNames.ID, name), category, id);
  }

  private Path filled(String placeholder, String value) {
    String name = file.toString();
    return name.contains(placeholder)
        ? file.getFileSystem().getPath(name.replace(placeholder, value))
        : file;
  }
}
