package io.github.arxivbot.mcpserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes of the command. */
class McpServerProgramTest {

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int execute(InputStream in, String... arguments) {
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    return McpServerProgram.execute(in, none, new PrintStream(err, true, UTF_8), arguments);
  }

  @Test
  void an_exception_while_serving_is_no_usage_error() throws Exception {
    Path config = Files.writeString(folder.resolve("config.json"), AgentSession.CONFIG);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalArgumentException("test");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return read();
          }
        };
    assertThat(execute(broken, "--config", config.toString())).isEqualTo(1);
    assertThat(err.toString(UTF_8)).startsWith("mcp-server: internal error").doesNotContain("Try");
  }

  @Test
  void a_missing_value_is_a_usage_error() {
    for (String argument : new String[] {"--config", "--config="}) {
      err.reset();
      assertThat(execute(InputStream.nullInputStream(), argument)).isEqualTo(2);
      assertThat(err.toString(UTF_8)).startsWith("mcp-server: --config: expected a file");
    }
  }
}
