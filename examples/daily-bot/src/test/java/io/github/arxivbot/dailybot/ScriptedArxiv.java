package io.github.arxivbot.dailybot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** An arXiv on this machine, of which each path does as a test says. */
final class ScriptedArxiv implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  ScriptedArxiv() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  ScriptedArxiv at(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          handler.handle(exchange);
          exchange.close();
        });
    return this;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  static HttpHandler text(String body) {
    return exchange -> send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
  }

  static HttpHandler status(int status, String... header) {
    return exchange -> {
      for (int i = 0; i < header.length; i += 2) {
        exchange.getResponseHeaders().set(header[i], header[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** The first handler for the first request, and so on; the last one for all others. */
  static HttpHandler inTurn(HttpHandler... handlers) {
    List<HttpHandler> left = new CopyOnWriteArrayList<>(handlers);
    return exchange -> (left.size() > 1 ? left.remove(0) : left.get(0)).handle(exchange);
  }

  /** Promises more than it sends, and hangs up. */
  static HttpHandler cut(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length * 2L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    };
  }

  static HttpHandler stalling() {
    return exchange -> {
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** A small body that inflates to more than a feed may have. */
  static HttpHandler bomb() {
    return exchange -> {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream zip = new GZIPOutputStream(packed)) {
        byte[] blanks = new byte[1 << 20];
        for (int i = 0; i < 64; i++) {
          zip.write(blanks);
        }
      }
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      send(exchange, 200, packed.toByteArray());
    };
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
