package io.github.arxivbot.internal.file;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Staged files that are moved into their places together, or not at all. */
public final class AtomicMove {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicMove.class);

  private AtomicMove() {}

  /**
   * Moves all of them.
   *
   * @throws FileMoveException if one can't be moved; those before it are put back
   */
  public static void moveAll(List<StagedFile> files) throws FileMoveException {
    for (int i = 0; i < files.size(); i++) {
      try {
        files.get(i).publishWithBackup();
      } catch (IOException e) {
        takeBack(files.subList(0, i), e);
        throw new FileMoveException(files.get(i).target(), e);
      }
    }
  }

  private static void takeBack(List<StagedFile> published, IOException why) {
    for (StagedFile file : published) {
      try {
        file.restoreBackup();
      } catch (IOException e) {
        LOG.error("{} can't be put back", file.target(), e);
        why.addSuppressed(e);
      }
    }
  }
}
