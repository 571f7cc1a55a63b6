package io.github.arxivbot.internal.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds and deletes the files that killed runs left behind: {@linkplain StagedFile staged files}
 * and backups. Delete them only while the state is locked, or they may belong to a running process.
 */
public final class TempFiles {

  private static final String STAGED =
      "\\.\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\.tmp";
  private static final String BACKUP = "(\\.old\\.tmp)?";
  private static final Pattern TEMP = Pattern.compile("\\..+" + STAGED + BACKUP, Pattern.DOTALL);

  private TempFiles() {}

  /**
   * Tests whether a file has the name of a staged file or a backup.
   *
   * @return true for both
   */
  public static boolean isTemp(Path file) {
    return TEMP.matcher(String.valueOf(file.getFileName())).matches();
  }

  /**
   * Tests whether a file has the name of a staged file for a target.
   *
   * @return false for backups
   */
  public static boolean isStaged(Path file, Path target) {
    return isOf(target, file, STAGED);
  }

  private static boolean isOf(Path target, Path file, String suffix) {
    String prefix = "." + target.getFileName();
    String name = String.valueOf(file.getFileName());
    return target.getFileName() != null
        && Objects.equals(file.getParent(), target.getParent())
        && name.startsWith(prefix)
        && name.substring(prefix.length()).matches(suffix);
  }

  /** Deletes the staged files and backups of a file. */
  public static void deleteFor(Path file) throws IOException {
    Path target = StagedFile.resolveLinks(file);
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        deleteAll(files.filter(candidate -> isOf(target, candidate, STAGED + BACKUP)));
      }
    }
  }

  /** Deletes all staged files and backups in a folder and its subfolders. */
  public static void deleteBelow(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        deleteAll(files.filter(TempFiles::isTemp));
      }
    }
  }

  private static void deleteAll(Stream<Path> files) throws IOException {
    for (Path file : files.toList()) {
      Files.deleteIfExists(file);
    }
  }
}
