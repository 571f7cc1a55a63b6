package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The wording of all that can go wrong. Says the address and what happened, never what the server
 * wrote: not its body, and not the text of an exception that quotes its headers.
 */
final class HttpErrors {

  private HttpErrors() {}

  static HttpException address(URI address, String expected) {
    return new HttpException(
        HttpAddress.format(address) + " can't be read: " + expected, false, null);
  }

  static HttpException status(RedirectChain route, int status) {
    String message = route + " answered " + status + ", expected a status from 200 to 299";
    return new HttpException(message, status, mayPass(status));
  }

  static boolean mayPass(int status) {
    return status == 408 || status == 429 || (status >= 500 && status <= 599);
  }

  static HttpException forbidden(RedirectChain route, int status) {
    String message = route + " was not asked: it answered " + status + " before, and is left alone";
    return new HttpException(message, status, false);
  }

  /** The failure of the last attempt, which says how many there were. */
  static HttpException after(int attempts, HttpException last) {
    if (attempts < 2) {
      return last;
    }
    String message = last.getMessage() + " (" + attempts + " attempts)";
    if (last.status() == 0) {
      return new HttpException(message, last.retryable(), last);
    }
    HttpException counted = new HttpException(message, last.status(), last.retryable());
    counted.initCause(last);
    return counted;
  }

  static boolean isUnknownHost(HttpException e) {
    return has(e, UnresolvedAddressException.class) || has(e, UnknownHostException.class);
  }

  static HttpException redirect(RedirectChain route, String where) {
    return new HttpException(route + " redirects " + where, false, null);
  }

  static HttpException tooLarge(RedirectChain route, int maxBytes, Throwable cause) {
    String message = route + " answered with more than " + maxBytes + " bytes, the most to be read";
    return new HttpException(message, false, cause);
  }

  static HttpException encoding(RedirectChain route) {
    String message =
        route + " answered in an encoding that was not asked for, expected gzip or none";
    return new HttpException(message, false, null);
  }

  static HttpException gzip(RedirectChain route, Throwable cause) {
    return new HttpException(route + " answered with a broken gzip", true, cause);
  }

  static HttpException late(RedirectChain route, Duration timeout, @Nullable Throwable cause) {
    return new HttpException(route + " gave no complete answer within " + timeout, true, cause);
  }

  static HttpException connection(RedirectChain route, @Nullable Throwable cause) {
    if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
      return new HttpException(route + " can't be reached: its host is unknown", true, cause);
    }
    if (has(cause, SSLException.class)) {
      boolean distrusted = has(cause, GeneralSecurityException.class);
      String what = distrusted ? "its certificate is not trusted" : "no secure connection";
      return new HttpException(route + " can't be reached: " + what, !distrusted, cause);
    }
    if (has(cause, ConnectException.class)) {
      return new HttpException(route + " can't be reached: no connection", true, cause);
    }
    return new HttpException(route + " broke off its answer, or it was no valid HTTP", true, cause);
  }

  private static boolean has(@Nullable Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
