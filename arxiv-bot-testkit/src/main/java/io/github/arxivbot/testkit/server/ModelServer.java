package io.github.arxivbot.testkit.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A model service with chat and files on a loopback port, for tests. It speaks the protocol of
 * OpenAI and Ollama's chat. A call gets the next {@linkplain #answer(ModelCall, ModelResponse...)
 * queued response} of its kind, otherwise the result of the {@linkplain #onChat function} for
 * chats, otherwise a regular response: a summary in the language of the prompt, or a file that is
 * accepted, processed or deleted. It accepts any key. Thread-safe.
 */
public final class ModelServer implements AutoCloseable {

  private static final String BASE = "/compatible-mode/v1";

  private final LoopbackServer server;
  private final UploadedFiles shelf = new UploadedFiles();
  private final Map<ModelCall, Deque<ModelResponse>> queued = new EnumMap<>(ModelCall.class);
  private final List<ModelRequest> requests = new ArrayList<>();
  private Function<ModelRequest, ModelResponse> chats = ModelResponse::summary;

  private ModelServer(LoopbackServer server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @return a running server, which the caller closes
   * @throws java.io.UncheckedIOException if there is no free port
   */
  public static ModelServer start() {
    ModelServer service = new ModelServer(LoopbackServer.named("model-service"));
    service.server.serve(service::handle);
    return service;
  }

  /** {@return the base address for clients, without a slash at its end} */
  public URI baseUrl() {
    return server.url(BASE);
  }

  /** {@return the base address for clients of Ollama, without a slash at its end} */
  public URI ollamaUrl() {
    return server.url("");
  }

  /**
   * Queues responses, each for one call.
   *
   * @param call the kind of call
   * @param answers the responses, appended to the queued ones
   * @return this
   */
  public synchronized ModelServer answer(ModelCall call, ModelResponse... answers) {
    queued
        .computeIfAbsent(Objects.requireNonNull(call, "call"), any -> new ArrayDeque<>())
        .addAll(List.of(answers));
    return this;
  }

  /**
   * Queues responses to chats.
   *
   * @param answers the responses, appended to the queued ones
   * @return this
   */
  public ModelServer chat(ModelResponse... answers) {
    return answer(ModelCall.CHAT, answers);
  }

  /**
   * Sets a function that responds to chats when no response is queued.
   *
   * @param function returns the response; several threads call it at the same time
   * @return this
   */
  public synchronized ModelServer onChat(Function<ModelRequest, ModelResponse> function) {
    chats = Objects.requireNonNull(function, "function");
    return this;
  }

  /** {@return the requests so far in the order of arrival, as a copy} */
  public synchronized List<ModelRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * Returns the requests of one kind.
   *
   * @param call the kind
   * @return the requests in the order of arrival, a copy
   */
  public List<ModelRequest> requests(ModelCall call) {
    Objects.requireNonNull(call, "call");
    return requests().stream().filter(request -> request.call() == call).toList();
  }

  /**
   * Returns the number of calls of one kind.
   *
   * @param call the kind
   * @return the number of calls, including failed ones
   */
  public int count(ModelCall call) {
    return requests(call).size();
  }

  /** {@return the names of the remaining files by id in the order of upload, as a copy} */
  public Map<String, String> files() {
    return shelf.files();
  }

  /** {@return the ids of the deleted files in the order of deletion, as a copy} */
  public List<String> deleted() {
    return shelf.deleted();
  }

  /** Stops immediately and aborts responses in progress. */
  @Override
  public void close() {
    server.close();
  }

  private void handle(HttpExchange exchange) throws IOException, InterruptedException {
    ModelRequest request = read(exchange);
    next(request).in(ModelProtocol.of(request)).send(exchange);
  }

  private static ModelRequest read(HttpExchange exchange) throws IOException {
    String whole = exchange.getRequestURI().getRawPath();
    String path = whole.startsWith(BASE) ? whole.substring(BASE.length()) : whole;
    String method = exchange.getRequestMethod();
    Map<String, String> headers = LoopbackServer.headers(exchange);
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    return new ModelRequest(ModelCall.of(method, path), method, path, headers, bytes);
  }

  private ModelResponse next(ModelRequest request) {
    Function<ModelRequest, ModelResponse> chat;
    synchronized (this) {
      requests.add(request);
      Deque<ModelResponse> queue = queued.get(request.call());
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
      case OTHER -> ModelResponse.error(404, "not_found", "there is nothing here");
    };
  }
}
