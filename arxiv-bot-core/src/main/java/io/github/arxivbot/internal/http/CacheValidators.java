package io.github.arxivbot.internal.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.function.Predicate;

/**
 * By what a server tells whether a page has changed; each is the empty text where there is none.
 */
record CacheValidators(String etag, String lastModified) {

  static final CacheValidators NONE = new CacheValidators("", "");

  private static final int LONGEST = 1024;

  static CacheValidators in(HttpHeaders headers) {
    return new CacheValidators(value(headers, "ETag"), value(headers, "Last-Modified"));
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  void addTo(HttpRequest.Builder request) {
    if (!etag.isEmpty()) {
      request.header("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      request.header("If-Modified-Since", lastModified);
    }
  }

  /** Only what can be sent back as it came. */
  private static String value(HttpHeaders headers, String name) {
    Predicate<String> sendable =
        text -> text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    return headers.firstValue(name).map(String::strip).filter(sendable).orElse("");
  }
}
