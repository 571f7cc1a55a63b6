package io.github.arxivbot.feedserver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.feedserver.web.ServerLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slow clients and many requests. */
@Tag("slow")
class ManyClientsTest {

  private static final String FEED = "GET /rss HTTP/1.1\r\nHost: a\r\n\r\n";

  @TempDir private Path folder;
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void closeSockets() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void slow_clients_do_not_block_threads() throws Exception {
    try (TestServer server = new TestServer(folder).limits(limits(Duration.ofMinutes(1), 2048))) {
      large(server);
      for (int i = 0; i < 60; i++) {
        connect(server, FEED.substring(0, 20)); // the rest is never sent
        connect(server, FEED.repeat(40)); // these responses are never read
      }
      assertThat(server.get("/rss").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void the_connection_of_a_request_that_arrives_letter_by_letter_is_closed() throws Exception {
    try (TestServer server = new TestServer(folder).limits(limits(Duration.ofMillis(400), 2048))) {
      server.withPapers().start().settled();
      Socket slow = connect(server, "G");
      assertThat(isClosedByServer(slow)).isTrue();
      assertThat(server.get("/rss").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void requests_above_the_limit_get_a_503_response_with_retry_after() throws Exception {
    try (TestServer server = new TestServer(folder).limits(limits(Duration.ofMinutes(1), 4))) {
      large(server);
      for (int i = 0; i < 8; i++) {
        connect(server, FEED.repeat(100)); // more than the system's buffers hold
      }
      HttpResponse<String> reply = server.get("/health");
      for (int i = 0; i < 1600 && reply.statusCode() != 503; i++) {
        Thread.sleep(25);
        reply = server.get("/health");
      }
      assertThat(reply.statusCode()).isEqualTo(503);
      assertThat(reply.headers().firstValue("Retry-After")).isPresent();
      assertThat(reply.body()).isEqualTo("503 Service Unavailable\n");
    }
  }

  /** Starts a server with feeds larger than the buffer of a socket, so that a write has to wait. */
  private static void large(TestServer server) throws Exception {
    String[] numbers =
        IntStream.range(1, 101).mapToObj("2602.%05d"::formatted).toArray(String[]::new);
    server.arxiv.announce(TestServer.DAY, "cs.LG", numbers).announce(TestServer.DAY, "cs.CL");
    server.with(", \"max_papers\": 100").start().settled();
  }

  private static ServerLimits limits(Duration exchangeTimeout, int maxRequests) {
    return new ServerLimits(12, maxRequests, 1, exchangeTimeout, Duration.ofSeconds(1));
  }

  private Socket connect(TestServer server, String request) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    sockets.add(socket);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  /** Sends a letter every 50 ms, for ten seconds at most, until the connection is closed. */
  private static boolean isClosedByServer(Socket slow) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      try {
        slow.getOutputStream().write('x');
      } catch (IOException e) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }
}
