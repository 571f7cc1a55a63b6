package io.github.arxivbot.state;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Staged files that are moved into their places together, or not at all. */
final class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private Publication() {}

  /**
   * Moves all of them.
   *
   * @throws NotMovedException if one can't be moved; those before it are put back
   */
  static void publish(List<StagedFile> files) throws NotMovedException {
    for (int i = 0; i < files.size(); i++) {
      try {
        files.get(i).publishReversibly();
      } catch (IOException e) {
        takeBack(files.subList(0, i), e);
        throw new NotMovedException(files.get(i).target(), e);
      }
    }
  }

  private static void takeBack(List<StagedFile> published, IOException why) {
    for (StagedFile file : published) {
      try {
        file.takeBack();
      } catch (IOException e) {
        LOG.error("{} can't be put back", file.target(), e);
        why.addSuppressed(e);
      }
    }
  }
}
