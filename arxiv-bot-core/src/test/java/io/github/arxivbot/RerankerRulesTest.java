package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.ids;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.points;
import static io.github.arxivbot.PipelineFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.run.DigestExplanation.ExplainedPaper;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules for rerankers in a run, through the public API. */
class RerankerRulesTest {

  private static final String[] PAPERS = {"a", "b", "c", "d", "e"};

  @TempDir private Path folder;

  private final StubReranker judge = new StubReranker();

  @Test
  void sorts_the_papers_by_their_judgments_before_the_digest_is_cut() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 9.0, "d", 8.0, "e", 0.0));

    assertThat(names(bot().maxPapers(2).build().run())).containsExactly("c", "d");
  }

  @Test
  void a_paper_without_a_judgment_keeps_its_place_and_is_marked() throws Exception {
    judge.scores(Map.of("a", 1.0, "c", 9.0, "d", 5.0, "e", 7.0));

    RunReport report = bot().build().run();

    assertThat(names(report)).containsExactly("c", "b", "e", "d", "a");
    assertThat(firstReasons(report))
        .containsExactly(
            "judged 9 of 10, topic: why c",
            "not judged",
            "judged 7 of 10, topic: why e",
            "judged 5 of 10, topic: why d",
            "judged 1 of 10, topic: why a");
    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly("reranker: 1 of 5 papers were not judged and keep their places");
  }

  @Test
  void the_points_remain_those_of_the_scorers() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 9.0, "d", 8.0, "e", 0.0));

    assertThat(bot().build().run().digests().get(0).entries())
        .extracting(entry -> entry.score().total())
        .containsExactly(3.0, 2.0, 4.0, 5.0, 1.0);
  }

  @Test
  void equal_judgments_keep_the_order_of_the_scores() throws Exception {
    judge.scores(Map.of("a", 5.0, "b", 5.0, "c", 6.0, "d", 5.0, "e", 5.0));

    assertThat(names(bot().build().run())).containsExactly("c", "a", "b", "d", "e");
  }

  @Test
  void only_the_best_papers_are_judged_and_the_others_follow() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 10.0));

    RunReport report = bot(options -> options.consider(3)).build().run();

    assertThat(judge.asked).containsExactly(List.of("a", "b", "c"));
    assertThat(names(report)).containsExactly("c", "b", "a", "d", "e");
    assertThat(firstReasons(report)).endsWith("term", "term");
  }

  @Test
  void the_minimum_judgment_applies_to_judged_papers_only() throws Exception {
    judge.scores(Map.of("a", 3.9, "c", 9.0, "d", 4.0, "e", 1.0));

    RunReport report = bot(options -> options.minScore(4)).build().run();

    assertThat(names(report)).containsExactly("b", "c", "d");
  }

  @Test
  void a_digest_without_papers_says_that_no_judgment_reached_the_minimum() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0, "e", 1.0));

    RunReport report = bot(options -> options.minScore(4)).build().run();

    assertThat(report.digests().get(0).whyEmpty())
        .hasValue(
            "None of the 5 papers that match the profile on 2026-02-11 reached the minimum judgment"
                + " of the reranker.");
  }

  @Test
  void a_reranker_that_fails_is_one_problem_and_the_order_by_score_stays() throws Exception {
    judge.failure = new RerankException("the account has no credit", null);

    RunReport report = bot(options -> options.minScore(4)).build().run();

    assertThat(names(report)).containsExactly("a", "b", "c", "d", "e");
    assertThat(firstReasons(report)).containsOnly("term");
    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "reranker: 5 of 5 papers were not judged and keep their places: the account has no"
                + " credit");
  }

  @Test
  void a_reranker_that_crashes_is_one_problem_and_earlier_judgments_count() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0)).crash = new IllegalStateException("a defect");

    RunReport report = bot().build().run();

    assertThat(names(report)).containsExactly("b", "a", "c", "d", "e");
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("3 of 5 papers were not judged", "the reranker", "a defect");
  }

  @Test
  void a_judgment_of_a_paper_that_was_not_asked_for_is_rejected() throws Exception {
    judge.scores(Map.of("b", 2.0)).stranger = paper("2602.09999v1", AnnounceType.NEW, "cs.LG");

    RunReport report = bot().build().run();

    assertThat(names(report)).containsExactly("a", "b", "c", "d", "e");
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("2602.09999v1 is not a paper of this request");
  }

  @Test
  void an_unavailable_reranker_is_not_called() throws Exception {
    judge.unavailable = "the environment variable KEY is not set";

    RunReport report = bot().build().run();

    assertThat(judge.asked).isEmpty();
    assertThat(names(report)).containsExactly("a", "b", "c", "d", "e");
    assertThat(report.problems()).singleElement().asString().contains("KEY is not set");
  }

  @Test
  void a_rerun_asks_only_for_papers_without_a_judgment() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "d", 8.0));
    bot().state(folder.resolve("state")).build().run();
    judge.scores(Map.of("a", 9.0, "b", 9.0, "c", 5.0, "d", 9.0, "e", 0.0));

    RunReport report = bot().state(folder.resolve("state")).build().run();

    assertThat(judge.asked.get(1)).containsExactly("c", "e");
    assertThat(names(report)).containsExactly("d", "c", "b", "a", "e");
    bot().state(folder.resolve("state")).build().run();
    assertThat(judge.asked).hasSize(2);
  }

  @Test
  void what_was_judged_before_a_kill_is_not_asked_again() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0)).isKilled = true;
    assertThatThrownBy(() -> bot().state(folder.resolve("state")).build().run())
        .isInstanceOf(InterruptedException.class);
    judge.scores(Map.of("c", 3.0, "d", 4.0, "e", 5.0)).isKilled = false;

    RunReport report = bot().state(folder.resolve("state")).build().run();

    assertThat(judge.asked.get(1)).containsExactly("c", "d", "e");
    assertThat(names(report)).containsExactly("e", "d", "c", "b", "a");
  }

  @Test
  void other_criteria_are_asked_for_again() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0, "e", 5.0));
    bot().state(folder.resolve("state")).build().run();
    judge.fingerprint = "other criteria";

    bot().state(folder.resolve("state")).build().run();

    assertThat(judge.asked.get(1)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void a_failure_for_the_day_is_not_repeated_on_that_day_with_the_same_settings() throws Exception {
    judge.failure = new RerankException("three answers in a row were unusable", true, null);
    bot().state(folder.resolve("state")).build().run();

    RunReport report = bot().state(folder.resolve("state")).build().run();

    assertThat(judge.asked).hasSize(1);
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("not requested again on this day: three answers in a row were unusable");
    bot().state(folder.resolve("state")).summaries(all -> all.reread(true)).build().run();
    judge.settings = "other settings";
    bot().state(folder.resolve("state")).build().run();
    assertThat(judge.asked).hasSize(3);
  }

  @Test
  void calls_count_against_the_budget_of_the_run_and_are_reported() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 9.0, "d", 8.0, "e", 0.0)).calls = 3;

    RunReport report =
        bot().summaries(all -> all.budget(2500, BigDecimal.ZERO, Duration.ZERO)).build().run();

    assertThat(report.usage()).isEqualTo(new ModelUsage(1800, 200, 2));
    assertThat(report.usageByModel()).containsOnlyKeys("stub-model");
    assertThat(report.problems()).singleElement().asString().contains("max_total_tokens (2500)");
    assertThat(names(report)).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void profiles_inherit_the_reranker_or_have_their_own() throws Exception {
    judge.scores(Map.of("e", 9.0));
    StubReranker other = new StubReranker().scores(Map.of("d", 9.0));

    RunReport report =
        bot()
            .profile("one", profile -> {})
            .profile("two", profile -> profile.reranker(other))
            .profile("three", profile -> profile.reranker(null))
            .build()
            .run();

    assertThat(report.digests())
        .extracting(digest -> digest.entries().get(4).score().reasons().get(0).term())
        .containsExactly("judged 9 of 10, topic: why e", "not judged", "term");
    assertThat(report.problems())
        .extracting(Problem::subject)
        .containsExactly("reranker of one", "reranker of two");
  }

  @Test
  void an_explanation_uses_stored_judgments_and_asks_nothing() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 9.0));
    bot().state(folder.resolve("state")).build().run();

    List<ExplainedPaper> papers =
        bot(options -> options.minScore(2))
            .state(folder.resolve("state"))
            .build()
            .explain()
            .get(0)
            .papers();

    assertThat(judge.asked).hasSize(1);
    assertThat(papers)
        .extracting(one -> name(one.paper()) + " " + one.rank() + " " + one.result())
        .containsExactly(
            "c 1 kept", "b 2 kept", "d 3 kept", "e 4 kept", "a 0 under min_score of the reranker");
  }

  @Test
  void a_run_with_stored_judgments_only_asks_nothing() throws Exception {
    RunReport report = bot().onlyStoredJudgments(true).build().run();

    assertThat(judge.asked).isEmpty();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void a_damaged_judgment_is_restored_from_its_copy_or_asked_for_again() throws Exception {
    judge.scores(Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0, "e", 5.0));
    bot().state(folder.resolve("state")).build().run();
    Path stored = onlyFile(folder.resolve("state/judgments"), "2602.00001");
    Files.writeString(stored, "damaged");

    bot().state(folder.resolve("state")).build().run();
    assertThat(judge.asked).hasSize(1);
    Files.writeString(stored, "damaged");
    Files.writeString(folder.resolve("state/copies/judgments").resolve(stored.getFileName()), "");
    bot().state(folder.resolve("state")).build().run();

    assertThat(judge.asked.get(1)).containsExactly("a");
  }

  @Test
  void a_bot_without_a_reranker_stores_no_judgments() throws Exception {
    RunReport report = bot().reranker(null).state(folder.resolve("state")).build().run();

    assertThat(firstReasons(report)).containsOnly("term");
    assertThat(folder.resolve("state/judgments")).doesNotExist();
  }

  private ArxivBotBuilder bot() {
    return bot(options -> {});
  }

  private ArxivBotBuilder bot(Consumer<RerankOptions> options) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 1; i <= PAPERS.length; i++) {
      papers.add(paper("2602.0000" + i + "v1", AnnounceType.NEW, "cs.LG"));
    }
    Scorer scorer = paper -> points(5 - List.of(PAPERS).indexOf(name(paper)));
    return ArxivBot.builder()
        .categories("cs.LG")
        .fetcher(source(batch("cs.LG", DAY, papers.toArray(Paper[]::new))))
        .scorer(scorer)
        .output(PipelineFixtures.plain(), folder.resolve("digest-{profile}.txt"))
        .clock(PipelineFixtures.clock("2026-02-11T12:00:00Z"))
        .reranker(judge, options);
  }

  private static Path onlyFile(Path folder, String start) throws Exception {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String name(Paper paper) {
    return PAPERS[Integer.parseInt(paper.id().unversioned().substring(5)) - 1];
  }

  private static List<String> names(RunReport report) {
    assertThat(ids(report)).doesNotHaveDuplicates();
    return report.digests().get(0).entries().stream().map(entry -> name(entry.paper())).toList();
  }

  private static List<String> firstReasons(RunReport report) {
    return report.digests().get(0).entries().stream()
        .map(entry -> entry.score().reasons().get(0))
        .map(Reason::term)
        .toList();
  }

  /** Gives scripted judgments and records what it was asked for. */
  private static final class StubReranker implements Reranker {

    private final List<List<String>> asked = new ArrayList<>();
    private final Map<String, Double> scores = new HashMap<>();
    private String fingerprint = "stub";
    private String settings = "settings";
    private String unavailable = "";
    private RerankException failure;
    private RuntimeException crash;
    private Paper stranger;
    private boolean isKilled;
    private int calls;

    StubReranker scores(Map<String, Double> byName) {
      scores.clear();
      scores.putAll(byName);
      return this;
    }

    @Override
    public void rerank(RerankRequest request) throws RerankException, InterruptedException {
      asked.add(request.papers().stream().map(RerankerRulesTest::name).toList());
      if (failure != null) {
        throw failure;
      }
      for (int call = 0; call < calls; call++) {
        call(request.budget());
      }
      for (Paper paper : request.papers()) {
        Double score = scores.get(name(paper));
        if (score != null) {
          request.judged(paper, new Judgment(score, "topic", "why " + name(paper)));
        }
      }
      if (stranger != null) {
        request.judged(stranger, new Judgment(10, "", ""));
      }
      if (crash != null) {
        throw crash;
      }
      if (isKilled) {
        throw new InterruptedException("killed");
      }
    }

    private static void call(Budget budget) throws RerankException {
      try (Budget.Reservation reservation =
          budget.reserve("stub-model", 300, Budget.Price.UNKNOWN)) {
        reservation.settle(new ModelUsage(900, 100, 1));
      } catch (SummaryException e) {
        throw new RerankException(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public String fingerprint() {
      return fingerprint;
    }

    @Override
    public String settings() {
      return settings;
    }

    @Override
    public Optional<String> unavailable() {
      return unavailable.isEmpty() ? Optional.empty() : Optional.of(unavailable);
    }
  }
}
