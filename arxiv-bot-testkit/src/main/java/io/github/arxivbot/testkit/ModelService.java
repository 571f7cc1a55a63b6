package io.github.arxivbot.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A model service with chat and files on a loopback port, for tests: OpenAI-compatible, with
 * Ollama's chat beside it, answering as told. A call takes the next {@linkplain #answer(ModelCall,
 * ModelAnswer...) queued answer} of its kind, else what the {@linkplain #onChat function} for chats
 * says, else an ordinary answer: a summary in the prompt's language, a file that is taken,
 * processed or deleted. It accepts any key. Thread-safe.
 */
public final class ModelService implements AutoCloseable {

  private static final String BASE = "/compatible-mode/v1";

  private final HttpServer server;
  private final ExecutorService workers;
  private final RemoteShelf shelf = new RemoteShelf();
  private final Map<ModelCall, Deque<ModelAnswer>> queued = new EnumMap<>(ModelCall.class);
  private final List<ModelRequest> requests = new ArrayList<>();
  private Function<ModelRequest, ModelAnswer> chats = ModelAnswer::summary;

  private ModelService(HttpServer server, ExecutorService workers) {
    this.server = server;
    this.workers = workers;
  }

  /**
   * Starts a service.
   *
   * @return a running service, to be closed
   */
  public static ModelService start() {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      ExecutorService workers =
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "model-service");
                thread.setDaemon(true);
                return thread;
              });
      ModelService service = new ModelService(server, workers);
      server.setExecutor(workers);
      server.createContext("/", service::handle);
      server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for a model service", e);
    }
  }

  /**
   * Where it is.
   *
   * @return what a client takes as its base address, without a slash at its end
   */
  public URI baseUrl() {
    return URI.create(root() + BASE);
  }

  /**
   * Where it speaks as Ollama does: {@code /api/chat} is behind this address.
   *
   * @return what a client of Ollama takes as its base address, without a slash at its end
   */
  public URI ollamaUrl() {
    return URI.create(root());
  }

  private String root() {
    InetSocketAddress address = server.getAddress();
    return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
  }

  /**
   * Queues answers, each for one call.
   *
   * @param call for which kind of call
   * @param answers in order, after those already queued
   * @return this
   */
  public synchronized ModelService answer(ModelCall call, ModelAnswer... answers) {
    queued
        .computeIfAbsent(Objects.requireNonNull(call, "call"), any -> new ArrayDeque<>())
        .addAll(List.of(answers));
    return this;
  }

  /**
   * Queues answers to chats.
   *
   * @param answers in order, after those already queued
   * @return this
   */
  public ModelService chat(ModelAnswer... answers) {
    return answer(ModelCall.CHAT, answers);
  }

  /**
   * Answers chats by what is asked, once no answer is queued.
   *
   * @param function gives the answer; called by several threads at once
   * @return this
   */
  public synchronized ModelService onChat(Function<ModelRequest, ModelAnswer> function) {
    chats = Objects.requireNonNull(function, "function");
    return this;
  }

  /**
   * What was asked so far.
   *
   * @return in the order of arrival, a copy
   */
  public synchronized List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * What was asked of one kind.
   *
   * @param call the kind
   * @return in the order of arrival, a copy
   */
  public List<ModelRequest> requests(ModelCall call) {
    Objects.requireNonNull(call, "call");
    return requests().stream().filter(request -> request.call() == call).toList();
  }

  /**
   * How often one kind was asked.
   *
   * @param call the kind
   * @return the number of calls that arrived, whatever they were answered
   */
  public int count(ModelCall call) {
    return requests(call).size();
  }

  /**
   * The files that are still there.
   *
   * @return names by id, in the order of upload, a copy
   */
  public Map<String, String> files() {
    return shelf.files();
  }

  /**
   * The files that were deleted.
   *
   * @return ids in the order of deletion, a copy
   */
  public List<String> deleted() {
    return shelf.deleted();
  }

  /** Stops at once; answers under way are broken off. */
  @Override
  public void close() {
    workers.shutdownNow();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      ModelRequest request = read(exchange);
      ModelAnswer answer = next(request);
      boolean stalled = answer.manner() == ModelAnswer.Manner.STALLED;
      if (!stalled) {
        Thread.sleep(answer.delay().toMillis());
      }
      if (answer.manner() == ModelAnswer.Manner.RESET) {
        return; // closing an exchange without an answer closes the connection
      }
      List<String> headers = answer.headers();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      for (int i = 0; i < headers.size(); i += 2) {
        exchange.getResponseHeaders().set(headers.get(i), headers.get(i + 1));
      }
      byte[] body = answer.body(ModelProtocol.of(request)).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        write(exchange.getResponseBody(), body, answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service is closing
    }
  }

  private static void write(OutputStream out, byte[] body, ModelAnswer answer)
      throws IOException, InterruptedException {
    boolean whole = answer.manner() == ModelAnswer.Manner.WHOLE;
    int first = whole ? body.length : body.length / 2;
    out.write(body, 0, first);
    out.flush();
    if (answer.manner() == ModelAnswer.Manner.STALLED) {
      Thread.sleep(answer.delay().toMillis());
      out.write(body, first, body.length - first);
    }
  }

  private static ModelRequest read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    String whole = exchange.getRequestURI().getRawPath();
    String path = whole.startsWith(BASE) ? whole.substring(BASE.length()) : whole;
    String method = exchange.getRequestMethod();
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    return new ModelRequest(ModelCall.of(method, path), method, path, headers, bytes);
  }

  private ModelAnswer next(ModelRequest request) {
    Function<ModelRequest, ModelAnswer> chat;
    synchronized (this) {
      requests.add(request);
      Deque<ModelAnswer> queue = queued.get(request.call());
      if (queue != null && !queue.isEmpty()) {
        return queue.remove();
      }
      chat = chats;
    }
    String id = request.path().replaceFirst("^/files/", "");
    return switch (request.call()) {
      case CHAT -> chat.apply(request);
      case UPLOAD -> shelf.upload(request);
      case STATUS -> shelf.status(id);
      case DELETE -> shelf.delete(id);
      case OTHER -> ModelAnswer.error(404, "not_found", "there is nothing here");
    };
  }
}
