package io.github.arxivbot.internal.guard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes plugins and other resources. */
public final class ResourceCloser {

  private static final Logger LOG = LoggerFactory.getLogger(ResourceCloser.class);

  private ResourceCloser() {}

  /** Closes all resources. Failures are logged, so that the other resources are closed, too. */
  public static void closeAll(Iterable<? extends AutoCloseable> resources) {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (Exception | Error e) {
        LOG.warn("{} could not be closed", resource, e);
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
