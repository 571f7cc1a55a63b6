package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.spi.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Repairs a feed that is cut off. Its complete items are used, because tomorrow's feed will not
 * hold them.
 */
final class TruncatedFeedRepair {

  /** The end tag of an item, and what closes the document after it. */
  private static final Map<String, String> ENDS =
      Map.of("</item>", "</channel></rss>", "</entry>", "</feed>");

  private TruncatedFeedRepair() {}

  /** Returns the document up to its last complete item, closed; empty if it has none. */
  static Optional<HttpReply> repair(HttpReply reply) {
    String bytes = ReplyText.latin1(reply); // one character per byte, so no byte is changed
    for (Map.Entry<String, String> end : ENDS.entrySet()) {
      int last = bytes.lastIndexOf(end.getKey());
      if (last >= 0) {
        String closed = bytes.substring(0, last) + end.getKey() + end.getValue();
        return Optional.of(
            HttpReply.of(
                reply.address(),
                reply.contentType(),
                closed.getBytes(StandardCharsets.ISO_8859_1)));
      }
    }
    return Optional.empty();
  }
}
