package io.github.arxivbot.llm;

import io.github.arxivbot.llm.ModelRetryPolicy.CircuitOpenException;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads papers to the model service, waits until they are processed, and deletes them. */
record ModelFileUploader(
    ModelClient client, ModelRetryPolicy retries, Duration pollInterval, Duration timeout) {

  private static final Logger LOG = LoggerFactory.getLogger(ModelFileUploader.class);

  String upload(Path pdf, PaperId paper)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    ModelFileStore store = store();
    String name = paper.toString().replaceAll("[^A-Za-z0-9.-]", "_") + ".pdf";
    String id = call(() -> store.upload(pdf, name));
    boolean ready = false;
    try {
      ready = waitUntilReady(store, id);
    } finally {
      if (!ready) {
        delete(id);
      }
    }
    if (!ready) {
      throw new ReadingUnavailableException("the service did not process the file in time");
    }
    return id;
  }

  private boolean waitUntilReady(ModelFileStore store, String id)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    long start = System.nanoTime();
    while (!call(() -> store.isReady(id))) {
      if (System.nanoTime() - start > timeout.toNanos()) {
        return false;
      }
      Thread.sleep(pollInterval.toMillis());
    }
    return true;
  }

  /** Deletes a file. A failure is logged and does not affect the summary. */
  void delete(String id) throws InterruptedException {
    try {
      ModelFileStore store = store();
      call(
          () -> {
            store.delete(id);
            return id;
          });
    } catch (ReadingUnavailableException | SummaryException e) {
      LOG.warn("Could not delete the file {} from {}", id, client.host(), e);
    }
  }

  private ModelFileStore store() throws ReadingUnavailableException {
    return client
        .files()
        .orElseThrow(
            () -> new ReadingUnavailableException(client.host() + " does not accept files"));
  }

  private <T> T call(ModelRetryPolicy.Call<T> call)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    try {
      return retries.execute(call);
    } catch (ModelException e) {
      if (e.kind().affectsAllPapers()) {
        throw new SummaryException(Scope.ALL, String.valueOf(e.getMessage()), ModelUsage.ZERO, e);
      }
      if (e.kind() == ModelErrorKind.REFUSED) {
        throw new SummaryException(Scope.PAPER, e.messageWithCode(), ModelUsage.ZERO, e);
      }
      throw new ReadingUnavailableException("files: " + e.getMessage(), e);
    } catch (CircuitOpenException e) {
      throw new ReadingUnavailableException("files: " + e.getMessage(), e);
    }
  }
}
