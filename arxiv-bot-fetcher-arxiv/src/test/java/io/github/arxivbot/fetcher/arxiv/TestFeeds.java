package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Handwritten feeds, and a network that serves them. */
final class TestFeeds {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private TestFeeds() {}

  /** Returns an RSS feed of Wednesday, 11 February 2026. */
  static String rss(String... items) {
    return rssOf("<pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>", items);
  }

  static String rssOf(String dates, String... items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
        <title>cs.LG updates on arXiv.org</title>
        <link>http://rss.arxiv.org/rss/cs.LG</link>
        <description>cs.LG updates on the arXiv.org e-print archive.</description>
    """
        + dates
        + String.join("\n", items)
        + "</channel></rss>\n";
  }

  /** Returns a valid item. */
  static String item(String id) {
    return itemOf(guid(id), type("new"), description(id, "new", "We count."));
  }

  static String itemOf(String... elements) {
    return "<item><title>A title</title>" + String.join("", elements) + "</item>";
  }

  static String guid(String id) {
    return "<guid isPermaLink=\"false\">oai:arXiv.org:" + id + "</guid>";
  }

  static String type(String label) {
    return "<arxiv:announce_type>" + label + "</arxiv:announce_type>";
  }

  static String description(String id, String type, String abstractText) {
    return "<description>arXiv:%s Announce Type: %s \nAbstract: %s</description>"
        .formatted(id, type, abstractText);
  }

  /** Returns the batch of cs.LG from a network that answers with a text. */
  static Batch read(String body) {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }

  static Batch read(byte[] body) {
    return fetch(List.of("cs.LG"), (address, max) -> HttpReply.of(address, "", body)).get(0);
  }

  static List<Batch> fetch(List<String> categories, Http http) {
    return fetch(FetchRequest.of(categories), http, NOW);
  }

  static List<Batch> fetch(FetchRequest request, Http http, Instant now) {
    List<Batch> batches = new ArrayList<>();
    try {
      ArxivRss.builder(http)
          .clock(Clock.fixed(now, ZoneOffset.UTC))
          .build()
          .fetch(request, batches::add);
    } catch (InterruptedException e) {
      throw new AssertionError("nothing interrupts this test", e);
    }
    return batches;
  }

  /** Returns a network that serves only these addresses. */
  static Http serving(Map<URI, byte[]> bodies) {
    return (address, max) -> {
      byte[] body = bodies.get(address);
      if (body == null) {
        throw new HttpException("GET " + address + ": the answer is 404", 404, false);
      }
      return HttpReply.of(address, "application/rss+xml", body);
    };
  }
}
