package io.github.arxivbot.internal.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;

/**
 * The headers by which a server recognizes a cached response.
 *
 * @param etag the header {@code ETag}; empty if absent
 * @param lastModified the header {@code Last-Modified}; empty if absent
 */
public record CacheValidators(String etag, String lastModified) {

  static final CacheValidators NONE = new CacheValidators("", "");

  private static final int MAX_LENGTH = 1024;

  static CacheValidators of(HttpHeaders headers) {
    return new CacheValidators(value(headers, "ETag"), value(headers, "Last-Modified"));
  }

  boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }

  void addTo(HttpRequest.Builder request) {
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      request.header("If-Modified-Since", lastModified);
    }
  }

  /** Ignores values that cannot be sent back unchanged. */
  private static String value(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .map(String::strip)
        .filter(text -> text.length() <= MAX_LENGTH)
        .filter(text -> text.chars().allMatch(c -> c >= ' ' && c <= '~'))
        .orElse("");
  }
}
