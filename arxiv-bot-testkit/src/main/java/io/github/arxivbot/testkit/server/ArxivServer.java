package io.github.arxivbot.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An arXiv on a loopback port, for tests: it announces papers as the feeds of {@code
 * rss.arxiv.org}, answers any other path as told, and everything else with 404. As arXiv's, its
 * feeds have an {@code ETag}; any answer that has one is a 304 to who sends it back as {@code
 * If-None-Match}. Thread-safe.
 *
 * <pre>{@code
 * try (ArxivServer arxiv = ArxivServer.start()) {
 *   arxiv.announce("cs.LG", SamplePapers.ordinary());
 *   arxiv.at("/rss/cs.CL", ArxivResponse.status(503), ArxivResponse.text(feed)); // one a request
 *   Http http = PoliteHttp.builder().requestInterval(Duration.ZERO).build();
 *   Fetcher fetcher = ArxivRss.builder(http).baseUrl(arxiv.rssUrl()).build();
 *   …
 * }
 * }</pre>
 */
public final class ArxivServer implements AutoCloseable {

  private static final String RSS = "/rss/";
  private static final String ATOM = "/atom/";

  private final LoopbackServer server;
  private final Map<String, Deque<ArxivResponse>> answers = new HashMap<>();
  private final List<ArxivRequest> requests = new ArrayList<>();

  private ArxivServer(LoopbackServer server) {
    this.server = server;
  }

  /**
   * Starts an arXiv that has announced nothing.
   *
   * @return a running service, to be closed
   * @throws java.io.UncheckedIOException if there is no free port
   */
  public static ArxivServer start() {
    ArxivServer service = new ArxivServer(LoopbackServer.named("arxiv-service"));
    service.server.serve(service::handle);
    return service;
  }

  /**
   * Where the RSS feeds are: {@code base_url} of {@code arxiv-rss}.
   *
   * @return an address that ends with {@code /rss/}
   */
  public URI rssUrl() {
    return url(RSS);
  }

  /**
   * Where the Atom feeds are: another {@code base_url} of {@code arxiv-rss}.
   *
   * @return an address that ends with {@code /atom/}
   */
  public URI atomUrl() {
    return url(ATOM);
  }

  /**
   * Where the query API is: {@code base_url} of {@code arxiv-api}. What it answers is set with
   * {@link #at}.
   *
   * @return an address that ends with {@code /api/query}
   */
  public URI apiUrl() {
    return url("/api/query");
  }

  /**
   * Where the OAI-PMH server is: {@code base_url} of {@code arxiv-oai}. What it answers is set with
   * {@link #at}.
   *
   * @return an address that ends with {@code /oai}
   */
  public URI oaiUrl() {
    return url("/oai");
  }

  /**
   * Where the PDFs are: {@code base_url} of {@code full_text}. What it answers is set with {@link
   * #at}.
   *
   * @return an address that ends with {@code /pdf/}
   */
  public URI pdfUrl() {
    return url("/pdf/");
  }

  /**
   * Where a path is.
   *
   * @param path begins with a slash
   * @return its whole address
   */
  public URI url(String path) {
    return server.url(slashed(path));
  }

  /**
   * Announces papers in a category, as {@link SampleFeeds} writes them: from now on its RSS feed
   * and its Atom feed hold these papers and no others.
   *
   * @param category as it is asked for: {@code cs.LG}, or {@code cs.AI+cs.CL}
   * @param papers in the order of the feed
   * @return this
   * @throws IllegalArgumentException if none of the papers says when it was announced
   */
  public ArxivServer announce(String category, Collection<Paper> papers) {
    return serve(category, SampleFeeds.rss(category, papers), SampleFeeds.atom(category, papers));
  }

  /**
   * Announces papers in a category on another day than theirs, or announces that there are none.
   *
   * @param category as it is asked for
   * @param day the day of the announcement, for the feed and all its papers
   * @param papers in the order of the feed; may be empty
   * @return this
   */
  public ArxivServer announce(String category, LocalDate day, Collection<Paper> papers) {
    return serve(
        category, SampleFeeds.rss(category, day, papers), SampleFeeds.atom(category, day, papers));
  }

  private ArxivServer serve(String category, String rss, String atom) {
    at(RSS + category, feed(rss, "application/rss+xml"));
    return at(ATOM + category, feed(atom, "application/atom+xml"));
  }

  private static ArxivResponse feed(String xml, String mediaType) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return ArxivResponse.bytes(bytes, mediaType)
        .header("ETag", "\"" + UUID.nameUUIDFromBytes(bytes) + "\"");
  }

  /**
   * Sets what a path answers, in place of what it answered before.
   *
   * @param path without a query, whatever query is asked with it; one that ends with a slash stands
   *     for all paths that begin with it, unless a longer one does
   * @param first for the first request, and for all others if there are no more
   * @param then one a request, the last one for all others
   * @return this
   * @throws IllegalArgumentException if the path does not begin with a slash
   */
  public synchronized ArxivServer at(String path, ArxivResponse first, ArxivResponse... then) {
    Deque<ArxivResponse> inTurn = new ArrayDeque<>(List.of(then));
    inTurn.addFirst(Objects.requireNonNull(first, "first"));
    answers.put(slashed(path), inTurn);
    return this;
  }

  private static String slashed(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "expected a path that begins with a slash, found " + SafeText.quote(path));
    }
    return path;
  }

  /** Forgets what was announced and set: from now on everything is answered with 404. */
  public synchronized void forget() {
    answers.clear();
  }

  /**
   * What was asked so far, whatever it was answered.
   *
   * @return in the order of arrival, a copy
   */
  public synchronized List<ArxivRequest> requests() {
    return List.copyOf(requests);
  }

  /** Stops at once; answers under way are broken off. */
  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException, InterruptedException {
    ArxivRequest request =
        new ArxivRequest(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            LoopbackServer.headers(exchange));
    next(request, exchange.getRequestURI().getPath()).to(request).send(exchange);
  }

  private synchronized ArxivResponse next(ArxivRequest request, String path) {
    requests.add(request);
    Deque<ArxivResponse> inTurn = answers.get(path);
    for (String above = path; inTurn == null && !above.isEmpty(); ) {
      above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
      inTurn = answers.get(above);
    }
    if (inTurn == null) {
      return ArxivResponse.status(404);
    }
    return inTurn.size() > 1 ? inTurn.remove() : Objects.requireNonNull(inTurn.peek());
  }
}
