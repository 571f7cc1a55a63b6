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

/**
 * Measures how many items of a feed are read into papers per second, relative to the JDK's bare XML
 * events.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FeedParsingBenchmark {

  private byte[] feed = {};
  private Fetcher fetcher = (request, sink) -> {};

  /** Generates a feed. */
  @Setup
  public void prepare() {
    GeneratedFeed invented =
        new GeneratedFeed("cs.LG", new GeneratedPapers().all().subList(0, GeneratedFeed.ITEMS));
    feed = invented.bytes();
    fetcher = ArxivRss.builder(invented.network()).clock(GeneratedFeed.CLOCK).build();
  }

  /** Reads the events of StAX only. */
  @Benchmark
  @OperationsPerInvocation(GeneratedFeed.ITEMS)
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

  /** Reads papers with the plugin {@code arxiv-rss}. */
  @Benchmark
  @OperationsPerInvocation(GeneratedFeed.ITEMS)
  public void papers(Blackhole papers) throws InterruptedException {
    fetcher.fetch(
        FetchRequest.of(List.of("cs.LG")),
        batch -> {
          if (batch.papers().size() != GeneratedFeed.ITEMS) {
            throw new IllegalStateException(batch.papers().size() + " papers");
          }
          papers.consume(batch);
          return true;
        });
  }
}
