package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server answered to one request; the body is as it was sent, and empty without success. */
record HttpAnswer(HttpResponse<byte[]> response) {

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

  @Nullable String location() {
    return headers().firstValue("Location").orElse(null);
  }

  boolean isNotModified() {
    return status() == 304;
  }

  Optional<String> retryAfter() {
    return headers().firstValue("Retry-After");
  }

  CachedResponse page(RedirectChain route, int maxBytes) throws HttpException {
    if (!isSuccess(status())) {
      throw HttpErrors.status(route, status());
    }
    String type = headers().firstValue("Content-Type").orElse("");
    return new CachedResponse(
        HttpReply.of(route.current(), type, inflated(route, maxBytes)), CacheValidators.in(headers()));
  }

  private HttpHeaders headers() {
    return response.headers();
  }

  private byte[] inflated(RedirectChain route, int maxBytes) throws HttpException {
    String encoding = String.join(",", headers().allValues("Content-Encoding"));
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> response.body();
      case "gzip", "x-gzip" -> gunzip(route, maxBytes);
      default -> throw HttpErrors.encoding(route);
    };
  }

  private byte[] gunzip(RedirectChain route, int maxBytes) throws HttpException {
    try {
      return GzipDecoder.inflate(response.body(), maxBytes);
    } catch (BodyTooLargeException e) {
      throw HttpErrors.tooLarge(route, maxBytes, e);
    } catch (IOException e) {
      throw HttpErrors.gzip(route, e);
    }
  }
}
