package io.github.arxivbot.benchmarks;

import io.github.arxivbot.fetcher.arxiv.ArxivRss;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Items of a feed read in a second, into whole papers, against the JDK's bare XML events. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FeedParsingBenchmark {

  private byte[] feed = {};
  private Fetcher fetcher = (request, sink) -> {};

  /** Makes a feed. */
  @Setup
  public void prepare() {
    InventedFeed invented =
        new InventedFeed("cs.LG", new InventedPapers().all().subList(0, InventedFeed.ITEMS));
    feed = invented.bytes();
    fetcher = ArxivRss.builder(invented.network()).clock(InventedFeed.CLOCK).build();
  }

  /** Nothing but the events of StAX. */
  @Benchmark
  @OperationsPerInvocation(InventedFeed.ITEMS)
  public void xmlEvents(Blackhole events) throws XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory()
            .createXMLStreamReader(new ByteArrayInputStream(feed), "UTF-8");
    while (reader.hasNext()) {
      events.consume(reader.next());
      if (reader.hasText()) {
        events.consume(reader.getText());
      }
    }
  }

  /** The plugin {@code arxiv-rss}. */
  @Benchmark
  @OperationsPerInvocation(InventedFeed.ITEMS)
  public void papers(Blackhole papers) throws InterruptedException {
    fetcher.fetch(
        FetchRequest.of(List.of("cs.LG")),
        batch -> {
          if (batch.papers().size() != InventedFeed.ITEMS) {
            throw new IllegalStateException(batch.papers().size() + " papers");
          }
          papers.consume(batch);
          return true;
        });
  }
}
