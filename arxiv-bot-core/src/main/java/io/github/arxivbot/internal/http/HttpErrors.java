package io.github.arxivbot.internal.http;

import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
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

  private static final int PROXY_AUTHENTICATION = 407;

  private HttpErrors() {}

  static HttpException invalidAddress(URI address, String expected) {
    return new HttpException(
        HttpAddress.format(address) + " cannot be read: " + expected, false, null);
  }

  static HttpException status(RedirectChain chain, int status) {
    String message =
        status == PROXY_AUTHENTICATION
            ? chain + " was not requested: the proxy requires a user name and a password (407)"
            : chain + " answered " + status + ", expected a status from 200 to 299";
    return new HttpException(message, status, isTransient(status));
  }

  static HttpException status(RedirectChain chain, int status, HttpReply reply) {
    String message = String.valueOf(status(chain, status).getMessage());
    return new HttpException(message, status, isTransient(status), reply);
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
    String message = chain + unreachable(chain, earlier) + " (found by an earlier request)";
    return new HttpException(message, true, earlier);
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
    if (hasCause(cause, SSLException.class)) {
      boolean untrusted = hasCause(cause, GeneralSecurityException.class);
      String problem = untrusted ? "its certificate is not trusted" : "no secure connection";
      return new HttpException(chain + " cannot be reached: " + problem, !untrusted, cause);
    }
    if (isUnreachable(cause)) {
      return new HttpException(chain + unreachable(chain, cause), true, cause);
    }
    String problem =
        EnvironmentProxies.proxyFor(chain.current())
            .map(proxy -> " got no valid answer through the proxy " + proxy)
            .orElse(" closed the connection early or sent invalid HTTP");
    return new HttpException(chain + problem, true, cause);
  }

  /** Returns how a host could not be reached, and through which proxy. */
  private static String unreachable(RedirectChain chain, @Nullable Throwable cause) {
    boolean unknown = isUnknownHost(cause);
    return EnvironmentProxies.proxyFor(chain.current())
        .map(
            proxy ->
                " cannot be reached through the proxy "
                    + proxy
                    + (unknown ? ", whose host is unknown" : ""))
        .orElse(" cannot be reached: " + (unknown ? "its host is unknown" : "no connection"));
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
