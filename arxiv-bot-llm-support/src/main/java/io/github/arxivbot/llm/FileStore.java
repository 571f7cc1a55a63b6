package io.github.arxivbot.llm;

import java.nio.file.Path;

/**
 * Files that a model service keeps for a while, so that a chat can refer to them. Thread-safe. No
 * method tries again by itself.
 */
public interface FileStore {

  /**
   * Uploads a file.
   *
   * @param file a PDF on the local disk
   * @param name what the service shall call it, for example {@code 2602.09578v1.pdf}
   * @return the service's id of the file, for {@link #isReady} and {@link #delete}
   * @throws ModelException if the service did not take it, {@link Fault#NO_FILES} if it keeps none
   * @throws InterruptedException if this thread was interrupted; the upload is broken off then
   */
  String upload(Path file, String name) throws ModelException, InterruptedException;

  /**
   * Whether the service has read the file, so that a chat may refer to it.
   *
   * @param id from {@link #upload}
   * @return false while the service is still at it
   * @throws ModelException if the service could not be asked or could not read the file
   * @throws InterruptedException if this thread was interrupted
   */
  boolean isReady(String id) throws ModelException, InterruptedException;

  /**
   * Deletes a file from the service. One that is no longer there counts as deleted.
   *
   * @param id from {@link #upload}
   * @throws ModelException if the service did not delete it
   * @throws InterruptedException if this thread was interrupted
   */
  void delete(String id) throws ModelException, InterruptedException;
}
