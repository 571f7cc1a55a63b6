package io.github.arxivbot.feedserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.feedserver.refresh.FeedRefresher;
import io.github.arxivbot.feedserver.web.BearerToken;
import io.github.arxivbot.feedserver.web.HttpSettings;
import io.github.arxivbot.feedserver.web.ServerLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server on a free local port, with a fake arXiv and a clock that a test sets. */
final class TestServer implements AutoCloseable {

  static final LocalDate DAY = LocalDate.parse("2026-02-11");
  static final String TOKEN = "test-token";

  final FakeArxiv arxiv = new FakeArxiv();
  final TestClock clock = new TestClock("2026-02-11T12:00:00Z");
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private String categories = "cs.LG\", \"cs.CL";
  private String more = "";
  private ServerLimits limits = ServerLimits.DEFAULT;
  private @Nullable URI base = URI.create("https://papers.example.org/arxiv");
  private @Nullable String token = TOKEN;
  private @Nullable RunningServer server;

  TestServer(Path folder) {
    this.folder = folder;
  }

  /** Adds to the configuration: JSON without braces that begins with a comma. */
  TestServer with(String keys) {
    more = keys;
    return this;
  }

  TestServer categories(String... names) {
    categories = String.join("\", \"", names);
    return this;
  }

  TestServer limits(ServerLimits newLimits) {
    limits = newLimits;
    return this;
  }

  TestServer base(@Nullable String address) {
    base = address == null ? null : URI.create(address);
    return this;
  }

  TestServer withoutToken() {
    token = null;
    return this;
  }

  /** Announces two papers in cs.LG and one in cs.CL. */
  TestServer withPapers() {
    arxiv.announce(DAY, "cs.LG", "2602.00001", "2602.00002").announce(DAY, "cs.CL", "2602.00003");
    return this;
  }

  TestServer start() throws IOException {
    String json =
        """
        {"categories": ["%s"], "keywords": ["LLM"]%s}
        """
            .formatted(categories, more);
    server =
        RunningServer.start(
            new ServerSettings(
                BotConfig.reader()
                    .addsOutputs()
                    .http(arxiv)
                    .clock(clock)
                    .environment(name -> null)
                    .parse("config.json", json, folder),
                folder.resolve(".feed-server"),
                Optional.ofNullable(base),
                Duration.ZERO,
                clock),
            new HttpSettings("127.0.0.1", 0, BearerToken.of(token), limits));
    return this;
  }

  /** Waits until the current refresh has ended. */
  TestServer settled() throws Exception {
    for (int i = 0; i < 6000; i++) {
      JsonNode health = health();
      if (!health.path("last_attempt").isNull()
          && !health.path("cache_status").asText().equals("refreshing")) {
        return this;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no refresh ended within two minutes");
  }

  FeedRefresher refresher() {
    return started().refresher();
  }

  int port() {
    return started().port();
  }

  JsonNode health() throws Exception {
    return new ObjectMapper().readTree(get("/health").body());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return client.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    return client.send(request("GET", path, "", headers), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private RunningServer started() {
    return Optional.ofNullable(server).orElseThrow();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
