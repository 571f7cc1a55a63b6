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
 * A local arXiv for tests, on a loopback port. It announces papers as the feeds of {@code
 * rss.arxiv.org}, gives scripted responses for other paths, and returns 404 for all else. Its feeds
 * have an {@code ETag}, like those of arXiv. A request whose {@code If-None-Match} matches the
 * {@code ETag} of the response is answered with 304. Thread-safe.
 *
 * <pre>{@code
 * try (ArxivServer arxiv = ArxivServer.start()) {
 *   arxiv.announce("cs.LG", SamplePapers.ordinary());
 *   arxiv.at("/rss/cs.CL", ArxivResponse.status(503), ArxivResponse.text(feed)); // one for each request
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
   * Starts a server without announcements.
   *
   * @return a running server, which the caller closes
   * @throws java.io.UncheckedIOException if there is no free port
   */
  public static ArxivServer start() {
    ArxivServer service = new ArxivServer(LoopbackServer.named("arxiv-service"));
    service.server.serve(service::handle);
    return service;
  }

  /**
   * {@return the address of the RSS feeds, the {@code base_url} of {@code arxiv-rss}; ends with
   * {@code /rss/}}
   */
  public URI rssUrl() {
    return url(RSS);
  }

  /**
   * {@return the address of the Atom feeds, another {@code base_url} of {@code arxiv-rss}; ends
   * with {@code /atom/}}
   */
  public URI atomUrl() {
    return url(ATOM);
  }

  /**
   * {@return the address of the query API, the {@code base_url} of {@code arxiv-api}; {@link #at}
   * sets its responses}
   */
  public URI apiUrl() {
    return url("/api/query");
  }

  /**
   * {@return the address of the OAI-PMH server, the {@code base_url} of {@code arxiv-oai}; {@link
   * #at} sets its responses}
   */
  public URI oaiUrl() {
    return url("/oai");
  }

  /**
   * {@return the address of the PDFs, the {@code base_url} of {@code full_text}; {@link #at} sets
   * the responses}
   */
  public URI pdfUrl() {
    return url("/pdf/");
  }

  /**
   * Returns the address of a path.
   *
   * @param path the path, beginning with a slash
   * @return the complete address
   */
  public URI url(String path) {
    return server.url(slashed(path));
  }

  /**
   * Announces papers in a category, as {@link SampleFeeds} writes them. From now on, its RSS and
   * Atom feeds contain exactly these papers.
   *
   * @param category the requested category, {@code cs.LG} or {@code cs.AI+cs.CL}
   * @param papers the papers in the order of the feed
   * @return this
   * @throws IllegalArgumentException if no paper states when it was announced
   */
  public ArxivServer announce(String category, Collection<Paper> papers) {
    return serve(category, SampleFeeds.rss(category, papers), SampleFeeds.atom(category, papers));
  }

  /**
   * Announces papers in a category on a given day, or an empty announcement.
   *
   * @param category the requested category
   * @param day the day of the announcement, for the feed and all its papers
   * @param papers the papers in the order of the feed; may be empty
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
   * Sets the responses of a path, replacing earlier ones.
   *
   * @param path the path without a query, valid for all queries; a path that ends with a slash
   *     stands for all paths that begin with it, except where a longer one matches
   * @param first the response to the first request, and to all others if there are no more
   * @param then the responses to further requests; the last one is repeated
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

  /** Removes all announcements and responses. From now on, every response is a 404. */
  public synchronized void forget() {
    answers.clear();
  }

  /** {@return the requests so far in the order of arrival, as a copy} */
  public synchronized List<ArxivRequest> requests() {
    return List.copyOf(requests);
  }

  /** Stops immediately and aborts responses in progress. */
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
