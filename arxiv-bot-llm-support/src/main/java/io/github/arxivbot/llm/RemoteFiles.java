package io.github.arxivbot.llm;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Papers on the model service's disk: put there, waited for, and taken away again. Thread-safe. */
final class RemoteFiles {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteFiles.class);

  private final LlmSettings settings;
  private final Patience patience;

  RemoteFiles(LlmSettings settings) {
    this.settings = settings;
    this.patience = new Patience(settings.attempts(), settings.pause());
  }

  /** Uploads a paper and waits until the service has read it. */
  String upload(Path pdf, ArxivId paper)
      throws StepDownException, SummaryException, InterruptedException {
    FileStore store = store();
    String name = paper.toString().replace('/', '_') + ".pdf";
    String id = call(() -> store.upload(pdf, name));
    boolean ready = false;
    try {
      ready = isReady(store, id);
    } finally {
      if (!ready) {
        delete(id);
      }
    }
    if (!ready) {
      throw new StepDownException("the service did not read the file in time");
    }
    return id;
  }

  private boolean isReady(FileStore store, String id)
      throws StepDownException, SummaryException, InterruptedException {
    long start = System.nanoTime();
    Duration limit = settings.timeout();
    while (!call(() -> store.isReady(id))) {
      if (System.nanoTime() - start > limit.toNanos()) {
        return false;
      }
      Thread.sleep(settings.pause().toMillis());
    }
    return true;
  }

  /** Takes a file away; whatever happens, the summary does not suffer from it. */
  void delete(String id) throws InterruptedException {
    try {
      FileStore store = store();
      call(
          () -> {
            store.delete(id);
            return id;
          });
    } catch (StepDownException | SummaryException e) {
      LOG.warn("the file {} stays at {}", id, settings.client().host(), e);
    }
  }

  private FileStore store() throws StepDownException {
    return settings
        .client()
        .files()
        .orElseThrow(() -> new StepDownException(settings.client().host() + " takes no files"));
  }

  private <T> T call(Patience.Call<T> call)
      throws StepDownException, SummaryException, InterruptedException {
    try {
      return patience.call(call);
    } catch (ModelException e) {
      if (e.fault().stopsAll()) {
        throw new SummaryException(Scope.ALL, String.valueOf(e.getMessage()), Usage.NONE, e);
      }
      if (e.fault() == Fault.REFUSED) {
        throw new SummaryException(Scope.PAPER, Conversation.worded(e), Usage.NONE, e);
      }
      throw new StepDownException("files: " + e.getMessage(), e);
    } catch (Patience.GivenUpException e) {
      throw new StepDownException("files: " + e.getMessage(), e);
    }
  }
}
