package io.github.arxivbot.scorer.liked.internal.zotero;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on a loopback port that behaves as Zotero's API does, with the library {@code users/1}
 * and the key {@link #KEY}. Failures are scripted for the next requests.
 */
public final class ZoteroServer implements AutoCloseable {

  /** The key of the library. */
  public static final String KEY = "s3cretKeyOfTheReader";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer in place of the normal one; may change the library and return false for it. */
  @FunctionalInterface
  public interface Script {

    /** Answers and returns true, or returns false for the normal answer. */
    boolean answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Headers> headers = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, ObjectNode> collections = new TreeMap<>();
  private final Map<String, ObjectNode> items = new TreeMap<>();
  private final Map<String, Long> deleted = new TreeMap<>();
  private final Deque<Script> scripts = new ArrayDeque<>();
  private long version = 10;

  /** Starts the server with an empty library. */
  public ZoteroServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Returns the address of the API. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
  }

  /** Returns the requests since the last call. */
  public synchronized List<String> takeRequests() {
    List<String> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  /** Returns the headers of all requests. */
  public List<Headers> headers() {
    return List.copyOf(headers);
  }

  /** Adds or changes a collection; an empty parent is the top. */
  public synchronized ZoteroServer collection(String key, String name, String parent) {
    ObjectNode data = JSON.createObjectNode().put("name", name);
    if (parent.isEmpty()) {
      data.put("parentCollection", false);
    } else {
      data.put("parentCollection", parent);
    }
    return put(collections, key, data);
  }

  /** Adds or changes an item with the given members of its data, as JSON. */
  public synchronized ZoteroServer item(String key, String members) {
    try {
      return put(items, key, (ObjectNode) JSON.readTree("{" + members + "}"));
    } catch (IOException e) {
      throw new AssertionError(members, e);
    }
  }

  /** Adds or changes a paper in collections. */
  public ZoteroServer paper(String key, String id, String title, String... inCollections) {
    return item(
        key,
        "\"itemType\": \"preprint\", \"title\": \"%s\", \"abstractNote\": \"About %s.\", \"archiveID\": \"%s\", \"collections\": [%s]"
            .formatted(
                title,
                title,
                id.isEmpty() ? "" : "arXiv:" + id,
                inCollections.length == 0 ? "" : '"' + String.join("\", \"", inCollections) + '"'));
  }

  private ZoteroServer put(Map<String, ObjectNode> objects, String key, ObjectNode data) {
    version++;
    ObjectNode object = JSON.createObjectNode().put("key", key).put("version", version);
    object.set("data", data.put("key", key).put("version", version));
    objects.put(key, object);
    return this;
  }

  /** Deletes an item or a collection for good. */
  public synchronized ZoteroServer delete(String key) {
    version++;
    items.remove(key);
    collections.remove(key);
    deleted.put(key, version);
    return this;
  }

  /** Scripts the answers to the next requests, one each. */
  public synchronized ZoteroServer next(Script... answers) {
    scripts.addAll(List.of(answers));
    return this;
  }

  /** Returns an answer with a status and headers, given as names and values in turn. */
  public static Script status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
      return true;
    };
  }

  /** Returns the normal answer with one more header. */
  public static Script header(String name, String value) {
    return exchange -> {
      exchange.getResponseHeaders().set(name, value);
      return false;
    };
  }

  /** Returns the normal answer. */
  public static Script normal() {
    return exchange -> false;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    }
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    URI address = exchange.getRequestURI();
    requests.add(address.toString().replace("/api/users/1/", ""));
    headers.add(exchange.getRequestHeaders());
    if (!scripts.isEmpty() && scripts.remove().answer(exchange)) {
      return;
    }
    String path = address.getPath();
    String since = exchange.getRequestHeaders().getFirst("If-Modified-Since-Version");
    if (!path.startsWith("/api/users/1/")) {
      exchange.sendResponseHeaders(404, -1);
    } else if (!KEY.equals(exchange.getRequestHeaders().getFirst("Zotero-API-Key"))) {
      exchange.sendResponseHeaders(403, -1);
    } else if (since != null && Long.parseLong(since) >= version) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      answer(exchange, path.substring("/api/users/1/".length()), parameters(address));
    }
  }

  private void answer(HttpExchange exchange, String list, Map<String, String> parameters)
      throws IOException {
    long since = Long.parseLong(parameters.getOrDefault("since", "0"));
    JsonNode body =
        list.equals("deleted")
            ? deleted(since)
            : page(exchange, (list.equals("collections") ? collections : items), since, parameters);
    exchange.getResponseHeaders().set("Last-Modified-Version", Long.toString(version));
    byte[] bytes = body.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private JsonNode deleted(long since) {
    ObjectNode body = JSON.createObjectNode();
    ArrayNode keys = body.putArray("items");
    body.putArray("collections");
    deleted.forEach(
        (key, when) -> {
          if (when > since) {
            keys.add(key);
          }
        });
    return body;
  }

  private static JsonNode page(
      HttpExchange exchange,
      Map<String, ObjectNode> objects,
      long since,
      Map<String, String> parameters) {
    List<ObjectNode> changed =
        objects.values().stream()
            .filter(object -> object.path("version").asLong() > since)
            .filter(
                object ->
                    parameters.containsKey("includeTrashed")
                        || !object.path("data").path("deleted").asBoolean())
            .toList();
    int start = Integer.parseInt(parameters.get("start"));
    int end = Math.min(changed.size(), start + Integer.parseInt(parameters.get("limit")));
    exchange.getResponseHeaders().set("Total-Results", Integer.toString(changed.size()));
    if (end < changed.size()) {
      exchange.getResponseHeaders().set("Link", "<http://other.test/next>; rel=\"next\"");
    }
    return JSON.createArrayNode().addAll(start < end ? changed.subList(start, end) : List.of());
  }

  private static Map<String, String> parameters(URI address) {
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : address.getQuery().split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], parts[1]);
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
