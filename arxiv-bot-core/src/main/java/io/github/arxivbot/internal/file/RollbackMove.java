package io.github.arxivbot.internal.file;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves several staged files into place: all of them or none. */
public final class RollbackMove {

  private static final Logger LOG = LoggerFactory.getLogger(RollbackMove.class);

  private RollbackMove() {}

  /**
   * Moves files into place and keeps backups until they are discarded. If one cannot be moved,
   * those before it are restored.
   */
  public static void moveAll(List<StagedFile> files) throws FileMoveException {
    for (int i = 0; i < files.size(); i++) {
      try {
        files.get(i).publishWithBackup();
      } catch (IOException e) {
        restore(files.subList(0, i), e);
        throw new FileMoveException(files.get(i).target(), e);
      }
    }
  }

  private static void restore(List<StagedFile> published, IOException failure) {
    for (StagedFile file : published) {
      try {
        file.restoreBackup();
      } catch (IOException e) {
        LOG.error("{} cannot be restored", file.target(), e);
        failure.addSuppressed(e);
      }
    }
  }
}
