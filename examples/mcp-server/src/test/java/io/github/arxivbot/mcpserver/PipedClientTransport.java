package io.github.arxivbot.mcpserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Connects the SDK's client with a server in the same process. */
final class PipedClientTransport implements McpClientTransport {

  private final McpJsonMapper json = McpJsonDefaults.getMapper();
  private final InputStream in;
  private final OutputStream out;

  PipedClientTransport(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
    Thread reader = new Thread(() -> read(handler), "client-reader");
    reader.setDaemon(true);
    reader.start();
    return Mono.empty();
  }

  private void read(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(json, line);
        handler.apply(Mono.just(message)).subscribe();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromCallable(
        () -> {
          synchronized (out) {
            out.write((json.writeValueAsString(message) + "\n").getBytes(UTF_8));
            out.flush();
          }
          return null;
        });
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return json.convertValue(data, type);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromCallable(
        () -> {
          out.close();
          return null;
        });
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);
  }
}
