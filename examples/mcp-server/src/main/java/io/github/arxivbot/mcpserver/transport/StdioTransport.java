package io.github.arxivbot.mcpserver.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.arxivbot.internal.text.SafeText;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Exchanges JSON-RPC messages with one client, each as a line. Unlike the SDK's transport, it
 * answers a line that is no message and goes on, limits the length of a line and the number of
 * requests that are under way, and after the end of the input still writes the answers to earlier
 * requests.
 *
 * <p>The server must execute its handlers immediately: each request has a thread of this transport.
 * {@link #serve} is called by one thread, after the server was built; everything else is
 * thread-safe.
 */
public final class StdioTransport implements McpServerTransportProvider {

  /** The maximum length of a line, in bytes. */
  public static final int MAX_LINE_BYTES = 1 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(StdioTransport.class);
  private static final int MAX_OPEN_REQUESTS = 16;
  private static final String SEE_LOG = "the standard error of the server has the details";

  private final McpJsonMapper json;
  private final MessageLineReader in;
  private final OutputStream out;
  private final Function<JSONRPCRequest, Optional<String>> validator;
  private final Object writing = new Object();
  private final Semaphore free = new Semaphore(MAX_OPEN_REQUESTS);
  // Reactor's schedulers may interrupt a thread that still writes its answer
  private final ExecutorService executor = Executors.newCachedThreadPool(StdioTransport::daemon);
  private @Nullable McpServerSession session;
  private boolean isInitialized;

  /**
   * Creates a transport.
   *
   * @param json reads and writes the messages
   * @param in the messages of the client
   * @param out the messages of the server; nothing else may write to it
   * @param validator returns what is wrong with the parameters of a request
   */
  public StdioTransport(
      McpJsonMapper json,
      InputStream in,
      OutputStream out,
      Function<JSONRPCRequest, Optional<String>> validator) {
    this.json = json;
    this.validator = validator;
    this.in = new MessageLineReader(in, MAX_LINE_BYTES);
    this.out = out;
  }

  /**
   * Answers the messages of the client until the input ends.
   *
   * @throws IOException if the input cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public void serve() throws IOException, InterruptedException {
    Optional<MessageLineReader.Line> line = in.read();
    while (line.isPresent()) {
      if (line.get().isTooLong()) {
        reject(
            null,
            ErrorCodes.INVALID_REQUEST,
            "the message is too long: expected at most " + MAX_LINE_BYTES + " bytes");
      } else if (!line.get().text().isBlank()) {
        handle(line.get().text());
      }
      line = in.read();
    }
  }

  /**
   * Waits for the answers to requests that are under way.
   *
   * @param limit the maximum time
   * @return false if some are missing after this time
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean awaitAnswers(Duration limit) throws InterruptedException {
    return free.tryAcquire(MAX_OPEN_REQUESTS, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void handle(String line) throws InterruptedException {
    JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(json, line);
    } catch (IOException | RuntimeException e) { // the SDK throws several for a wrong message
      reject(
          null,
          isJson(e) ? ErrorCodes.INVALID_REQUEST : ErrorCodes.PARSE_ERROR,
          SafeText.quote(line) + ": expected one JSON-RPC 2.0 message a line");
      return;
    }
    if (message instanceof JSONRPCNotification notification
        && McpSchema.METHOD_NOTIFICATION_INITIALIZED.equals(notification.method())) {
      isInitialized = true;
    }
    // the SDK would wait for the initialization, and answer nothing
    if (message instanceof JSONRPCRequest request
        && !isInitialized
        && !McpSchema.METHOD_INITIALIZE.equals(request.method())) {
      reject(
          request.id(),
          ErrorCodes.INVALID_REQUEST,
          "expected \"initialize\" and \"notifications/initialized\" first");
      return;
    }
    if (message instanceof JSONRPCRequest request) {
      Optional<String> problem = validator.apply(request);
      if (problem.isPresent()) {
        reject(request.id(), ErrorCodes.INVALID_PARAMS, problem.get());
        return;
      }
    }
    free.acquire();
    if (message instanceof JSONRPCRequest && isInitialized) {
      executor.execute(() -> pass(message));
    } else {
      pass(message); // the initialization keeps its order
    }
  }

  /** Tests whether a line that is no message is valid JSON, as its exception states. */
  private static boolean isJson(Exception e) {
    return !(e instanceof IOException) || e instanceof JsonMappingException;
  }

  private void pass(JSONRPCMessage message) {
    try {
      Objects.requireNonNull(session, "session").handle(message).block();
    } catch (RuntimeException | Error e) {
      // Reactor passes some errors of the JVM by all of its handlers, so the SDK has not answered
      LOG.error("a message failed; please report it with the following stack trace", e);
      if (message instanceof JSONRPCRequest request) {
        reject(request.id(), ErrorCodes.INTERNAL_ERROR, "internal error; " + SEE_LOG);
      }
    } finally {
      free.release();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mcp-server-request");
    thread.setDaemon(true);
    return thread;
  }

  /** Answers a message that the session does not see. The identifier may be unknown. */
  private void reject(@Nullable Object id, int code, String reason) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    answer.put("id", id);
    answer.put("error", Map.of("code", code, "message", reason));
    try {
      write(answer);
    } catch (IOException e) {
      LOG.error("an answer was not written: {}", SafeText.line("" + e));
    }
  }

  /** Writes a message as one line: JSON has no line breaks outside its strings. */
  private void write(Object message) throws IOException {
    byte[] line = (json.writeValueAsString(message) + "\n").getBytes(UTF_8);
    synchronized (writing) {
      out.write(line);
      out.flush();
    }
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(new LineSender());
  }

  @Override
  public Mono<Void> notifyClients(String method, Object parameters) {
    return Objects.requireNonNull(session, "session").sendNotification(method, parameters);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public List<String> protocolVersions() {
    return new LineSender().protocolVersions();
  }

  /** Sends the messages of the session. */
  private final class LineSender implements McpServerTransport {

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
      return Mono.fromCallable(
          () -> {
            write(message);
            return null;
          });
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }

    @Override
    public List<String> protocolVersions() {
      return List.of(
          ProtocolVersions.MCP_2024_11_05,
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);
    }
  }
}
