package io.github.arxivbot.spi.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import java.io.IOException;
import java.util.List;

/** Finds papers by their identifiers. Thread-safe. */
public interface PaperLookup {

  /**
   * Finds papers.
   *
   * @param ids identifiers, with or without a version
   * @return the papers that exist, in any order
   * @throws IOException if the source cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  List<Paper> find(List<? extends PaperId> ids) throws IOException, InterruptedException;
}
