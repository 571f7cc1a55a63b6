package io.github.arxivbot.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free loopback port, with a thread for each request. Thread-safe. */
record LoopbackServer(HttpServer server, ExecutorService threads) implements AutoCloseable {

  @FunctionalInterface
  interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** Binds a port. Requests wait until {@link #serve}. */
  static LoopbackServer named(String name) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      ExecutorService threads =
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
              });
      server.setExecutor(threads);
      return new LoopbackServer(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for " + name, e);
    }
  }

  void serve(Handler handler) {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is closing
          }
        });
    server.start();
  }

  URI url(String path) {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return URI.create(
        "http://"
            + (host.indexOf(':') < 0 ? host : "[" + host + "]")
            + (":" + address.getPort() + path));
  }

  /** Returns the first value of each header by its name in lower case. */
  static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return headers;
  }

  /** Stops immediately and aborts responses in progress. */
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
