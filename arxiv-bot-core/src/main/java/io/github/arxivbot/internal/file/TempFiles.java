package io.github.arxivbot.internal.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What killed runs left of their {@link StagedFile staged files}. Only who holds the lock of the
 * memory may delete them: without it, they may be those of a run that is under way.
 */
public final class TempFiles {

  private static final String STAGED =
      "\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp";
  private static final String OLD = "(\\.old\\.tmp)?";

  private TempFiles() {}

  /** Whether a file is named as one that was staged for another. */
  public static boolean isStaged(Path staged, Path target) {
    return target.getFileName() != null
        && Objects.equals(staged.getParent(), target.getParent())
        && staged
            .getFileName()
            .toString()
            .matches(Pattern.quote("." + target.getFileName()) + STAGED);
  }

  /** Deletes those of one file. */
  public static void deleteFor(Path file) throws IOException {
    Path place = StagedFile.resolveLinks(file);
    Path folder = Objects.requireNonNull(place.getParent(), "a file has a folder");
    delete(folder, Pattern.quote("." + place.getFileName()));
  }

  /** Deletes those of all files in a folder and below it. */
  public static void deleteBelow(Path folder) throws IOException {
    for (Path file : findBelow(folder)) {
      Files.deleteIfExists(file);
    }
  }

  /** Those of all files in a folder and below it. */
  static List<Path> findBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Pattern name = Pattern.compile("\\..+" + STAGED + OLD, Pattern.DOTALL);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> name.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    }
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
