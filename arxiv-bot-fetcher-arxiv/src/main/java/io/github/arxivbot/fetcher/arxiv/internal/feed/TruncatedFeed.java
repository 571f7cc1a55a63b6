package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A feed without its end. The papers before the cut are worth having: tomorrow's feed will not show
 * them again.
 */
final class TruncatedFeed {

  /** What closes a feed behind the end of an item. */
  private static final Map<String, String> ENDS =
      Map.of("</item>", "</channel></rss>", "</entry>", "</feed>");

  private TruncatedFeed() {}

  /** The feed up to its last whole item, and closed there; the given failure if there is none. */
  static HttpReply mended(HttpReply reply, FeedFormatException failure)
      throws FeedFormatException {
    String bytes = latin1(reply); // one character a byte, so that nothing is decoded wrongly
    for (Map.Entry<String, String> end : ENDS.entrySet()) {
      int last = bytes.lastIndexOf(end.getKey());
      if (last >= 0) {
        String mended = bytes.substring(0, last) + end.getKey() + end.getValue();
        return HttpReply.of(
            reply.address(), reply.contentType(), mended.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    throw failure;
  }

  private static String latin1(HttpReply reply) {
    try (InputStream body = reply.body()) {
      return new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("the body of " + reply.address() + " is in memory", e);
    }
  }
}
