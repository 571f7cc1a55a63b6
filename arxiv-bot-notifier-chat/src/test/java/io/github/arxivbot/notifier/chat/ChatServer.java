package io.github.arxivbot.notifier.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web service on a loopback port that remembers its requests and answers as scripted. */
final class ChatServer implements AutoCloseable {

  /** A request: its address, the signature header and its body. */
  record Request(String target, String signature, String authorization, String body) {

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(body);
      } catch (IOException e) {
        throw new AssertionError(body, e);
      }
    }
  }

  /** An answer; status 0 ends the connection after the request was read, -1 never answers. */
  record Answer(int status, String body, String retryAfter) {

    static Answer of(int status, String body) {
      return new Answer(status, body, "");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile Function<Request, Answer> answers = request -> Answer.of(200, "{}");

  ChatServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  ChatServer answer(Function<Request, Answer> script) {
    answers = script;
    return this;
  }

  ChatServer answer(int status, String body) {
    return answer(request -> Answer.of(status, body));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook/SECRET";
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  private void serve(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("X-Signature-256")),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    requests.add(request);
    Answer answer = answers.apply(request);
    if (answer.status() == -1) {
      return; // the exchange stays open until the server is closed
    }
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    if (!answer.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
    }
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
