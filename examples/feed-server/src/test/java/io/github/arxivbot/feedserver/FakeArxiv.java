package io.github.arxivbot.feedserver;

import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.HttpException;
import io.github.arxivbot.spi.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** An arXiv without a network, which announces what a test says, as fast as a test says. */
final class FakeArxiv implements Http {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu", Locale.ENGLISH);

  private final Map<String, String> feeds = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  FakeArxiv announce(LocalDate day, String category, String... numbers) {
    feeds.put(category, feed(day, category, numbers));
    return this;
  }

  /** From now on nothing can be read. */
  void fail() {
    feeds.clear();
  }

  /** From now on answers wait until the latch is open. */
  CountDownLatch hold() {
    gate = new CountDownLatch(1);
    return gate;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public HttpReply get(URI address, long maxBytes) throws HttpException, InterruptedException {
    String path = address.getPath();
    String category = path.substring(path.lastIndexOf('/') + 1);
    asked.add(category);
    gate.await();
    String feed = feeds.get(category);
    if (feed == null) {
      throw new HttpException(address + " answered 500", 500, false);
    }
    return HttpReply.of(address, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
  }

  static String feed(LocalDate day, String category, String... numbers) {
    String date = DATE.format(day) + " 00:00:00 -0500";
    StringBuilder feed =
        new StringBuilder(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel>
            <title>updates</title><link>http://example.org</link><description>d</description>
            <pubDate>%s</pubDate>
            """
                .formatted(date));
    for (String number : numbers) {
      feed.append(
          """
          <item><title>An LLM paper, number %1$s</title><link>https://arxiv.org/abs/%1$s</link>
          <description>arXiv:%1$sv1 Announce Type: new
          Abstract: It is about an LLM, and Évariste.</description>
          <guid isPermaLink="false">oai:arXiv.org:%1$sv1</guid><category>%2$s</category>
          <pubDate>%3$s</pubDate><arxiv:announce_type>new</arxiv:announce_type>
          <dc:creator>Ada Lovelace</dc:creator></item>
          """
              .formatted(number, category, date));
    }
    return feed.append("</channel></rss>").toString();
  }
}
