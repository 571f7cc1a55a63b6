package io.github.arxivbot.testkit.server;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it reached an {@link ArxivServer}. Immutable. */
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
   * What was asked for: path and query, as they were sent.
   *
   * @return for example {@code /api/query?search_query=cat:cs.LG}
   */
  public String target() {
    return target;
  }

  /**
   * One of the headers.
   *
   * @param name in any case, for example {@code If-None-Match}
   * @return its first value; nothing if it was not sent
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Method and target.
   *
   * @return for example {@code GET /rss/cs.LG}
   */
  @Override
  public String toString() {
    return method + " " + target;
  }
}
