package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.plain;
import static io.github.arxivbot.PipelineFixtures.points;
import static io.github.arxivbot.PipelineFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot with several profiles. */
class ProfilesTest {

  private static final Paper ONE = paper("2602.00001v1", AnnounceType.NEW, "cs.LG");
  private static final Paper TWO = paper("2602.00002v1", AnnounceType.NEW, "cs.LG");
  private static final Paper THREE = paper("2602.00003v1", AnnounceType.NEW, "cs.LG");
  private static final Fetcher DAY_OF_THREE = source(batch("cs.LG", DAY, ONE, TWO, THREE));

  @TempDir private Path folder;

  @Test
  void each_profile_has_its_own_terms_limits_and_files_from_one_fetch() throws Exception {
    AtomicInteger fetches = new AtomicInteger();
    Fetcher counting =
        (request, sink) -> {
          fetches.incrementAndGet();
          DAY_OF_THREE.fetch(request, sink);
        };
    try (ArxivBot bot =
        bot(counting)
            .profile("systems", profile -> profile.scorer(liking("00001")).maxPapers(1))
            .profile("rl", profile -> profile.scorer(liking("00002")).minScore(1.5))
            .build()) {
      RunReport report = bot.run();

      assertThat(fetches).hasValue(1);
      assertThat(report.digests()).extracting(Digest::profile).containsExactly("systems", "rl");
      assertThat(report.digests()).extracting(ProfilesTest::ids).containsExactly("00001", "00002");
    }
    assertThat(folder.resolve("systems.txt")).exists();
    assertThat(folder.resolve("rl.txt")).exists();
  }

  @Test
  void a_paper_of_two_profiles_is_summarized_once() throws Exception {
    List<String> read = new ArrayList<>();
    StubSummarizer summarizer =
        new StubSummarizer(
            request -> {
              synchronized (read) {
                read.add(request.paper().id().toString());
              }
              return Summary.builder("A summary.", "stub").build();
            });
    try (ArxivBot bot =
        bot(DAY_OF_THREE)
            .summarizer(summarizer)
            .profile("systems", profile -> profile.scorer(liking("00001")))
            .profile("rl", profile -> profile.scorer(liking("00001")))
            .build()) {
      bot.run();
    }
    assertThat(read).hasSize(3).doesNotHaveDuplicates();
    assertThat(Files.readString(folder.resolve("rl.txt"))).doesNotContain(" -\n");
  }

  @Test
  void deliveries_of_each_profile_are_tracked_separately() throws Exception {
    LocalDate next = DAY.plusDays(1);
    try (ArxivBot bot = withState(DAY_OF_THREE, DAY, "00001")) {
      bot.run();
    }
    try (ArxivBot bot =
        withState(
            source(
                batch(
                    "cs.LG",
                    next,
                    ONE.toBuilder().announced(PipelineFixtures.midnight(next)).build(),
                    TWO.toBuilder().announced(PipelineFixtures.midnight(next)).build())),
            next,
            "00002")) {
      assertThat(bot.run().digests())
          .as("the first profile got ONE the day before, the second did not get TWO")
          .extracting(ProfilesTest::ids)
          .containsExactly("", "00002");
    }
  }

  private ArxivBot withState(Fetcher source, LocalDate day, String second) {
    return bot(source)
        .clock(clock(day + "T12:00:00Z"))
        .state(folder.resolve("state"))
        .profile("everything", profile -> profile.scorer(PipelineFixtures.everything()))
        .profile("some", profile -> profile.scorer(liking(second)).minScore(1.5))
        .build();
  }

  @Test
  void explain_returns_an_explanation_for_each_profile() throws Exception {
    try (ArxivBot bot =
        bot(DAY_OF_THREE)
            .profile("systems", profile -> profile.scorer(liking("00001")).minScore(1.5))
            .profile("rl", profile -> profile.scorer(liking("00002")).maxPapers(1))
            .build()) {
      List<DigestExplanation> all = bot.explain();

      assertThat(all).extracting(DigestExplanation::profile).containsExactly("systems", "rl");
      assertThat(all.get(0).papers())
          .extracting(DigestExplanation.ExplainedPaper::result)
          .containsExactly("kept", "under min_score 1.5", "under min_score 1.5");
      assertThat(all.get(1).papers())
          .extracting(DigestExplanation.ExplainedPaper::result)
          .containsExactly(
              "kept",
              "at place 2, behind the 1 of max_papers",
              "at place 3, behind the 1 of max_papers");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void an_invalid_name_is_rejected() {
    assertThatThrownBy(() -> bot(DAY_OF_THREE).profile("../x", profile -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lower-case letters");
  }

  private ArxivBotBuilder bot(Fetcher source) {
    return ArxivBot.builder()
        .categories("cs.LG")
        .fetcher(source)
        .output(plain(), folder.resolve("{profile}.txt"))
        .clock(clock("2026-02-11T12:00:00Z"));
  }

  /** Returns a scorer that gives two points to one paper and one point to each other. */
  private static Scorer liking(String number) {
    return paper -> points(paper.id().unversioned().endsWith(number) ? 2 : 1);
  }

  private static String ids(Digest digest) {
    return String.join(
        " ",
        digest.entries().stream()
            .map(DigestEntry::paper)
            .map(paper -> paper.id().unversioned().substring(5))
            .limit(1)
            .toList());
  }
}
