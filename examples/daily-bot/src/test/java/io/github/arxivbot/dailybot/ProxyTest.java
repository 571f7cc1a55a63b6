package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.samples.SampleFeeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program in its own process, which can reach its hosts only through a proxy. */
@Tag("slow")
class ProxyTest {

  private static final String PASSWORD = "correct-horse";

  /** {@code me:correct-horse} in Base64. */
  private static final String HEADER = "Proxy-Authorization: Basic bWU6Y29ycmVjdC1ob3JzZQ==";

  @TempDir private Path folder;
  private RecordingProxy proxy;

  @BeforeEach
  void start() throws IOException {
    String feed =
        SampleFeeds.rss(
            "cs.LG", LocalDate.parse("2026-02-11"), NumberedPapers.papers("2602.00001"));
    proxy = RecordingProxy.start(feed);
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
  }

  @ParameterizedTest
  @CsvSource({"http_proxy, http://", "HTTP_PROXY, ''", "all_proxy, http://"})
  void a_feed_is_read_through_the_proxy_of_the_environment(String name, String scheme)
      throws Exception {
    String output = run("http", 0, Map.of(name, scheme + proxy.address()), List.of());
    assertThat(output).contains("FRESH", "done: 1 paper");
    assertThat(proxy.heads())
        .singleElement()
        .asString()
        .startsWith("GET http://feeds.invalid/rss/cs.LG HTTP/1.1")
        .doesNotContain("Proxy-Authorization");
  }

  @Test
  void a_feed_is_read_through_the_proxy_of_javas_options() throws Exception {
    String port = proxy.address().replaceFirst(".*:", "");
    List<String> options = List.of("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=" + port);
    assertThat(run("http", 0, Map.of("http_proxy", "127.0.0.1:9"), options)).contains("FRESH");
    assertThat(proxy.heads()).hasSize(1);
  }

  @Test
  void the_password_is_sent_to_the_proxy_and_never_printed() throws Exception {
    String value = "http://me:" + PASSWORD + "@" + proxy.address();
    assertThat(run("http", 0, Map.of("http_proxy", value), List.of()))
        .contains("FRESH")
        .doesNotContain(PASSWORD);
    assertThat(run("https", 3, Map.of("https_proxy", value), List.of()))
        .contains("the proxy requires a user name and a password (407)")
        .doesNotContain(PASSWORD);
    assertThat(proxy.heads()).hasSize(2).allMatch(head -> head.contains(HEADER));
    assertThat(proxy.heads().get(1)).startsWith("CONNECT feeds.invalid:443 HTTP/1.1");
  }

  @Test
  void a_message_is_sent_through_the_proxy_with_its_password() throws Exception {
    Map<String, String> environment =
        Map.of(
            "http_proxy",
            "http://me:" + PASSWORD + "@" + proxy.address(),
            "DIGEST_WEBHOOK",
            "http://hooks.invalid/secret");
    String notify = "\"notify\": [{\"use\": \"webhook\"}]";
    assertThat(run("http", 0, environment, List.of(), notify))
        .contains("webhook to all: the digest of 2026-02-11 was not sent", "status 407")
        .doesNotContain(PASSWORD);
    assertThat(proxy.heads()).hasSize(2).allMatch(head -> head.contains(HEADER));
    assertThat(proxy.heads().get(1)).startsWith("POST http://hooks.invalid/secret HTTP/1.1");
  }

  @Test
  void a_model_is_asked_through_the_proxy_with_its_password() throws Exception {
    Map<String, String> environment =
        Map.of("http_proxy", "http://me:" + PASSWORD + "@" + proxy.address(), "MODEL_KEY", "k3y");
    String summaries =
        """
        "ai_summary": {"enabled": true, "base_url": "http://models.invalid/v1", "model": "m",
                       "language": "en", "read": "abstract", "api_key_env": "MODEL_KEY"},
        "full_text": {"base_url": "http://papers.invalid/pdf/"}
        """;
    assertThat(run("http", 0, environment, List.of(), summaries))
        .contains("2602.00001", "407")
        .doesNotContain(PASSWORD, "k3y");
    assertThat(proxy.heads()).hasSizeGreaterThan(1).allMatch(head -> head.contains(HEADER));
    assertThat(proxy.heads().get(1))
        .startsWith("POST http://models.invalid/v1/chat/completions HTTP/1.1");
  }

  @Test
  void a_host_of_no_proxy_is_reached_directly() throws Exception {
    Map<String, String> environment =
        Map.of("http_proxy", proxy.address(), "no_proxy", "example.org, .invalid");
    assertThat(run("http", 3, environment, List.of())).contains("its host is unknown");
    assertThat(proxy.heads()).isEmpty();
  }

  @Test
  void a_proxy_that_cannot_be_reached_is_named() throws Exception {
    proxy.close();
    assertThat(run("http", 3, Map.of("http_proxy", proxy.address()), List.of()))
        .contains("cannot be reached through the proxy " + proxy.address());
  }

  @Test
  void a_malformed_variable_is_a_usage_error_that_does_not_quote_it() {
    StringWriter err = new StringWriter();
    int code =
        DailyBot.execute(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            Map.of("https_proxy", "http://me:" + PASSWORD + "@"),
            "check");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("daily-bot: https_proxy: expected a proxy such as")
        .doesNotContain(PASSWORD)
        .hasLineCount(1);
  }

  private String run(
      String scheme, int exitCode, Map<String, String> environment, List<String> options)
      throws Exception {
    return run(scheme, exitCode, environment, options, "\"notify\": []");
  }

  private String run(
      String scheme,
      int exitCode,
      Map<String, String> environment,
      List<String> options,
      String more)
      throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.LG"], "keywords": ["paper"],
             "fetchers": [{"use": "arxiv-rss", "base_url": "%s://feeds.invalid/rss/"}],
             "http": {"request_interval": "PT0S", "max_attempts": 1}, %s}
            """
                .formatted(scheme, more));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), DailyBot.class.getName()));
    command.addAll(List.of("run", "--config", config.toString(), "--now", "2026-02-11T12:00:00Z"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
    return output;
  }
}
