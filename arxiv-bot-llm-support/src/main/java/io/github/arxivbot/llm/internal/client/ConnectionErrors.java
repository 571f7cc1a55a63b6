package io.github.arxivbot.llm.internal.client;

import io.github.arxivbot.internal.http.BodyTooLargeException;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the exceptions for exchanges without a complete response. They have no cause, because the
 * HTTP client's exceptions quote the server, which may send back the key.
 */
public final class ConnectionErrors {

  private ConnectionErrors() {}

  /** Returns the exception for a timeout; null if its length is not known. */
  public static ModelException timeout(String host, @Nullable Duration timeout) {
    String limit = timeout == null ? "in time" : "within " + timeout.toMillis() + " ms";
    return busy(host + " gave no complete answer " + limit);
  }

  public static ModelException of(
      String host, @Nullable Duration timeout, @Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Error error) {
        throw error;
      }
      if (cause instanceof BodyTooLargeException) {
        return ModelException.builder(ModelErrorKind.UNUSABLE, host + ": " + cause.getMessage())
            .build();
      }
      if (cause instanceof HttpTimeoutException) {
        return timeout(host, timeout);
      }
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return busy(host + ": unknown host; check base_url");
      }
      if (cause instanceof SSLException) {
        return busy(host + ": no secure connection, or the certificate is not trusted");
      }
      if (cause instanceof ConnectException) {
        return busy(host + ": could not connect");
      }
    }
    return busy(host + " closed the connection or sent an invalid HTTP response");
  }

  private static ModelException busy(String message) {
    return ModelException.builder(ModelErrorKind.BUSY, message).build();
  }
}
