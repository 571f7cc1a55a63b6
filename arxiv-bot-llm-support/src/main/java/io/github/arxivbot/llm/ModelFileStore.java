package io.github.arxivbot.llm;

import java.nio.file.Path;

/**
 * The temporary file storage of a model service, whose files a chat can refer to. Implementations
 * are thread-safe and do not retry.
 */
public interface ModelFileStore {

  /**
   * Uploads a file.
   *
   * @param file a PDF on the local disk
   * @param name the file name that is sent to the service, for example {@code 2602.09578v1.pdf}
   * @return the ID that the service assigned to the file
   * @throws ModelException if the upload failed; {@link ModelErrorKind#NO_FILES} if the service
   *     does not store files
   * @throws InterruptedException if the thread is interrupted; the upload is cancelled
   */
  String upload(Path file, String name) throws ModelException, InterruptedException;

  /**
   * Tests whether the service has processed the file, so that a chat can refer to it.
   *
   * @param id the ID from {@link #upload}
   * @return false while the file is being processed
   * @throws ModelException if the call failed or the service could not process the file
   * @throws InterruptedException if the thread is interrupted
   */
  boolean isReady(String id) throws ModelException, InterruptedException;

  /**
   * Deletes a file from the service. Succeeds if the file does not exist.
   *
   * @param id the ID from {@link #upload}
   * @throws ModelException if the file was not deleted
   * @throws InterruptedException if the thread is interrupted
   */
  void delete(String id) throws ModelException, InterruptedException;
}
