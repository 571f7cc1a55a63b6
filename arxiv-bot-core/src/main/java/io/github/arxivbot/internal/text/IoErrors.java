package io.github.arxivbot.internal.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Describes failures of files, for which the JDK's messages are often only the file's name. */
public final class IoErrors {

  private IoErrors() {}

  /**
   * Returns why a text is not a path, as a clause. Java encodes file names in the encoding of the
   * process's locale; that of the locale POSIX is ASCII.
   */
  public static String describe(InvalidPathException e) {
    return describe(e, System.getProperty("sun.jnu.encoding", "unknown"));
  }

  static String describe(InvalidPathException e, String encoding) {
    boolean ascii = e.getInput().chars().allMatch(c -> c < 0x80);
    return ascii || encoding.equalsIgnoreCase("UTF-8")
        ? e.getReason()
        : "the locale of this process cannot encode the file name (its encoding is "
            + encoding
            + "); set the environment variable LC_ALL to C.UTF-8 or another locale with UTF-8, and"
            + " run again";
  }

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
