package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The requests as arXiv sees them, through a proxy that serves all its hosts. */
class ArxivRequestsTest {

  private static final URI FEED = URI.create("http://rss.arxiv.org/rss/cs.AI");
  private static final URI FULL_TEXT = URI.create("http://arxiv.org/pdf/2602.00001v1");

  private final ScriptedServer arxiv = new ScriptedServer();
  private final FakeTime time = new FakeTime();

  @AfterEach
  void stop() throws IOException {
    arxiv.close();
  }

  @Test
  void the_proxy_of_the_jvm_is_used() throws Exception {
    arxiv.on(FEED.toString(), answer("200 OK", "here"));

    assertThat(behindProxy(PoliteHttp.builder()).get(FEED).body()).hasContent("here");

    assertThat(arxiv.requests()).singleElement().asString().startsWith("GET " + FEED + " HTTP/1.1");
  }

  @Test
  void requests_of_sixteen_threads_to_arxiv_are_sequential_and_three_seconds_apart()
      throws Exception {
    OverlapProbe probe = new OverlapProbe(16);
    ScriptedServer.Script counted = probe.count(answer("200 OK", "here"));
    arxiv.on(FEED.toString(), counted).on(FULL_TEXT.toString(), counted);
    PoliteHttp http = behindProxy(PoliteHttp.builder().requestInterval(Duration.ZERO));
    List<Callable<HttpReply>> readers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      readers.add(() -> http.getIfChanged(FEED));
      readers.add(() -> http.get(FULL_TEXT));
    }

    ExecutorService threads = Executors.newFixedThreadPool(16, probe);
    for (Future<HttpReply> reply : threads.invokeAll(readers)) {
      assertThat(reply.get().body()).hasContent("here");
    }
    threads.shutdown();

    assertThat(arxiv.requests()).hasSize(16);
    assertThat(probe.max()).isEqualTo(1);
    assertThat(time.sleeps()).isEqualTo(Collections.nCopies(15, Duration.ofSeconds(3)));
  }

  private PoliteHttp behindProxy(PoliteHttp.Builder builder) {
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(new ArxivOnly(arxiv.at("/").getPort(), before));
    try {
      return builder.rateLimiter(time.rateLimiter()).build();
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  /** Leaves the connections of other tests alone. */
  private static final class ArxivOnly extends ProxySelector {
    private final Proxy proxy;
    private final ProxySelector others;

    ArxivOnly(int port, ProxySelector others) {
      this.proxy =
          new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      this.others = others;
    }

    @Override
    public List<Proxy> select(URI address) {
      return PoliteHttp.isArxivHost(address) ? List.of(proxy) : others.select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException e) {
      others.connectFailed(address, proxy, e);
    }
  }
}
