package io.github.arxivbot.mcpserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.mcpserver.archive.ConfigFile;
import io.github.arxivbot.mcpserver.tool.AgentTool;
import io.github.arxivbot.mcpserver.tool.ArchiveTools;
import io.github.arxivbot.mcpserver.tool.RunTodayTool;
import io.github.arxivbot.mcpserver.transport.StdioTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server for one client: the tools, the resources and their life. */
final class ArchiveServer {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final String INSTRUCTIONS =
      "Daily digests of new papers, ranked by the interests of the user. Start with get_digest for"
          + " the newest digest, or with search_archive."
          + ArchiveTools.WARNING;

  private static final String CALLS =
      """
      {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"mcp-server","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      {"jsonrpc":"2.0","id":2,"method":"tools/list"}
      {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"get_digest","arguments":{}}}
      {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"search_archive",\
      "arguments":{"words":["LLM"]}}}
      """;

  private final ConfigFile config;
  private final Optional<RunTodayTool> run;

  ArchiveServer(ConfigFile config, Optional<RunTodayTool> run) {
    this.config = config;
    this.run = run;
  }

  /**
   * Creates a server.
   *
   * @throws IllegalArgumentException if there is no configuration, or a proxy is wrong
   */
  static ArchiveServer create(ServerOptions options) {
    if (!Files.isReadable(options.config()) || Files.isDirectory(options.config())) {
      throw new IllegalArgumentException(
          options.config() + " is no file that can be read; name another with --config");
    }
    ConfigFile config = new ConfigFile(options.config(), BotConfig::reader);
    if (!options.allowsRun()) {
      return new ArchiveServer(config, Optional.empty());
    }
    EnvironmentProxies.install(System.getenv());
    return new ArchiveServer(config, Optional.of(new RunTodayTool(config, Clock.systemUTC())));
  }

  /** Returns the version of the library. */
  static String version() {
    return UserAgent.version().orElse("(no version)");
  }

  /**
   * Answers a client until its input ends. Then a run that is under way is interrupted.
   *
   * @throws IOException if the input cannot be read
   */
  void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    List<AgentTool> tools = new ArrayList<>(ArchiveTools.create(config));
    run.ifPresent(tools::add);
    McpJsonMapper mapper = new JacksonMcpJsonMapper(json);
    RequestValidator validator =
        new RequestValidator(mapper, tools.stream().map(AgentTool::name).toList());
    StdioTransport transport = new StdioTransport(mapper, in, out, validator::validate);
    ToolCaller caller = new ToolCaller(json);
    DigestResources resources = new DigestResources(ArchiveTools.getDigest(config), caller);
    McpServer.sync(transport)
        .serverInfo("arxiv-bot", version())
        .instructions(INSTRUCTIONS)
        .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
        .jsonSchemaValidator(noValidator())
        .validateToolInputs(false)
        .immediateExecution(true)
        .tools(tools.stream().map(tool -> new ToolHandler(tool, caller).specification()).toList())
        .resources(resources.resources())
        .resourceTemplates(resources.templates())
        .build();
    try {
      transport.serve();
    } finally {
      if (run.isPresent()) {
        run.get().stop(STOP_LIMIT);
      }
      transport.awaitAnswers(STOP_LIMIT);
    }
  }

  /**
   * Answers a client that calls tools. The launcher's class-data archive has the classes that this
   * process has loaded, and the client of its first session may have called none.
   */
  void loadClasses() throws IOException, InterruptedException {
    serve(new ByteArrayInputStream(CALLS.getBytes(UTF_8)), OutputStream.nullOutputStream());
  }

  /** The tools check their arguments: their messages are clearer, and the start is faster. */
  private static JsonSchemaValidator noValidator() {
    return (schema, value) -> ValidationResponse.asValid("");
  }
}
