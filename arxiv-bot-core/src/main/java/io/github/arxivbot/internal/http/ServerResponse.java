package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** The response to one request; the body is still encoded, and empty unless the status is 2xx. */
record ServerResponse(HttpResponse<byte[]> response) {

  static boolean isSuccess(int status) {
    return status >= 200 && status <= 299;
  }

  int status() {
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

  Optional<String> location() {
    return headers().firstValue("Location");
  }

  Optional<String> retryAfter() {
    return headers().firstValue("Retry-After");
  }

  /** Decodes the body of a successful response; fails for every other status. */
  CachedResponse decode(RedirectChain chain, int maxBytes) throws HttpException {
    if (!isSuccess(status())) {
      throw HttpErrors.status(chain, status());
    }
    String type = headers().firstValue("Content-Type").orElse("");
    return new CachedResponse(
        HttpReply.of(chain.current(), type, decodedBody(chain, maxBytes)),
        CacheValidators.of(headers()));
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
