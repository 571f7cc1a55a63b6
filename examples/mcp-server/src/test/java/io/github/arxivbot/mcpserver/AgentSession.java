package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.tool.RunTodayTool;
import io.github.arxivbot.model.Digest;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A server over pipes, and the SDK's client that talks to it. */
final class AgentSession implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC);
  static final String CONFIG =
      """
      {"categories": ["cs.LG"], "keywords": ["LLM", "attention"], "exclude_keywords": ["survey"],
       "archive": "days"}
      """;

  final McpSyncClient client;
  private final ObjectMapper json = new ObjectMapper();
  private final FutureTask<Void> server;

  private AgentSession(ArchiveServer archive) throws IOException {
    Pipe requests = Pipe.open();
    Pipe answers = Pipe.open();
    InputStream in = Channels.newInputStream(requests.source());
    OutputStream out = Channels.newOutputStream(answers.sink());
    server =
        new FutureTask<>(
            () -> {
              archive.serve(in, out);
              out.close();
              return null;
            });
    new Thread(server, "mcp-server").start();
    client =
        McpClient.sync(
                new PipedClientTransport(
                    Channels.newInputStream(answers.source()),
                    Channels.newOutputStream(requests.sink())))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .build();
    client.initialize();
  }

  /** Writes a configuration and connects to a server for it. */
  static AgentSession open(Path folder, String config) throws IOException {
    return new AgentSession(
        new ArchiveServer(file(folder, config, AgentSession::reader), Optional.empty()));
  }

  /** Connects to a server that allows runs. */
  static AgentSession withRuns(Path folder, String config, Supplier<BotConfigReader> reader)
      throws IOException {
    return withRuns(folder, config, reader, CLOCK);
  }

  /** Connects to a server that allows runs, with a clock for the ages of their reports. */
  static AgentSession withRuns(
      Path folder, String config, Supplier<BotConfigReader> reader, Clock clock)
      throws IOException {
    ConfigFile file = file(folder, config, reader);
    return new AgentSession(new ArchiveServer(file, Optional.of(new RunTodayTool(file, clock))));
  }

  private static ConfigFile file(Path folder, String config, Supplier<BotConfigReader> reader)
      throws IOException {
    return new ConfigFile(Files.writeString(folder.resolve("config.json"), config), reader);
  }

  private static BotConfigReader reader() {
    return BotConfig.reader().clock(CLOCK).environment(name -> null);
  }

  /** Stores a digest in the archive of {@link #CONFIG}. */
  static void store(Path folder, Digest digest) throws IOException {
    DigestArchive archive = DigestArchive.open(folder.resolve("days")).profile(digest.profile());
    Path file = archive.file(digest.day());
    Files.createDirectories(file.getParent());
    Files.writeString(file, digest.toJson());
  }

  /** Calls a tool; its text and its structured content must agree. */
  JsonNode call(String tool, Map<String, Object> arguments) throws IOException {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(() -> text(result)).isFalse();
    JsonNode answer = json.readTree(text(result));
    JsonNode structured = json.valueToTree(result.structuredContent());
    assertThat(structured).isEqualTo(json.readTree(answer.toString()));
    return answer;
  }

  /** Calls a tool and returns the error that it answers. */
  String error(String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(() -> text(result)).isTrue();
    return text(result);
  }

  JsonNode read(String uri) throws IOException {
    TextResourceContents contents =
        (TextResourceContents)
            client.readResource(ReadResourceRequest.builder(uri).build()).contents().get(0);
    assertThat(contents.mimeType()).isEqualTo("application/json");
    return json.readTree(contents.text());
  }

  private static String text(CallToolResult result) {
    assertThat(result.content()).hasSize(1);
    return ((TextContent) result.content().get(0)).text();
  }

  /** Ends the input of the server, which must then end. */
  @Override
  public void close() {
    client.closeGracefully();
    try {
      server.get(2, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the server did not end with its input", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
