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

  /** Tests whether a file has the name of a staged file or a backup. */
  public static boolean isTemp(Path file) {
    return TEMP.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** Tests whether a file has the name of a staged file for a target, which backups have not. */
  public static boolean isStaged(Path file, Path target) {
    return target.getFileName() != null
        && Objects.equals(file.getParent(), target.getParent())
        && hasName(file, Pattern.quote("." + target.getFileName()) + STAGED);
  }

  private static boolean hasName(Path file, String pattern) {
    return Pattern.matches(pattern, String.valueOf(file.getFileName()));
  }

  /** Deletes staged files and backups; the slot stands for any {@link PaperFileName}. */
  public static void deleteFor(Path file, String slot) throws IOException {
    Path target = StagedFile.resolveLinks(file);
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        String name = Pattern.quote("." + target.getFileName()).replace(slot, "\\E[a-z0-9._-]+\\Q");
        deleteAll(files.filter(candidate -> hasName(candidate, name + STAGED + BACKUP)));
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
