package io.github.arxivbot.dailybot;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves feeds on this machine as arXiv does: {@code /rss/CATEGORY}. */
final class FeedServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, byte[]> feeds = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/rss/",
        exchange -> {
          asked.incrementAndGet();
          String category = exchange.getRequestURI().getPath().substring("/rss/".length());
          byte[] feed = feeds.get(category);
          exchange.sendResponseHeaders(feed == null ? 404 : 200, feed == null ? -1 : feed.length);
          if (feed != null) {
            try (OutputStream body = exchange.getResponseBody()) {
              body.write(feed);
            }
          }
          exchange.close();
        });
    server.start();
  }

  FeedServer serve(String category, byte[] feed) {
    feeds.put(category, feed);
    return this;
  }

  FeedServer serve(String category, String feed) {
    return serve(category, feed.getBytes(StandardCharsets.UTF_8));
  }

  void forget() {
    feeds.clear();
  }

  /** How many requests have come, whatever they were answered. */
  int asked() {
    return asked.get();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/rss/";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A feed of papers that are all new, with the given identifiers. */
  static String feed(String category, String... numbers) {
    StringBuilder feed =
        new StringBuilder(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
            <title>updates</title><link>http://example.org</link><description>d</description>
            <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
            """);
    for (String number : numbers) {
      feed.append(
          """
          <item><title>An LLM paper, number %1$s</title><link>https://arxiv.org/abs/%1$s</link>
          <description>arXiv:%1$sv1 Announce Type: new
          Abstract: It is about an LLM.</description>
          <guid isPermaLink="false">oai:arXiv.org:%1$sv1</guid><category>%2$s</category>
          <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
          <arxiv:announce_type>new</arxiv:announce_type>
          <dc:creator>Ada Lovelace, Évariste Galois</dc:creator></item>
          """
              .formatted(number, category));
    }
    return feed.append("</channel></rss>").toString();
  }
}
