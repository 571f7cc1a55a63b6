package io.github.arxivbot.spi;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;

/** The whole text of a paper, fetched when it is first asked for. Thread-safe. */
@FunctionalInterface
public interface FullText {

  /**
   * The paper as a PDF.
   *
   * @return a file that begins with {@code %PDF-}; it is deleted after the summary is made
   * @throws IOException if there is none, or it can't be fetched; the message says why
   * @throws InterruptedException if the thread is interrupted
   */
  Path pdf() throws IOException, InterruptedException;

  /**
   * No text but the abstract.
   *
   * @return a full text that is never there
   */
  static FullText empty() {
    return () -> {
      throw new FileNotFoundException("this bot has no source of full texts");
    };
  }
}
