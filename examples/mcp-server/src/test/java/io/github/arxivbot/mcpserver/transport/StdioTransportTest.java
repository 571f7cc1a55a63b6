package io.github.arxivbot.mcpserver.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lines of input and the lines that answer them. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StdioTransportTest {

  private static final String START =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private List<String> serve(String input) throws Exception {
    return serve(new ByteArrayInputStream(input.getBytes(UTF_8)));
  }

  private List<String> serve(InputStream input) throws Exception {
    StdioTransport transport =
        new StdioTransport(
            McpJsonDefaults.getMapper(),
            input,
            out,
            request ->
                "wrong".equals(request.params()) ? Optional.of("params: wrong") : Optional.empty());
    McpServer.sync(transport)
        .serverInfo("test", "1")
        .immediateExecution(true)
        .tools(echo(), broken())
        .build();
    transport.serve();
    assertThat(transport.awaitAnswers(Duration.ofMinutes(2))).isTrue();
    return out.toString(UTF_8).lines().toList();
  }

  private static SyncToolSpecification echo() {
    return SyncToolSpecification.builder()
        .tool(Tool.builder("echo", Map.of("type", "object")).build())
        .callHandler(
            (exchange, request) ->
                CallToolResult.builder()
                    .addTextContent("" + request.arguments().get("text"))
                    .build())
        .build();
  }

  /** A tool that throws what its argument names. */
  private static SyncToolSpecification broken() {
    return SyncToolSpecification.builder()
        .tool(Tool.builder("broken", Map.of("type", "object")).build())
        .callHandler(
            (exchange, request) -> {
              switch ("" + request.arguments().get("text")) {
                case "linkage" -> throw new NoClassDefFoundError("com/example/Missing");
                case "stack" -> throw new StackOverflowError();
                case "memory" -> throw new OutOfMemoryError("test");
                default -> throw new IllegalStateException("test");
              }
            })
        .build();
  }

  private static String echo(int id, String text) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"echo\",\"arguments\":{\"text\":\"%s\"}}}%n"
        .formatted(id, text);
  }

  @Test
  void requests_before_the_end_of_the_input_are_answered() throws Exception {
    StringBuilder input = new StringBuilder(START);
    for (int i = 1; i <= 100; i++) {
      input.append(echo(i, "text " + i));
    }
    List<String> lines = serve(input.toString());
    assertThat(lines).hasSize(101);
    assertThat(lines.get(0)).contains("\"protocolVersion\":\"2025-11-25\"");
    assertThat(lines).anyMatch(line -> line.contains("text 100"));
  }

  @Test
  void a_line_that_is_no_message_is_answered_and_the_next_is_read() throws Exception {
    for (String wrong :
        List.of("hello", "{\"a\":", "[1]", "{}", "\"x\"", "{\"jsonrpc\":\"2.0\"}")) {
      out.reset();
      assertThat(serve(START + wrong + "\n\n  \r\n" + PING))
          .as(wrong)
          .hasSize(3)
          .anyMatch(line -> line.contains("expected one JSON-RPC 2.0 message"))
          .anyMatch(line -> line.contains("\"id\":7,\"result\""));
    }
  }

  @Test
  void an_odd_message_does_not_keep_the_next_from_its_answer() throws Exception {
    for (String odd :
        List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null}",
            "{\"jsonrpc\":\"2.0\",\"method\":7}",
            "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[]}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
            "{\"a\":".repeat(5000))) {
      out.reset();
      assertThat(serve(START + odd + "\n" + PING))
          .as(odd)
          .hasSizeLessThanOrEqualTo(3)
          .anyMatch(line -> line.contains("\"id\":7,\"result\""));
    }
  }

  @Test
  void errors_of_the_jvm_are_answered_and_do_not_use_up_the_requests() throws Exception {
    for (String error : List.of("linkage", "stack", "memory", "exception")) {
      out.reset();
      StringBuilder input = new StringBuilder(START);
      for (int id = 1; id <= 20; id++) {
        input.append(echo(id, error).replace("\"echo\"", "\"broken\""));
      }
      assertThat(serve(input + echo(21, "still here")))
          .as(error)
          .hasSize(22)
          .anyMatch(line -> line.contains("still here"))
          .filteredOn(line -> line.contains("\"code\":-32603"))
          .hasSize(20);
    }
  }

  @Test
  void a_line_that_is_json_but_no_message_has_another_code_than_one_that_is_no_json()
      throws Exception {
    for (String line :
        List.of("[1]", "{}", "7", "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"x\"}")) {
      out.reset();
      assertThat(serve(line)).as(line).singleElement().asString().contains("\"code\":-32600");
    }
    for (String line : List.of("hello", "{\"a\":", "{\"a\":1")) {
      out.reset();
      assertThat(serve(line)).as(line).singleElement().asString().contains("\"code\":-32700");
    }
  }

  @Test
  void wrong_parameters_are_answered_with_the_message_of_the_validator() throws Exception {
    String wrong = "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\",\"params\":\"wrong\"}\n";
    assertThat(serve(START + wrong.repeat(40)))
        .hasSize(41)
        .filteredOn(
            line ->
                line.contains("\"id\":3")
                    && line.contains("\"code\":-32602")
                    && line.contains("params: wrong"))
        .hasSize(40);
  }

  @Test
  void a_line_that_is_too_long_is_skipped_in_constant_memory() throws Exception {
    InputStream start = new ByteArrayInputStream((START + echo(1, "")).getBytes(UTF_8));
    InputStream end = new ByteArrayInputStream(("\n" + PING).getBytes(UTF_8));
    InputStream letters =
        new InputStream() {
          private long left = 64L << 20;

          @Override
          public int read() {
            return left-- > 0 ? 'a' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            int read = (int) Math.min(left, length);
            left -= read;
            Arrays.fill(buffer, offset, offset + read, (byte) 'a');
            return read == 0 ? -1 : read;
          }
        };
    List<InputStream> parts = List.of(start, letters, end);
    assertThat(serve(new SequenceInputStream(Collections.enumeration(parts))))
        .hasSize(4)
        .anyMatch(line -> line.contains("expected at most 1048576 bytes"))
        .anyMatch(line -> line.contains("\"id\":7,\"result\""));
  }

  @Test
  void the_longest_line_is_read() throws Exception {
    String frame = echo(1, "").strip();
    String longest = "é".repeat((StdioTransport.MAX_LINE_BYTES - frame.length()) / 2);
    assertThat(serve(START + echo(1, longest))).hasSize(2).anyMatch(line -> line.contains("ééé"));
  }

  @Test
  void a_last_line_without_its_end_is_read() throws Exception {
    assertThat(serve(START + PING.strip())).hasSize(2);
  }

  @Test
  void a_line_break_in_a_text_stays_inside_its_line() throws Exception {
    assertThat(serve(START + echo(1, "a\\r\\nb\\u2028c")))
        .hasSize(2)
        .anyMatch(line -> line.contains("a\\r\\nb\u2028c"));
  }

  @Test
  void requests_before_the_initialization_are_rejected() throws Exception {
    assertThat(serve(echo(1, "early")))
        .hasSize(1)
        .allMatch(line -> line.contains("expected \\\"initialize\\\""));
  }

  @Test
  void the_end_of_the_input_ends_an_idle_server() throws Exception {
    assertThat(serve(InputStream.nullInputStream())).isEmpty();
  }
}
