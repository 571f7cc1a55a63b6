package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.CommandResult.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a configuration with a Zotero library, from the library to the digest. */
class ZoteroLibraryTest {

  private static final String NOW = "2026-02-11T12:00:00Z";

  @TempDir private Path folder;

  private final ArxivServer arxiv = ArxivServer.start();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer zotero;
  private volatile boolean isRefusing;

  @BeforeEach
  void start() throws IOException {
    arxiv.announce(
        "cs.LG",
        NumberedPapers.papers(
            IntStream.rangeClosed(1, 80).mapToObj("2602.%05d"::formatted).toArray(String[]::new)));
    zotero = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    zotero.createContext("/", this::answer);
    zotero.start();
  }

  @AfterEach
  void stop() {
    arxiv.close();
    zotero.stop(0);
  }

  @Test
  void a_run_learns_from_the_library_and_a_later_one_asks_only_for_changes() throws Exception {
    Path config = config(scorer(""));

    assertThat(run(config)).doesNotContain("  !");
    assertThat(requests).hasSize(2);
    assertThat(run(config)).doesNotContain("  !");
    assertThat(requests).hasSize(3);
    assertThat(state()).singleElement().asString().startsWith("liked-zotero-users-1-");

    CommandResult evaluation = command("evaluate", "--config", config.toString());
    assertThat(evaluation.out()).as(evaluation.err()).startsWith("Serving: 6 liked papers\n");
    assertThat(requests).hasSize(4);
  }

  @Test
  void all_profiles_together_read_a_library_once() throws Exception {
    Path config =
        config(
            ("\"renderers\": [{\"use\": \"markdown\", \"file\": \"{profile}.md\"}],"
                    + " \"profiles\": {\"one\": {%s}, \"two\": {%s}}")
                .formatted(scorer(""), scorer("")));

    assertThat(run(config)).doesNotContain("  !");
    assertThat(requests).hasSize(2);
  }

  @Test
  void a_run_without_the_service_uses_what_was_read_last_and_reports_it_once() throws Exception {
    Path config = config(scorer(""));
    run(config);
    isRefusing = true;

    assertThat(run(config))
        .containsOnlyOnce("/users/1/collections")
        .contains("answered 403", "ranked with the 6 read last");
    CommandResult evaluation = command("evaluate", "--config", config.toString());
    assertThat(evaluation.out()).startsWith("Serving: 6 liked papers");
    assertThat(evaluation.err()).contains("answered 403");
    CommandResult keywords = command("suggest-keywords", "--config", config.toString());
    assertThat(keywords.out()).startsWith("// Serving");
  }

  @Test
  void what_no_profile_uses_is_deleted() throws Exception {
    run(config(scorer("")));
    assertThat(state()).hasSize(1);

    run(config(scorer(", \"zotero_collections\": [\"Serving\"]")));

    assertThat(state()).hasSize(1);
    run(config("\"scorers\": [{\"use\": \"keywords\"}]"));
    assertThat(state()).isEmpty();
  }

  @Test
  void a_check_says_what_would_be_read_and_sends_nothing() throws Exception {
    Path config =
        config(
            scorer(
                ", \"zotero_key_env\": \"NO_SUCH_KEY\", \"zotero_collections\": [\"Serving\"],"
                    + " \"zotero_disliked_collections\": [\"Not for me\"]"));

    CommandResult check = command("check", "--config", config.toString());

    assertThat(check.out())
        .contains("scorers[0].zotero: a run reads the collections \"Serving\"")
        .contains("\"Not for me\" as papers that are not wanted", "with the key in NO_SUCH_KEY")
        .contains("scorers[0].zotero_key_env: the environment variable NO_SUCH_KEY is not set");
    assertThat(requests).isEmpty();
  }

  @Test
  void wrong_options_are_reported_at_their_places() throws Exception {
    assertThat(errors("\"zotero\": \"ada\""))
        .contains("scorers[0].zotero: expected users/NUMBER or groups/NUMBER", "found \"ada\"");
    assertThat(errors("\"zotero_collection\": [\"A\"]"))
        .contains("scorers[0].zotero_collection", "did you mean \"zotero_collections\"?");
    assertThat(errors("\"zotero_collections\": [\"A\"]"))
        .contains("scorers[0].zotero_collections: has no effect without a library");
    assertThat(errors("\"zotero\": \"users/1\", \"zotero_base_url\": \"https://a:b@c.test\""))
        .contains("scorers[0].zotero_base_url: expected an address without user name");
  }

  private String errors(String options) throws IOException {
    Path config = config("\"scorers\": [{\"use\": \"liked\", " + options + "}]");
    CommandResult check = command("check", "--config", config.toString());
    assertThat(check.code()).isEqualTo(2);
    return check.err();
  }

  private String scorer(String more) {
    return "\"scorers\": [{\"use\": \"liked\", \"zotero\": \"users/1\", \"zotero_base_url\": \"%s\"%s}]"
        .formatted("http://127.0.0.1:" + zotero.getAddress().getPort(), more);
  }

  private Path config(String more) throws IOException {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"],
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "0s"}, %s}
        """
            .formatted(arxiv.rssUrl(), more));
  }

  private static String run(Path config) {
    CommandResult result = command("run", "--config", config.toString(), "--now", NOW);
    assertThat(result.code()).as(result.err()).isZero();
    return result.err();
  }

  private List<String> state() throws IOException {
    Path scorers = folder.resolve(".arxiv-bot/scorers");
    if (!Files.exists(scorers)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(scorers)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(exchange.getRequestURI().toString());
      boolean isItems = exchange.getRequestURI().getPath().equals("/users/1/items/top");
      if (exchange.getRequestHeaders().containsKey("If-Modified-Since-Version")) {
        exchange.sendResponseHeaders(isRefusing ? 403 : 304, -1);
        return;
      }
      exchange.getResponseHeaders().set("Last-Modified-Version", "7");
      exchange.getResponseHeaders().set("Total-Results", isItems ? "6" : "1");
      byte[] body = (isItems ? items() : collections()).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String collections() {
    return "[{\"key\": \"SERVE\", \"data\": {\"name\": \"Serving\", \"parentCollection\": false}}]";
  }

  private static String items() {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(
            i ->
                """
                {"key": "ITEM%s", "data": {"itemType": "preprint", "title": "Serving models %s",
                 "abstractNote": "A paged cache for serving, part %s.", "collections": ["SERVE"]}}
                """
                    .formatted(i, i, i))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
