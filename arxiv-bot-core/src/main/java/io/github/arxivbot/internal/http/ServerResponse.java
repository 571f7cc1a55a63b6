package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/**
 * The response to one request. The body is still encoded; it is empty for an error, except for the
 * beginning of one that may state a reason.
 */
public record ServerResponse(HttpResponse<byte[]> response) {

  private static final int MAX_ERROR = 1 << 20;

  static boolean isSuccess(int status) {
    return status >= 200 && status <= 299;
  }

  /** Tests for a status that a server explains: a bad request, or an unknown address. */
  static boolean statesReason(int status) {
    return status == 400 || status == 404;
  }

  public int status() {
    return response.statusCode();
  }

  boolean isRedirect() {
    return switch (status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  boolean isNotModified() {
    return status() == 304;
  }

  /** {@return the first value of a header; empty if there is none} */
  public Optional<String> header(String name) {
    return headers().firstValue(name);
  }

  /** Returns the decoded body of a successful response; fails if it is longer than allowed. */
  public byte[] body(int maxBytes) throws HttpException {
    return decodedBody(RedirectChain.startingAt(response.request().uri()), maxBytes);
  }

  Optional<String> location() {
    return headers().firstValue("Location");
  }

  Optional<String> retryAfter() {
    return headers().firstValue("Retry-After");
  }

  /** Decodes the body of a successful response; fails for every other status. */
  CachedResponse decode(RedirectChain chain, int maxBytes) throws HttpException {
    String type = headers().firstValue("Content-Type").orElse("");
    if (statesReason(status())) {
      throw HttpErrors.status(chain, status(), HttpReply.of(chain.current(), type, errorBody()));
    }
    if (!isSuccess(status())) {
      throw HttpErrors.status(chain, status());
    }
    return new CachedResponse(
        HttpReply.of(chain.current(), type, decodedBody(chain, maxBytes)),
        CacheValidators.of(headers()));
  }

  /** Returns the decoded body of an error; empty if it cannot be decoded. */
  private byte[] errorBody() {
    String encoding = String.join(",", headers().allValues("Content-Encoding"));
    try {
      return encoding.isEmpty() ? response.body() : GzipDecoder.decode(response.body(), MAX_ERROR);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private HttpHeaders headers() {
    return response.headers();
  }

  private byte[] decodedBody(RedirectChain chain, int maxBytes) throws HttpException {
    String encoding = String.join(",", headers().allValues("Content-Encoding"));
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> response.body();
      case "gzip", "x-gzip" -> gunzip(chain, maxBytes);
      default -> throw HttpErrors.unsupportedEncoding(chain);
    };
  }

  private byte[] gunzip(RedirectChain chain, int maxBytes) throws HttpException {
    try {
      return GzipDecoder.decode(response.body(), maxBytes);
    } catch (BodyTooLargeException e) {
      throw HttpErrors.tooLarge(chain, maxBytes, e);
    } catch (IOException e) {
      throw HttpErrors.invalidGzip(chain, e);
    }
  }
}
