package io.github.arxivbot.mcpserver;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An arXiv without a network that answers when a test says so. */
final class HeldHttp implements Http {

  final CountDownLatch asked = new CountDownLatch(1);
  final CountDownLatch gate = new CountDownLatch(1);
  final AtomicInteger requests = new AtomicInteger();

  @Override
  public HttpReply get(URI address, long maxBytes) throws InterruptedException {
    requests.incrementAndGet();
    asked.countDown();
    gate.await();
    String feed = SampleFeeds.rss("cs.LG", LocalDate.parse("2026-02-11"), SamplePapers.ordinary());
    return HttpReply.of(address, "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8));
  }
}
