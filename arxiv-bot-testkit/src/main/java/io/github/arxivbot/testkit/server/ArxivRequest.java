package io.github.arxivbot.testkit.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request that an {@link ArxivServer} received. Immutable. */
public final class ArxivRequest {

  private final String method;
  private final String target;
  private final Map<String, String> headers;

  ArxivRequest(String method, String target, Map<String, String> headers) {
    this.method = method;
    this.target = target;
    this.headers = Map.copyOf(headers);
  }

  /**
   * {@return the path and query as they were sent, for example {@code
   * /api/query?search_query=cat:cs.LG}}
   */
  public String target() {
    return target;
  }

  /**
   * Returns a header.
   *
   * @param name the name in any case, for example {@code If-None-Match}
   * @return its first value; empty if it was not sent
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** {@return method and target, for example {@code GET /rss/cs.LG}} */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
