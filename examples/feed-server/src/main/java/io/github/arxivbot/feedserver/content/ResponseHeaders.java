package io.github.arxivbot.feedserver.content;

import org.eclipse.jetty.http.HttpFields;

/** The response headers for each kind of content. */
public final class ResponseHeaders {

  /** The headers of every response. */
  public static final HttpFields ALL =
      HttpFields.build()
          .add("X-Content-Type-Options", "nosniff")
          .add("Referrer-Policy", "no-referrer")
          .asImmutable();

  private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final String MINUTES = "public, max-age=300";
  private static final String DAY = "public, max-age=86400";

  /** The headers of JSON about the current state of the server. */
  public static final HttpFields STATUS = of("no-store", NO_CONTENT, "same-origin").asImmutable();

  /** The headers of feeds, which feed readers that run in a browser may read from any origin. */
  static final HttpFields FEED =
      of(MINUTES, NO_CONTENT, "cross-origin").add("Access-Control-Allow-Origin", "*").asImmutable();

  static final HttpFields INFO = of(MINUTES, NO_CONTENT, "same-origin").asImmutable();
  static final HttpFields ROBOTS = of(DAY, NO_CONTENT, "same-origin").asImmutable();

  /** The headers of a digest. Its own policy is in the page, but that cannot forbid frames. */
  static final HttpFields DIGEST =
      page("frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

  private ResponseHeaders() {}

  static HttpFields page(String policy) {
    return of(MINUTES, policy, "same-origin")
        .add("Cross-Origin-Opener-Policy", "same-origin")
        .asImmutable();
  }

  private static HttpFields.Mutable of(String caching, String policy, String resources) {
    return HttpFields.build()
        .add("Cache-Control", caching)
        .add("Content-Security-Policy", policy)
        .add("Cross-Origin-Resource-Policy", resources);
  }
}
