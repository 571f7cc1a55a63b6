package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import io.modelcontextprotocol.spec.McpError;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments that an agent should not send, and papers whose authors mean harm. */
class HostileArgumentsTest {

  private static final int MAX_ANSWER = 70_000;

  @TempDir private Path folder;
  private AgentSession agent;

  @BeforeEach
  void connect() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    agent = AgentSession.open(folder, AgentSession.CONFIG);
  }

  @AfterEach
  void disconnect() throws Exception {
    assertThat(agent.call("list_days", Map.of()).at("/total").asInt())
        .as("the server still answers")
        .isPositive();
    agent.close();
  }

  @Test
  void numbers_outside_their_range_are_answered_with_the_range() {
    assertThat(agent.error("list_days", Map.of("limit", 1_000_000_000)))
        .isEqualTo("limit: expected a whole number from 1 to 100, found 1000000000");
    assertThat(agent.error("list_days", Map.of("start", -1))).contains("from 0 to 2000, found -1");
    assertThat(agent.error("search_archive", Map.of("limit", 1e300))).contains("from 1 to 50");
    assertThat(agent.error("search_archive", Map.of("limit", 1.5))).contains("found 1.5");
    assertThat(agent.error("search_archive", Map.of("limit", "5")))
        .isEqualTo("limit: expected a whole number from 1 to 50, found \"5\"");
    assertThat(agent.error("get_digest", Map.of("max_chars", 0))).contains("from 1000 to 60000");
    assertThat(agent.error("get_digest", Map.of("start", 5)))
        .isEqualTo("start: expected less than 5, the number of results, found 5");
  }

  @Test
  void days_are_parsed_strictly_and_an_unknown_day_names_the_nearest() {
    for (String day :
        List.of("yesterday", "2026-02-30", "../2026-02-11", "2026-2-11", "+1-01-01")) {
      assertThat(agent.error("get_digest", Map.of("day", day)))
          .as(day)
          .startsWith("day: expected a day as YYYY-MM-DD, such as 2026-02-11, found \"" + day);
    }
    assertThat(agent.error("get_digest", Map.of("day", "9999-12-31")))
        .isEqualTo("no digest of 9999-12-31; the nearest: 2026-02-11; list_days lists all");
    assertThat(agent.error("get_digest", Map.of("day", List.of("2026-02-11"))))
        .endsWith("found a list of 1");
    assertThat(agent.error("list_days", Map.of("from", "2026-02-12", "to", "2026-02-11")))
        .isEqualTo("from: expected a day up to 2026-02-11 (to), found 2026-02-12");
  }

  @Test
  void identifiers_and_profiles_are_no_paths() {
    for (String id : List.of("../../etc/passwd", "days/2026", "C:\\config.json", "2602.1")) {
      assertThat(agent.error("get_paper", Map.of("id", id)))
          .as(id)
          .startsWith("id: \"")
          .contains("expected YYMM.NNNNN");
    }
    assertThat(agent.error("get_paper", Map.of("id", "file:../../etc/passwd")))
        .isEqualTo(
            "file:../../etc/passwd is in none of the 1 digests of the profile default that were"
                + " read");
    for (String profile : List.of("..", "../..", "Default", "/etc", "a\u0000b")) {
      assertThat(agent.error("list_days", Map.of("profile", profile)))
          .startsWith("profile: expected one of default, found ");
    }
  }

  @Test
  void missing_and_unknown_arguments_are_answered_with_the_parameters() {
    assertThat(agent.error("get_paper", Map.of()))
        .isEqualTo("id is missing: expected identifier of a paper, such as 2602.09578");
    assertThat(agent.error("get_paper", Map.of("paper", "2602.00001")))
        .isEqualTo("unknown argument \"paper\": expected id, day, profile");
    assertThat(agent.error("search_archive", Map.of()))
        .isEqualTo("words or categories: expected at least one, found none");
    assertThat(agent.error("search_archive", Map.of("words", "LLM")))
        .isEqualTo("words: expected a list of up to 20 texts, found \"LLM\"");
    assertThat(agent.error("search_archive", Map.of("words", Collections.nCopies(21, "a"))))
        .endsWith("found a list of 21");
    assertThat(agent.error("search_archive", Map.of("words", List.of("")))).startsWith("words: ");
    assertThat(agent.error("search_archive", Map.of("words", List.of(Map.of("regex", "(")))))
        .endsWith("found an object");
  }

  @Test
  void null_is_no_argument() throws Exception {
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("day", null);
    assertThat(agent.call("get_digest", arguments).at("/total").asInt()).isEqualTo(5);
  }

  @Test
  void an_unknown_tool_is_an_error() {
    assertThatThrownBy(() -> agent.call("delete_archive", Map.of()))
        .isInstanceOfSatisfying(
            McpError.class,
            e ->
                assertThat(e.getJsonRpcError().message())
                    .startsWith("name: expected one of list_days, get_digest, ")
                    .endsWith(", found \"delete_archive\""));
    assertThatThrownBy(() -> agent.call("run_today", Map.of())).isInstanceOf(McpError.class);
  }

  @Test
  void a_long_argument_is_shortened_in_the_answer() {
    assertThat(agent.error("get_paper", Map.of("id", "x".repeat(500_000))))
        .hasSizeLessThan(200)
        .contains("a text of 1 to 200 characters, found a text of 500000 characters");
  }

  @Tag("slow")
  @Test
  void an_answer_is_short_and_clean_whatever_a_paper_contains() throws Exception {
    Digest hostile = SampleDigests.of(SamplePapers.hostile().values());
    AgentSession.store(folder, hostile.toBuilder().build());

    for (DigestEntry entry : hostile.entries()) {
      String id = entry.paper().id().unversioned();
      JsonNode paper = agent.call("get_paper", Map.of("id", id));
      assertThat(paper.toString()).as(id).hasSizeLessThan(MAX_ANSWER).matches("[^\\p{Cntrl}]*");
      for (String field : List.of("title_by_authors", "abstract_by_authors")) {
        assertThat(paper.at("/" + field).asText())
            .doesNotContain("\u001b", "\u0000", "\u202e", "\u2028");
      }
      assertThat(agent.call("explain_score", Map.of("id", id)).toString())
          .hasSizeLessThan(MAX_ANSWER);
    }
    for (boolean abstracts : new boolean[] {true, false}) {
      JsonNode answer =
          agent.call("get_digest", Map.of("abstracts", abstracts, "max_chars", 60_000));
      assertThat(answer.toString()).hasSizeLessThan(MAX_ANSWER);
      assertThat(answer.at("/returned").asInt()).isPositive();
    }
  }
}
