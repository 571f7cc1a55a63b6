package io.github.arxivbot.internal.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Describes failures of files, for which the JDK's messages are often only the file's name. */
public final class IoErrors {

  private IoErrors() {}

  /** Returns what failed, as a clause. */
  public static String describe(Throwable e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission to write " + denied.getFile() + "; check its owner and permissions";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is a file, expected a folder";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getFile() + " " + failed.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
