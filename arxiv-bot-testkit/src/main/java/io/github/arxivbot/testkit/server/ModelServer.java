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
 * A model service with chat and files on a loopback port, for tests: OpenAI-compatible, with
 * Ollama's chat beside it, answering as told. A call takes the next {@linkplain #answer(ModelCall,
 * ModelResponse...) queued answer} of its kind, else what the {@linkplain #onChat function} for
 * chats says, else an ordinary answer: a summary in the prompt's language, a file that is taken,
 * processed or deleted. It accepts any key. Thread-safe.
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
   * Starts a service.
   *
   * @return a running service, to be closed
   * @throws java.io.UncheckedIOException if there is no free port
   */
  public static ModelServer start() {
    ModelServer service = new ModelServer(LoopbackServer.named("model-service"));
    service.server.serve(service::handle);
    return service;
  }

  /**
   * Where it is.
   *
   * @return what a client takes as its base address, without a slash at its end
   */
  public URI baseUrl() {
    return server.url(BASE);
  }

  /**
   * Where it speaks as Ollama does: {@code /api/chat} is behind this address.
   *
   * @return what a client of Ollama takes as its base address, without a slash at its end
   */
  public URI ollamaUrl() {
    return server.url("");
  }

  /**
   * Queues answers, each for one call.
   *
   * @param call for which kind of call
   * @param answers in order, after those already queued
   * @return this
   */
  public synchronized ModelServer answer(ModelCall call, ModelResponse... answers) {
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
  public ModelServer chat(ModelResponse... answers) {
    return answer(ModelCall.CHAT, answers);
  }

  /**
   * Answers chats by what is asked, once no answer is queued.
   *
   * @param function gives the answer; called by several threads at once
   * @return this
   */
  public synchronized ModelServer onChat(Function<ModelRequest, ModelResponse> function) {
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
