package io.github.arxivbot.spi;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;

/** The full text of a paper, downloaded on first use. Thread-safe. */
@FunctionalInterface
public interface FullText {

  /**
   * Returns the paper as a PDF file. The file is deleted after the summary is made.
   *
   * @return a file that begins with {@code %PDF-}
   * @throws IOException if there is no PDF, or it cannot be downloaded
   * @throws InterruptedException if the thread is interrupted
   */
  Path pdf() throws IOException, InterruptedException;

  /**
   * Returns a full text that is never available.
   *
   * @return the full text
   */
  static FullText empty() {
    return () -> {
      throw new FileNotFoundException("this bot has no source of full texts");
    };
  }
}
