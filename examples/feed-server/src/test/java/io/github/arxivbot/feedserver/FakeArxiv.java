package io.github.arxivbot.feedserver;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** An arXiv without a network. A test sets its announcements, and when it responds. */
final class FakeArxiv implements Http {

  private final Map<String, String> feeds = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  FakeArxiv announce(LocalDate day, String category, String... numbers) {
    feeds.put(category, SampleFeeds.rss(category, day, papers(category, numbers)));
    return this;
  }

  /** Makes all requests fail from now on. */
  void fail() {
    feeds.clear();
  }

  /** Makes responses wait for the returned latch from now on. */
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

  /** Returns new papers about an LLM with their numbers in their titles. */
  static List<Paper> papers(String category, String... numbers) {
    return Stream.of(numbers)
        .map(
            number ->
                Paper.builder(new ArxivId(number, 1), "An LLM paper, number " + number)
                    .abstractText("It is about an LLM, and Évariste.")
                    .authors(List.of("Ada Lovelace"))
                    .categories(List.of(category))
                    .build())
        .toList();
  }
}
