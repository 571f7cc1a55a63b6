package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the exceptions of this package. Messages name the address and the failure. They never
 * quote the server: neither its body nor an exception that quotes its headers.
 */
final class HttpErrors {

  private HttpErrors() {}

  static HttpException invalidAddress(URI address, String expected) {
    return new HttpException(
        HttpAddress.format(address) + " cannot be read: " + expected, false, null);
  }

  static HttpException status(RedirectChain chain, int status) {
    String message = chain + " answered " + status + ", expected a status from 200 to 299";
    return new HttpException(message, status, isTransient(status));
  }

  static boolean isTransient(int status) {
    return status == 408 || status == 429 || (status >= 500 && status <= 599);
  }

  static HttpException forbidden(RedirectChain chain, int status) {
    String message = chain + " was not requested: it answered " + status + " before";
    return new HttpException(message, status, false);
  }

  /** Returns the failure of the last attempt with the number of attempts in its message. */
  static HttpException afterAttempts(int attempts, HttpException last) {
    if (attempts < 2) {
      return last;
    }
    String message = last.getMessage() + " (" + attempts + " attempts)";
    if (last.status() == 0) {
      return new HttpException(message, last.retryable(), last);
    }
    HttpException failure = new HttpException(message, last.status(), last.retryable());
    failure.initCause(last);
    return failure;
  }

  static boolean isUnknownHost(@Nullable Throwable e) {
    return hasCause(e, UnresolvedAddressException.class) || hasCause(e, UnknownHostException.class);
  }

  /** Tests whether no connection to a host was made: unknown, refused, or no route. */
  static boolean isUnreachable(@Nullable Throwable e) {
    return isUnknownHost(e)
        || hasCause(e, ConnectException.class)
        || hasCause(e, NoRouteToHostException.class);
  }

  /** Returns the failure of an address whose host could not be reached by an earlier request. */
  static HttpException stillUnreachable(RedirectChain chain, HttpException earlier) {
    String reason = isUnknownHost(earlier) ? "its host is unknown" : "no connection";
    return new HttpException(
        chain + " cannot be reached: " + reason + " (found by an earlier request)", true, earlier);
  }

  static HttpException redirect(RedirectChain chain, String problem) {
    return new HttpException(chain + " redirects " + problem, false, null);
  }

  static HttpException tooLarge(RedirectChain chain, int maxBytes, Throwable cause) {
    return new HttpException(
        chain + " answered with more than the allowed " + maxBytes + " bytes", false, cause);
  }

  static HttpException unsupportedEncoding(RedirectChain chain) {
    String message = chain + " answered in an unsupported encoding, expected gzip or none";
    return new HttpException(message, false, null);
  }

  static HttpException invalidGzip(RedirectChain chain, Throwable cause) {
    return new HttpException(chain + " answered with invalid gzip data", true, cause);
  }

  static HttpException timeout(RedirectChain chain, Duration timeout, @Nullable Throwable cause) {
    return new HttpException(chain + " gave no complete answer within " + timeout, true, cause);
  }

  static HttpException connection(RedirectChain chain, @Nullable Throwable cause) {
    if (isUnknownHost(cause)) {
      return new HttpException(chain + " cannot be reached: its host is unknown", true, cause);
    }
    if (hasCause(cause, SSLException.class)) {
      boolean untrusted = hasCause(cause, GeneralSecurityException.class);
      String problem = untrusted ? "its certificate is not trusted" : "no secure connection";
      return new HttpException(chain + " cannot be reached: " + problem, !untrusted, cause);
    }
    if (isUnreachable(cause)) {
      return new HttpException(chain + " cannot be reached: no connection", true, cause);
    }
    return new HttpException(
        chain + " closed the connection early or sent invalid HTTP", true, cause);
  }

  private static boolean hasCause(@Nullable Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
