package io.github.arxivbot.scorer.liked.internal.zotero;

import static io.github.arxivbot.scorer.liked.internal.zotero.ZoteroServer.header;
import static io.github.arxivbot.scorer.liked.internal.zotero.ZoteroServer.normal;
import static io.github.arxivbot.scorer.liked.internal.zotero.ZoteroServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.scorer.liked.TestPreparation;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import io.github.arxivbot.scorer.liked.internal.examples.ExampleSet;
import io.github.arxivbot.scorer.liked.internal.zotero.ZoteroServer.Script;
import io.github.arxivbot.spi.option.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoteroExampleReaderTest {

  private static final ConfiguredCollections ALL = new ConfiguredCollections(List.of(), List.of());
  private static final Instant NOW = Instant.parse("2026-02-11T02:00:00Z");

  private final Map<String, String> environment = new HashMap<>();
  private final List<Duration> waits = new ArrayList<>();
  private final TestPreparation preparation = new TestPreparation(List.of());
  private ZoteroServer server;
  private Instant now = NOW;

  @BeforeEach
  void start() throws IOException {
    server = new ZoteroServer();
    environment.put("ZOTERO_KEY", ZoteroServer.KEY);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void collections_are_interests_with_those_in_them_and_other_items_are_liked() throws Exception {
    server
        .collection("SERVE", "Serving", "")
        .collection("CACHE", "Caches", "SERVE")
        .collection("ROBOT", "Robots", "")
        .paper("A1", "2501.00001", "Batching", "SERVE")
        .paper("B1", "2501.00002", "Paging", "CACHE", "ROBOT")
        .paper("C1", "", "Unfiled");

    ExampleSet examples = read(ALL);

    assertThat(titles(examples.liked()))
        .containsOnly(
            Map.entry("Serving", List.of("Batching", "Paging")),
            Map.entry("Robots", List.of("Paging")),
            Map.entry("liked", List.of("Unfiled")));
    assertThat(examples.liked().get("Serving").get(0).id().orElseThrow().toString())
        .isEqualTo("2501.00001");
    assertThat(preparation.takeProblems()).isEmpty();
  }

  @Test
  void named_collections_only_are_kept_and_disliked_ones_win() throws Exception {
    server
        .collection("SERVE", "Serving", "")
        .collection("CACHE", "Caches", "SERVE")
        .collection("NOTME", "Not for me", "SERVE")
        .collection("OTHER", "Private", "")
        .paper("A1", "", "Batching", "SERVE")
        .paper("B1", "", "Paging", "CACHE")
        .paper("C1", "", "Survey", "CACHE", "NOTME")
        .paper("D1", "", "Secret hobby", "OTHER")
        .paper("E1", "", "Unfiled");

    ConfiguredCollections configured =
        new ConfiguredCollections(List.of("Serving", "serving/caches"), List.of("NOTME"));

    ExampleSet examples = read(configured);

    assertThat(titles(examples.liked()))
        .containsOnly(
            Map.entry("Serving", List.of("Batching", "Paging")),
            Map.entry("serving/caches", List.of("Paging")));
    assertThat(examples.disliked()).extracting(ExamplePaper::title).containsExactly("Survey");
    assertThat(preparation.data().values())
        .noneMatch(json -> json.contains("hobby") || json.contains("Private"));
    assertThat(read(configured)).as("an unchanged library").isEqualTo(examples);
  }

  @Test
  void an_unknown_collection_is_a_problem_with_a_suggestion() throws Exception {
    server.collection("SERVE", "Serving", "").paper("A1", "", "Batching", "SERVE");

    read(new ConfiguredCollections(List.of("Servin"), List.of()));

    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .startsWith("scorers[0].zotero: ")
        .contains("no collection \"Servin\" did you mean \"Serving\"?");
  }

  @Test
  void an_unknown_name_is_reported_by_each_run_until_the_library_has_it() throws Exception {
    ConfiguredCollections serving =
        new ConfiguredCollections(List.of("Serving", "Robots"), List.of());
    server.collection("SERVE", "Serving", "").paper("A1", "", "Batching", "SERVE");
    read(serving);
    read(serving);
    assertThat(preparation.takeProblems())
        .as("reported by each run")
        .hasSize(2)
        .allMatch(problem -> problem.contains("no collection \"Robots\""));

    server.collection("ROBOT", "Robots", "").paper("B1", "", "Grasping", "ROBOT");

    assertThat(titles(read(serving).liked()))
        .containsOnly(
            Map.entry("Serving", List.of("Batching")), Map.entry("Robots", List.of("Grasping")));
    assertThat(preparation.takeProblems()).isEmpty();
  }

  @Test
  void a_collection_that_is_named_by_its_key_gives_an_interest_with_its_name() throws Exception {
    server.collection("SERVE", "Serving", "").paper("A1", "", "Batching", "SERVE");

    ExampleSet examples = read(new ConfiguredCollections(List.of("SERVE"), List.of()));

    assertThat(titles(examples.liked())).containsOnly(Map.entry("Serving", List.of("Batching")));
  }

  @Test
  void a_list_that_is_shorter_than_announced_leaves_the_kept_papers() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    server.paper("B1", "", "Paging");
    server.next(normal(), body("[{\"key\": \"A1\", \"data\": {}}]", "2", "12"));

    assertThat(titles(read(ALL).liked())).containsOnly(Map.entry("liked", List.of("Batching")));
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("fewer entries than its headers announce", "ranked with the 1 read last");
  }

  @Test
  void a_kept_pause_is_at_most_a_day() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    preparation
        .data()
        .replaceAll(
            (name, json) -> json.replaceFirst("\\{", "{\"not_before\": \"2999-01-01T00:00:00Z\","));

    read(ALL);

    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("2026-02-12T02:00:00Z");
  }

  @Test
  void an_invalid_item_costs_one_item_and_is_named_once() throws Exception {
    server
        .paper("A1", "", "Batching")
        .item("B1", "\"itemType\": \"preprint\", \"title\": 5")
        .paper("C1", "", "Paging");

    assertThat(titles(read(ALL).liked()))
        .containsOnly(Map.entry("liked", List.of("Batching", "Paging")));
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("not understood (1): B1 (title: expected a text, found a number)");
    read(ALL);
    assertThat(preparation.takeProblems()).isEmpty();
  }

  @Test
  void a_library_with_more_than_twenty_thousand_items_is_read_in_part() throws Exception {
    server.next(normal(), body("[" + "{\"key\": \"A1\", \"data\": {}}" + "]", "20001", "10"));
    for (int page = 1; page < 200; page++) {
      server.next(body("[{\"key\": \"A" + page + "\", \"data\": {}}]", "20001", "10"));
    }

    read(ALL);

    assertThat(server.takeRequests()).hasSize(201);
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("has 20001 entries; only 20000 are read");
  }

  @Test
  void pages_are_read_completely_and_an_unchanged_library_costs_one_request() throws Exception {
    for (int i = 0; i < 250; i++) {
      server.paper("K" + i, "", "Paper " + i);
    }

    assertThat(read(ALL).liked().get("liked")).hasSize(250);
    assertThat(server.takeRequests())
        .containsExactly(
            "collections?limit=100&start=0",
            "items/top?includeTrashed=1&since=0&limit=100&start=0",
            "items/top?includeTrashed=1&since=0&limit=100&start=100",
            "items/top?includeTrashed=1&since=0&limit=100&start=200");
    assertThat(read(ALL).liked().get("liked")).hasSize(250);
    assertThat(server.takeRequests()).containsExactly("collections?limit=100&start=0");
    assertThat(server.headers())
        .allMatch(headers -> headers.getFirst("Zotero-API-Version").equals("3"));
    assertThat(preparation.takeProblems()).isEmpty();
  }

  @Test
  void changed_moved_trashed_and_deleted_items_are_noticed() throws Exception {
    server
        .collection("SERVE", "Serving", "")
        .collection("ROBOT", "Robots", "")
        .paper("A1", "", "Changed", "SERVE")
        .paper("B1", "", "Moved", "SERVE")
        .paper("C1", "", "Trashed", "SERVE")
        .paper("D1", "", "Deleted", "SERVE")
        .paper("E1", "", "Same", "SERVE");
    read(ALL);
    server.takeRequests();

    server
        .paper("A1", "", "Changed title", "SERVE")
        .paper("B1", "", "Moved", "ROBOT")
        .item("C1", "\"itemType\": \"preprint\", \"title\": \"Trashed\", \"deleted\": 1")
        .delete("D1")
        .paper("F1", "", "New", "ROBOT");

    assertThat(titles(read(ALL).liked()))
        .containsOnly(
            Map.entry("Serving", List.of("Changed title", "Same")),
            Map.entry("Robots", List.of("Moved", "New")));
    assertThat(server.takeRequests())
        .containsExactly(
            "collections?limit=100&start=0",
            "items/top?includeTrashed=1&since=17&limit=100&start=0",
            "deleted?since=17");
  }

  @Test
  void a_collection_that_is_moved_below_a_named_one_brings_its_items() throws Exception {
    ConfiguredCollections serving = new ConfiguredCollections(List.of("Serving"), List.of());
    server
        .collection("SERVE", "Serving", "")
        .collection("CACHE", "Caches", "")
        .paper("A1", "", "Batching", "SERVE")
        .paper("B1", "", "Paging", "CACHE");
    assertThat(titles(read(serving).liked()))
        .containsOnly(Map.entry("Serving", List.of("Batching")));

    server.collection("CACHE", "Caches", "SERVE");

    assertThat(titles(read(serving).liked()))
        .containsOnly(Map.entry("Serving", List.of("Batching", "Paging")));
  }

  @Test
  void collections_in_a_loop_and_in_an_unknown_collection_are_read() throws Exception {
    server
        .collection("ONE", "One", "TWO")
        .collection("TWO", "Two", "ONE")
        .collection("LOST", "Lost", "GONE")
        .paper("A1", "", "Batching", "ONE")
        .paper("B1", "", "Paging", "LOST");

    assertThat(titles(read(ALL).liked())).hasSize(2).containsKey("Lost");
  }

  @Test
  void a_library_that_changes_between_two_pages_is_read_again() throws Exception {
    for (int i = 0; i < 150; i++) {
      server.paper("K" + i, "", "Paper " + i);
    }
    Script change =
        exchange -> {
          server.paper("Z1", "", "Added meanwhile");
          return false;
        };
    server.next(normal(), normal(), change);

    assertThat(read(ALL).liked().get("liked")).hasSize(151);
    assertThat(server.takeRequests()).hasSize(6);
    assertThat(preparation.takeProblems()).isEmpty();
  }

  @Test
  void a_library_that_never_stands_still_is_a_problem() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    Script change =
        exchange -> {
          server.paper("Z1", "", "Added meanwhile");
          return false;
        };
    server.paper("B1", "", "Paging").next(normal(), change, normal(), change, normal(), change);

    assertThat(titles(read(ALL).liked())).containsOnly(Map.entry("liked", List.of("Batching")));
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("changed while it was read, 3 times", "ranked with the 1 read last");
  }

  @Test
  void backoff_and_retry_after_are_waited_for() throws Exception {
    server
        .paper("A1", "", "Batching")
        .next(header("Backoff", "7"), status(429, "Retry-After", "30"), status(503), normal());

    assertThat(read(ALL).liked()).containsKey("liked");
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ofSeconds(4));
    assertThat(preparation.takeProblems()).isEmpty();
  }

  @Test
  void a_long_retry_after_ends_the_reading_and_later_runs_keep_to_it() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    server.takeRequests();
    server.next(status(429, "Retry-After", "3600"));

    assertThat(read(ALL).liked()).containsKey("liked");
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("accepts no requests until 2026-02-11T03:00:00Z", "ranked with the 1 read last");
    now = NOW.plusSeconds(1800);
    assertThat(read(ALL).liked()).containsKey("liked");
    assertThat(server.takeRequests()).hasSize(1);
    assertThat(preparation.takeProblems()).singleElement().asString().contains("03:00:00Z");
    now = NOW.plusSeconds(3600);
    assertThat(read(ALL).liked()).containsKey("liked");
    assertThat(server.takeRequests()).hasSize(1);
    assertThat(preparation.takeProblems()).isEmpty();
    assertThat(waits).isEmpty();
  }

  @Test
  void a_backoff_after_the_last_answer_is_kept_for_the_next_run() throws Exception {
    server.paper("A1", "", "Batching").next(normal(), header("Backoff", "20"));
    read(ALL);
    now = NOW.plusSeconds(5);
    read(ALL);

    assertThat(waits).containsExactly(Duration.ofSeconds(15));
  }

  @Test
  void a_wrong_key_names_the_variable_and_what_to_do_and_the_key_is_nowhere() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    environment.put("ZOTERO_KEY", "an0therKey");

    assertThat(read(ALL).liked()).containsKey("liked");

    List<String> problems = preparation.takeProblems();
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("answered 403", "the key in ZOTERO_KEY", "https://www.zotero.org/settings/keys")
        .contains("ranked with the 1 read last");
    assertThat(List.of(problems.toString(), preparation.data().toString(), source(ALL).toString()))
        .noneMatch(text -> text.contains("an0therKey") || text.contains(ZoteroServer.KEY));
    assertThat(server.takeRequests())
        .noneMatch(text -> text.contains("an0therKey") || text.contains(ZoteroServer.KEY));
  }

  @Test
  void a_key_that_is_not_set_or_invalid_is_reported_without_a_request() throws Exception {
    environment.remove("ZOTERO_KEY");
    read(ALL);
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("variable ZOTERO_KEY is not set", "No paper of this library is known yet");

    environment.put("ZOTERO_KEY", "abc\r\nInjected: yes");
    read(ALL);
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("ZOTERO_KEY holds no key")
        .doesNotContain("abc", "Injected");
    assertThat(server.takeRequests()).isEmpty();
  }

  @Test
  void a_library_that_is_unknown_or_not_public_is_a_problem() throws Exception {
    read(library("users/2", Optional.empty()), ALL);
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("users/2/collections", "answered 404", "no such library");

    read(library("users/1", Optional.empty()), ALL);
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("answered 403", "not public", "zotero_key_env");
    assertThat(server.headers()).noneMatch(one -> one.containsKey("Zotero-API-Key"));
  }

  @Test
  void redirects_are_not_followed() throws Exception {
    server.next(status(301, "Location", server.url() + "/users/1/items"));

    read(ALL);

    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("answered 301", "redirects are not followed");
    assertThat(server.takeRequests()).hasSize(1);
  }

  @Test
  void answers_that_are_not_those_of_the_api_leave_the_kept_papers() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    server.paper("B1", "", "Paging");
    List<Script> answers =
        List.of(
            body("{\"broken\": ", "5"),
            body("<html>", "5"),
            body("{}", "5"),
            body("[]", "5"),
            body("[" + "{},".repeat(100) + "{}]", "5"),
            body("[]", "many"),
            status(400));
    for (Script answer : answers) {
      server.next(answer);
      assertThat(titles(read(ALL).liked())).containsOnly(Map.entry("liked", List.of("Batching")));
      assertThat(preparation.takeProblems())
          .singleElement()
          .asString()
          .startsWith("scorers[0].zotero: " + server.url() + "/users/1/collections")
          .contains("ranked with the 1 read last")
          .doesNotContain("broken", "html");
    }
    assertThat(titles(read(ALL).liked()))
        .containsOnly(Map.entry("liked", List.of("Batching", "Paging")));
  }

  @Test
  void a_cut_connection_is_tried_three_times() throws Exception {
    server.paper("A1", "", "Batching");
    Script cut =
        exchange -> {
          exchange.getResponseHeaders().set("Last-Modified-Version", "11");
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("[{".getBytes(UTF_8));
          return true;
        };
    server.next(cut, cut);

    assertThat(read(ALL).liked()).containsKey("liked");
    assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));

    server.paper("B1", "", "Paging").next(cut, cut, cut);
    assertThat(titles(read(ALL).liked())).containsOnly(Map.entry("liked", List.of("Batching")));
    assertThat(preparation.takeProblems()).singleElement().asString().contains("(3 attempts)");
  }

  @Test
  void without_network_the_papers_that_were_read_last_are_used() throws Exception {
    server.paper("A1", "", "Batching");
    read(ALL);
    URI closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    String name = preparation.data().keySet().iterator().next();
    String kept = preparation.data().get(name);
    ZoteroLibrary unreachable = new ZoteroLibrary(closed, "users/1", Optional.empty());
    read(unreachable, ALL);
    preparation.data().replaceAll((one, json) -> kept);
    preparation.takeProblems();

    assertThat(read(unreachable, ALL).liked()).containsKey("liked");
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("cannot be reached", "(3 attempts)", "ranked with the 1 read last");
  }

  private static Script body(String body, String total) {
    return body(body, total, "50");
  }

  private static Script body(String body, String total, String version) {
    return exchange -> {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Last-Modified-Version", version);
      exchange.getResponseHeaders().set("Total-Results", total);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      return true;
    };
  }

  private static Map<String, List<String>> titles(Map<String, List<ExamplePaper>> interests) {
    Map<String, List<String>> titles = new HashMap<>();
    interests.forEach(
        (name, examples) -> titles.put(name, examples.stream().map(ExamplePaper::title).toList()));
    return titles;
  }

  private ZoteroLibrary library(String path, Optional<Secret> key) {
    return new ZoteroLibrary(server.url(), path, key);
  }

  private ExampleSet read(ConfiguredCollections configured) throws InterruptedException {
    return source(configured).read(preparation);
  }

  private ExampleSet read(ZoteroLibrary library, ConfiguredCollections configured)
      throws InterruptedException {
    return source(library, configured).read(preparation);
  }

  private ZoteroExampleReader source(ConfiguredCollections configured) {
    Secret key = new Secret("ZOTERO_KEY", environment::get);
    return source(library("users/1", Optional.of(key)), configured);
  }

  private ZoteroExampleReader source(ZoteroLibrary library, ConfiguredCollections configured) {
    return new ZoteroExampleReader(
        library,
        configured,
        "scorers[0].zotero",
        Clock.fixed(now, ZoneOffset.UTC),
        nanos -> waits.add(Duration.ofNanos(nanos)));
  }
}
