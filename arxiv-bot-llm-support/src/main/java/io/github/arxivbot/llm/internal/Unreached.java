package io.github.arxivbot.llm.internal;

import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The wording for exchanges without a whole answer. No exception is passed on as a cause, for the
 * client's quote what a server wrote, and a server may write back the key.
 */
public final class Unreached {

  private Unreached() {}

  /** The answer did not come in time; null where it is not known how long that is. */
  public static ModelException late(String host, @Nullable Duration timeout) {
    String time = timeout == null ? "in time" : "within " + timeout.toMillis() + " ms";
    return busy(host + " gave no complete answer " + time);
  }

  /** The answer did not come, for a reason that was thrown. */
  public static ModelException because(
      String host, @Nullable Duration timeout, @Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof TooLargeException) {
        return ModelException.builder(Fault.UNUSABLE, host + ": " + cause.getMessage()).build();
      }
      if (cause instanceof HttpTimeoutException) {
        return late(host, timeout);
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return busy(host + " can't be reached: the host is unknown; check base_url");
      }
      if (cause instanceof SSLException) {
        return busy(host + " can't be reached: no secure connection, or no trusted certificate");
      }
      if (cause instanceof ConnectException) {
        return busy(host + " can't be reached: no connection");
      }
    }
    return busy(host + " broke off, or its answer was no valid HTTP");
  }

  private static ModelException busy(String message) {
    return ModelException.builder(Fault.BUSY, message).build();
  }
}
