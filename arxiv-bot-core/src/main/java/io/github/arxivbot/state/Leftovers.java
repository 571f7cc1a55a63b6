package io.github.arxivbot.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What killed runs left of their {@link StagedFile staged files}. Only who holds the lock of the
 * memory may delete them: without it, they may be those of a run that is under way.
 */
final class Leftovers {

  private static final String STAGED =
      "\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp";
  private static final String OLD = "(\\.old\\.tmp)?";

  private Leftovers() {}

  /** Deletes those of one file. */
  static void deleteOf(Path file) throws IOException {
    Path place = StagedFile.followed(file);
    Path folder = Objects.requireNonNull(place.getParent(), "a file has a folder");
    delete(folder, Pattern.quote("." + place.getFileName()));
  }

  /** Deletes those of all files in a folder, not in the folders below it. */
  static void deleteIn(Path folder) throws IOException {
    delete(folder, "\\..+");
  }

  private static void delete(Path folder, String beginning) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Pattern name = Pattern.compile(beginning + STAGED + OLD, Pattern.DOTALL);
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            folder, file -> name.matcher(file.getFileName().toString()).matches())) {
      for (Path file : found) {
        Files.deleteIfExists(file);
      }
    }
  }
}
