package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors of the command line, configuration and environment. */
class FeedServerTest {

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void write() throws Exception {
    config = folder.resolve("config.json");
    Files.writeString(config, "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"]}");
  }

  private record Result(int code, String err) {}

  @Test
  void all_errors_of_a_configuration_are_reported() throws Exception {
    Files.writeString(config, "{\"categories\": [], \"keyword\": [\"LLM\"]}");

    Result result = run();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("categories", "keyword").doesNotContain("\tat ");
  }

  @Test
  void a_port_in_use_is_reported_with_a_remedy() throws Exception {
    try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Result result = run("--port", String.valueOf(used.getLocalPort()));

      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("cannot listen at 127.0.0.1:", "; choose another --port");
    }
  }

  @Test
  void an_address_of_another_machine_is_reported_with_the_option() {
    assertThat(run("--host", "no such host").err())
        .contains("--host: expected an address of this machine, found no such host");
    assertThat(run("--host", "203.0.113.7").err()).contains("cannot listen at 203.0.113.7:");
  }

  @Test
  void a_directory_without_write_access_is_reported_before_the_first_request_to_arxiv()
      throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    Result result = run("--data", file.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--data: cannot write into the directory " + file);
  }

  @Test
  void a_directory_in_which_nothing_can_be_created_is_reported() throws Exception {
    Path file = Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("web"), "");

    Result result = run("--data", folder.resolve("data").toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--data: cannot write " + file);
  }

  @Test
  void a_usage_error_is_reported_in_two_lines_instead_of_the_whole_help() {
    for (String wrong : List.of("--prot", "--port=http", "--host")) {
      Result result = run(wrong);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err().lines()).as(wrong).hasSize(2);
      assertThat(result.err()).startsWith("feed-server: ").contains("--help");
    }
  }

  @Test
  void an_invalid_port_or_public_url_is_rejected() {
    for (String wrong : List.of("70000", "-1", "http")) {
      assertThat(run("--port=" + wrong).err())
          .contains("--port (or PORT): expected 0 to 65535, found " + wrong);
    }
    for (String wrong :
        List.of(
            "example.org",
            "ftp://example.org",
            "https://u:p@example.org/x",
            "https://example .org")) {
      Result result = run("--base-url", wrong);
      assertThat(result.code()).as(wrong).isEqualTo(2);
      assertThat(result.err())
          .contains("--base-url (or BASE_URL): expected")
          .doesNotContain("u:p@");
    }
  }

  @Test
  void help_lists_the_environment_variables_and_exit_codes() {
    StringWriter out = new StringWriter();
    int code = FeedServer.execute(new PrintWriter(out, true), new PrintWriter(out, true), "--help");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("FEED_SERVER_TOKEN", "BASE_URL", "1999", "Exit codes:");
  }

  private Result run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--config", config.toString()));
    arguments.addAll(List.of(more));
    StringWriter err = new StringWriter();
    PrintWriter writer = new PrintWriter(err, true);
    return new Result(
        FeedServer.execute(writer, writer, arguments.toArray(String[]::new)), err.toString());
  }
}
