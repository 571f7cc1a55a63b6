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

/** The command line, where it does not come to a server. */
class FeedServerTest {

  @TempDir private Path folder;
  private Path config;

  @BeforeEach
  void write() throws Exception {
    config = folder.resolve("config.json");
    Files.writeString(config, "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"]}");
  }

  private record Ended(int code, String err) {}

  @Test
  void every_mistake_of_a_configuration_is_told() throws Exception {
    Files.writeString(config, "{\"categories\": [], \"keyword\": [\"LLM\"]}");

    Ended ended = run();

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("categories", "keyword").doesNotContain("\tat ");
  }

  @Test
  void a_port_that_is_taken_is_told_with_what_to_do() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = run("--port", String.valueOf(taken.getLocalPort()));

      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("can't listen at 127.0.0.1:", "; name another --port");
    }
  }

  @Test
  void an_address_that_is_not_this_machines_is_told_by_its_option() {
    assertThat(run("--host", "no such host").err())
        .contains("--host: expected an address of this machine, found no such host");
    assertThat(run("--host", "203.0.113.7").err()).contains("can't listen at 203.0.113.7:");
  }

  @Test
  void a_folder_that_cant_be_written_is_told_before_arxiv_is_asked() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    Ended ended = run("--data", file.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--data: can't write into the folder " + file);
  }

  @Test
  void a_mistake_is_told_in_two_lines_not_with_all_that_can_be_said() {
    for (String wrong : List.of("--prot", "--port=http", "--host")) {
      Ended ended = run(wrong);
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err().lines()).as(wrong).hasSize(2);
      assertThat(ended.err()).startsWith("feed-server: ").contains("--help");
    }
  }

  @Test
  void what_can_be_no_port_or_public_address_is_refused() {
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
      Ended ended = run("--base-url", wrong);
      assertThat(ended.code()).as(wrong).isEqualTo(2);
      assertThat(ended.err()).contains("--base-url (or BASE_URL): expected").doesNotContain("u:p@");
    }
  }

  @Test
  void help_names_the_variables_and_exit_codes() {
    StringWriter out = new StringWriter();
    int code = FeedServer.execute(new PrintWriter(out, true), new PrintWriter(out, true), "--help");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("FEED_SERVER_TOKEN", "BASE_URL", "1999", "Exit codes:");
  }

  private Ended run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--config", config.toString()));
    arguments.addAll(List.of(more));
    StringWriter err = new StringWriter();
    PrintWriter writer = new PrintWriter(err, true);
    return new Ended(
        FeedServer.execute(writer, writer, arguments.toArray(String[]::new)), err.toString());
  }
}
