package io.github.arxivbot.feedserver;

import java.util.Map;

/**
 * What is the same for all answers of a kind.
 *
 * @param mediaType of the body
 * @param caching what caches may do with it
 * @param headers further headers
 */
record Kind(String mediaType, String caching, Map<String, String> headers) {

  private static final String POLICY = "Content-Security-Policy";
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final String RESOURCES = "Cross-Origin-Resource-Policy";

  private static final String MINUTES = "public, max-age=300";
  private static final String NOT_KEPT = "no-store";

  /** Answers that machines read and that say how things are at this moment. */
  static final Kind STATUS = internal("application/json; charset=utf-8", NOT_KEPT);

  /** What is fixed from start to end. */
  static final Kind FACTS = internal("application/json; charset=utf-8", MINUTES);

  static final Kind ROBOTS = internal("text/plain; charset=utf-8", "public, max-age=86400");

  /** A digest: its own policy stands in it, but that can't forbid frames. */
  static final Kind DAY = page("frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

  Kind {
    headers = Map.copyOf(headers);
  }

  /** Feeds are for readers of any origin, those that run in a browser too. */
  static Kind feed(Format format) {
    return new Kind(
        format.mediaType(),
        MINUTES,
        Map.of(POLICY, NOTHING, RESOURCES, "cross-origin", "Access-Control-Allow-Origin", "*"));
  }

  static Kind page(String policy) {
    return new Kind(
        "text/html; charset=utf-8",
        MINUTES,
        Map.of(
            POLICY, policy, RESOURCES, "same-origin", "Cross-Origin-Opener-Policy", "same-origin"));
  }

  private static Kind internal(String mediaType, String caching) {
    return new Kind(mediaType, caching, Map.of(POLICY, NOTHING, RESOURCES, "same-origin"));
  }
}
