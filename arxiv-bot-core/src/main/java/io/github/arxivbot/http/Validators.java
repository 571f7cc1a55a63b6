package io.github.arxivbot.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.function.Predicate;

/**
 * By what a server tells whether a page has changed; each is the empty text where there is none.
 */
record Validators(String etag, String lastModified) {

  static final Validators NONE = new Validators("", "");

  private static final int LONGEST = 1024;

  static Validators in(HttpHeaders headers) {
    return new Validators(value(headers, "ETag"), value(headers, "Last-Modified"));
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
