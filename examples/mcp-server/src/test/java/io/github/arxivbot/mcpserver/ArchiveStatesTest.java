package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are empty, damaged, written meanwhile or of several profiles. */
class ArchiveStatesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final Map<String, Object> WORD = Map.of("words", List.of("LLM"));

  @TempDir private Path folder;

  @Test
  void an_empty_archive_is_stated() throws Exception {
    try (AgentSession agent = AgentSession.open(folder, AgentSession.CONFIG)) {
      assertThat(agent.call("list_days", Map.of()).at("/total").asInt()).isZero();
      assertThat(agent.call("search_archive", WORD).at("/days_read").asInt()).isZero();
      assertThat(agent.error("get_digest", Map.of()))
          .isEqualTo(
              "the archive "
                  + folder.resolve("days")
                  + " has no digest of the profile default yet; a run or a backfill writes the"
                  + " first");
      assertThat(agent.error("get_paper", Map.of("id", "2602.00001"))).contains("none of the 0");
      assertThat(folder.resolve("days")).doesNotExist();
    }
  }

  @Test
  void a_configuration_without_an_archive_is_answered_with_what_to_do() throws Exception {
    String config = AgentSession.CONFIG.replace("\"days\"", "\"none\"");
    try (AgentSession agent = AgentSession.open(folder, config)) {
      assertThat(agent.error("list_days", Map.of()))
          .contains("config.json: \"archive\" is \"none\"", "set it to a folder");
    }
  }

  @Test
  void a_configuration_with_errors_is_answered_until_it_is_corrected() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    String wrong = AgentSession.CONFIG.replace("\"keywords\"", "\"keywrods\"");
    try (AgentSession agent = AgentSession.open(folder, wrong)) {
      assertThat(agent.error("list_days", Map.of()))
          .contains("config.json: 2 errors", "keywrods: ", "keywords: is missing");

      Path file = Files.writeString(folder.resolve("config.json"), AgentSession.CONFIG);
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
      assertThat(agent.call("list_days", Map.of()).at("/total").asInt()).isOne();

      Files.writeString(file, AgentSession.CONFIG.replace("attention", "inference"));
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
      assertThat(agent.call("explain_score", Map.of("id", "2602.00001")).at("/now").toString())
          .contains("inference")
          .doesNotContain("attention");
    }
  }

  @Test
  void a_damaged_digest_is_reported_and_the_others_are_read() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    AgentSession.store(
        folder, SampleDigests.digest(DAY.minusDays(1), SamplePapers.ordinary()).build());
    Path damaged = DigestArchive.open(folder.resolve("days")).file(DAY);
    Files.writeString(damaged, Files.readString(damaged).replace("Smaller", "Larger"));
    try (AgentSession agent = AgentSession.open(folder, AgentSession.CONFIG)) {
      assertThat(agent.call("list_days", Map.of()).at("/days/0/problem").asText())
          .contains("2026-02-11.json cannot be read");
      assertThat(agent.error("get_digest", Map.of())).contains("Restore it from a commit");
      JsonNode found = agent.call("search_archive", WORD);
      assertThat(found.at("/days_not_readable/0").asText()).isEqualTo("2026-02-11");
      assertThat(found.at("/papers/0/day").asText()).isEqualTo("2026-02-10");
      for (String tool : List.of("get_paper", "explain_score")) {
        JsonNode older = agent.call(tool, Map.of("id", "2602.00001"));
        assertThat(older.at("/day").asText()).isEqualTo("2026-02-10");
        assertThat(older.at("/days_not_readable/0").asText()).isEqualTo("2026-02-11");
        assertThat(agent.error(tool, Map.of("id", "2602.00001", "day", "2026-02-11")))
            .contains("2026-02-11.json cannot be read");
        assertThat(agent.error(tool, Map.of("id", "2602.99999", "day", "2026-02-10")))
            .isEqualTo("2602.99999 is not in the digest of 2026-02-10 of the profile default");
      }
    }
  }

  @Test
  void a_digest_that_was_cut_off_does_not_count_as_read() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    AgentSession.store(
        folder, SampleDigests.digest(DAY.minusDays(1), SamplePapers.ordinary()).build());
    Path damaged = DigestArchive.open(folder.resolve("days")).file(DAY);
    Files.writeString(damaged, Files.readString(damaged).substring(0, 200));
    try (AgentSession agent = AgentSession.open(folder, AgentSession.CONFIG)) {
      assertThat(agent.error("get_paper", Map.of("id", "2602.99999")))
          .isEqualTo(
              "2602.99999 is in none of the 1 digests of the profile default that were read;"
                  + " 1 cannot be read, the newest of them 2026-02-11; list_days states why");
    }
  }

  @Test
  void each_profile_has_its_own_digests() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary().toBuilder().profile("serving").build());
    String config =
        """
        {"categories": ["cs.LG"], "archive": "days",
         "profiles": {
           "theory": {"keywords": ["bound"], "renderers": [{"use": "markdown", "file": "theory.md"}]},
           "serving": {"keywords": ["LLM"], "renderers": [{"use": "markdown", "file": "serving.md"}]}}}
        """;
    try (AgentSession agent = AgentSession.open(folder, config)) {
      JsonNode first = agent.call("list_days", Map.of());
      assertThat(first.at("/profile").asText()).isEqualTo("theory");
      assertThat(first.at("/profiles/1").asText()).isEqualTo("serving");
      assertThat(first.at("/total").asInt()).isZero();
      assertThat(agent.call("get_digest", Map.of("profile", "serving")).at("/total").asInt())
          .isEqualTo(5);
      assertThat(agent.read("arxiv-bot://digest/latest/serving").at("/profile").asText())
          .isEqualTo("serving");
      assertThat(agent.error("get_paper", Map.of("id", "2602.00001")))
          .endsWith("; the profiles are theory, serving");
      assertThat(agent.error("list_days", Map.of("profile", "default")))
          .isEqualTo("profile: expected one of theory, serving, found \"default\"");
    }
  }

  @Tag("slow")
  @Test
  void an_archive_is_read_while_it_is_written() throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    AtomicBoolean isEnded = new AtomicBoolean();
    FutureTask<Integer> writer = new FutureTask<>(() -> write(isEnded));
    try (AgentSession agent = AgentSession.open(folder, AgentSession.CONFIG)) {
      new Thread(writer).start();
      for (int i = 0; i < 50; i++) {
        JsonNode found = agent.call("search_archive", Map.of("words", List.of("cache")));
        assertThat(found.at("/days_not_readable").isMissingNode()).isTrue();
        assertThat(found.at("/total").asInt()).isPositive();
        assertThat(agent.call("get_digest", Map.of()).at("/total").asInt()).isEqualTo(5);
      }
    } finally {
      isEnded.set(true);
    }
    assertThat(writer.get()).isPositive();
  }

  /** Writes digests as the library does: complete, and then moved into their place. */
  private int write(AtomicBoolean isEnded) throws Exception {
    int written = 0;
    while (!isEnded.get() || written == 0) {
      LocalDate day = DAY.plusDays(written % 20);
      Digest digest = SampleDigests.digest(day, SamplePapers.ordinary()).build();
      AgentSession.store(folder.resolve("staged"), digest);
      Path target = DigestArchive.open(folder.resolve("days")).file(day);
      Files.createDirectories(target.getParent());
      Files.move(
          DigestArchive.open(folder.resolve("staged/days")).file(day),
          target,
          StandardCopyOption.ATOMIC_MOVE);
      written++;
    }
    return written;
  }
}
