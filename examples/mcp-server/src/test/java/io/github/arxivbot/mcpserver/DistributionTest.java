package io.github.arxivbot.mcpserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program. */
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {

  private static final Path BUILT = Path.of("target", "mcp-server").toAbsolutePath();
  private static final String PROGRAM = BUILT.resolve("bin").resolve("mcp-server").toString();
  private static final String INPUT =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get_digest","arguments":{}}}
      {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_archive",\
      "arguments":{"words":["Ångström"]}}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void storeADigest() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    Files.writeString(folder.resolve("config.json"), AgentSession.CONFIG);
  }

  @Tag("slow")
  @Test
  void the_sdks_client_calls_every_tool() {
    ServerParameters server =
        ServerParameters.builder(PROGRAM)
            .args("--config", folder.resolve("config.json").toString(), "--allow-run")
            .env(environment())
            .build();
    Map<String, Map<String, Object>> calls =
        Map.of(
            "list_days", Map.of(),
            "get_digest", Map.of("day", "2026-02-11"),
            "search_archive", Map.of("words", List.of("LLM")),
            "get_paper", Map.of("id", "2602.00001"),
            "explain_score", Map.of("id", "2602.00001"));
    try (McpSyncClient client =
        McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .build()) {
      client.initialize();
      assertThat(client.listTools().tools())
          .extracting(tool -> tool.name())
          .containsAll(calls.keySet())
          .contains("run_today")
          .hasSize(calls.size() + 1);
      calls.forEach(
          (tool, arguments) ->
              assertThat(
                      client
                          .callTool(CallToolRequest.builder(tool).arguments(arguments).build())
                          .isError())
                  .as(tool)
                  .isFalse());
      assertThat(
              client
                  .readResource(
                      ReadResourceRequest.builder("arxiv-bot://digest/2026-02-11").build())
                  .contents())
          .hasSize(1);
    }
  }

  @Test
  void standard_output_has_only_messages_in_utf8_and_ends_with_the_input() throws Exception {
    Map<String, String> posix = Map.of("LC_ALL", "POSIX", "LANG", "POSIX");
    for (int start = 0; start < 3; start++) { // the first makes the class-data archive
      String out = start(0, posix, INPUT, "--config", "config.json");
      List<String> lines = out.lines().toList();
      assertThat(lines).hasSize(3);
      for (String line : lines) {
        JsonNode message = new ObjectMapper().readTree(line);
        assertThat(message.at("/jsonrpc").asText()).isEqualTo("2.0");
        assertThat(message.has("result")).as(line).isTrue();
      }
      assertThat(out).contains("Bo Ångström");
    }
  }

  @Tag("slow")
  @Test
  void the_class_data_archive_has_the_classes_of_tools_that_nobody_has_called() throws Exception {
    String nothing = "";
    start(0, Map.of(), nothing, "--config", "config.json");
    start(0, Map.of(), nothing, "--config", "config.json"); // takes the archive over
    Path archive;
    try (Stream<Path> files = Files.list(folder.resolve("cache/arxiv-bot"))) {
      archive = files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
    Path loaded = folder.resolve("loaded.txt");
    start(
        0,
        Map.of("JAVA_ARCHIVE", archive.toString(), "JAVA_OPTS", "-Xlog:class+load:file=" + loaded),
        INPUT,
        "--config",
        "config.json");
    assertThat(Files.readAllLines(loaded))
        .filteredOn(line -> line.contains("io.github.arxivbot.mcpserver.tool.GetDigestTool "))
        .allMatch(line -> line.contains("shared objects file"))
        .hasSize(1);
  }

  @Test
  void the_launcher_answers_questions_about_the_program() throws Exception {
    assertThat(start(0, Map.of(), "", "--help")).startsWith("Usage: mcp-server");
    assertThat(start(0, Map.of(), "", "--version"))
        .startsWith("arxiv-bot ")
        .doesNotContain("no version");
    for (String name : List.of("mcp-server", "mcp-server.bat")) {
      assertThat(BUILT.resolve("bin").resolve(name))
          .content()
          .doesNotContain("${launcher")
          .containsOnlyOnce("-Dlauncher.archiving=true");
    }
  }

  @Test
  void wrong_arguments_and_a_missing_configuration_end_it() throws Exception {
    assertThat(start(2, Map.of(), "", "--confg", "config.json")).isEmpty();
    assertThat(folder.resolve("err.txt")).content().contains("unknown argument \"--confg\"");
    assertThat(start(2, Map.of(), "", "--config", "none.json")).isEmpty();
    assertThat(folder.resolve("err.txt")).content().contains("none.json is no file");
    assertThat(start(2, Map.of(), "", "--config")).isEmpty();
    assertThat(folder.resolve("err.txt")).content().contains("--config: expected a file");
  }

  private Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "XDG_CACHE_HOME",
        folder.resolve("cache").toString());
  }

  private String start(int code, Map<String, String> more, String input, String... arguments)
      throws Exception {
    Path in = Files.writeString(folder.resolve("in.txt"), input);
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(PROGRAM)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().remove("JAVA_OPTS");
    builder.environment().remove("CI");
    builder.environment().putAll(environment());
    builder.environment().putAll(more);
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the program ends").isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    return Files.readString(out, UTF_8);
  }
}
