package io.github.arxivbot.internal.pipeline.prepare;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.NOW;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.points;
import static io.github.arxivbot.PipelineFixtures.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.BotState;
import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.pipeline.rank.CompositeScorer;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.run.StateEntry;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.PaperLookup;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerPreparationTest {

  private static final ArxivId LIKED = ArxivId.parse("2501.00001v2");

  @TempDir private Path folder;
  private final List<List<PaperId>> lookups = new ArrayList<>();

  @Test
  void the_background_of_the_first_run_is_its_own_day_and_later_the_days_before() throws Exception {
    Learner learner = new Learner();
    LocalDate next = DAY.plusDays(1);

    run(learner, DAY, NOW, 250);
    assertThat(learner.background).as("the first day").hasSize(250);
    run(learner, next, NOW.plusSeconds(86_400), 30);
    assertThat(learner.background)
        .as("the second day")
        .hasSize(250)
        .allMatch(paper -> paper.id().unversioned().compareTo("2602.14000") < 0);
    run(learner, next, NOW.plusSeconds(90_000), 30);
    assertThat(learner.background).as("a rerun of the second day").hasSize(250);
  }

  @Test
  void the_background_does_not_change_once_it_is_complete() throws Exception {
    Learner learner = new Learner();

    run(learner, DAY, NOW, 3100);
    List<PaperId> first = learner.background.stream().map(Paper::id).toList();
    run(learner, DAY.plusDays(1), NOW.plusSeconds(86_400), 50);

    assertThat(first).hasSize(3000);
    assertThat(learner.background.stream().map(Paper::id).toList().equals(first)).isTrue();
  }

  @Test
  void an_abstract_is_looked_up_once_and_kept() throws Exception {
    Learner learner = new Learner();

    run(learner, DAY, NOW, 5);
    run(learner, DAY.plusDays(1), NOW.plusSeconds(86_400), 5);

    assertThat(learner.found).extracting(Paper::abstractText).containsExactly("Found.");
    assertThat(lookups).containsExactly(List.of(LIKED.withoutVersion()));
    assertThat(state().problems()).isEmpty();
    assertThat(state().entries())
        .extracting(StateEntry::path)
        .contains("papers/background.json", "papers/examples.json");
  }

  @Test
  void a_lookup_that_fails_is_a_problem_and_the_run_goes_on() throws Exception {
    PaperLookup broken =
        ids -> {
          throw new IOException("no route");
        };

    RunReport report = run(bot(DAY, NOW, 3).scorer(new Learner()).lookup(broken));

    assertThat(report.problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("example papers", "no route");
    assertThat(report.digests().get(0).entries()).hasSize(3);
  }

  @Test
  void explain_prepares_scorers_and_keeps_nothing() throws Exception {
    Learner learner = new Learner();
    try (ArxivBot bot = bot(DAY, NOW, 3).scorer(learner).lookup(this::find).build()) {
      bot.explain();
    }

    assertThat(learner.found).hasSize(1);
    assertThat(Files.exists(folder.resolve("state/papers"))).isFalse();
  }

  @Test
  void data_are_updated_once_a_run_and_kept_until_no_scorer_uses_them() throws Exception {
    List<String> updates = new ArrayList<>();
    Scorer one = updating("library", updates);

    run(bot(DAY, NOW, 3).scorer(one).scorer(updating("library", updates)));
    run(bot(DAY, NOW, 3).scorer(one));
    assertThat(updates).containsExactly("none", "{ \"runs\" : 1 }");
    assertThat(state().entries()).extracting(StateEntry::path).contains("scorers/library.json");
    assertThat(state().problems()).isEmpty();

    run(bot(DAY, NOW, 3).scorer(updating("other", updates)));
    assertThat(state().entries())
        .extracting(StateEntry::path)
        .contains("scorers/other.json")
        .doesNotContain("scorers/library.json");
    assertThat(folder.resolve("state/copies/scorers/library.json")).doesNotExist();
  }

  @Test
  void damaged_data_are_restored_from_their_copy() throws Exception {
    List<String> updates = new ArrayList<>();
    run(bot(DAY, NOW, 3).scorer(updating("library", updates)));
    Files.writeString(folder.resolve("state/scorers/library.json"), "{");

    run(bot(DAY, NOW, 3).scorer(updating("library", updates)));

    assertThat(updates).containsExactly("none", "{ \"runs\" : 1 }");
  }

  @Test
  void data_that_are_no_object_or_have_a_bad_name_are_a_problem() throws Exception {
    RunReport badName = run(bot(DAY, NOW, 3).scorer(updating("../up", new ArrayList<>())));
    assertThat(badName.problems())
        .singleElement()
        .asString()
        .contains("1 to 100 lower-case letters");

    Scorer list = preparing(preparation -> preparation.update("library", kept -> "[1]"));
    assertThat(run(bot(DAY, NOW, 3).scorer(list)).problems())
        .singleElement()
        .asString()
        .contains("expected a JSON object");
  }

  @Test
  void data_that_cannot_be_read_are_not_deleted() throws Exception {
    run(bot(DAY, NOW, 3).scorer(updating("library", new ArrayList<>())));
    Path file = folder.resolve("state/scorers/library.json");
    Path copy = folder.resolve("state/copies/scorers/library.json");
    String newer = "{\"format\": 9, \"data\": {}}";
    Files.writeString(file, newer);
    Files.writeString(copy, newer);

    RunReport report = run(bot(DAY, NOW, 3).scorer(updating("library", new ArrayList<>())));

    assertThat(report.problems()).hasSize(1);
    assertThat(file).hasContent(newer);
    assertThat(copy).hasContent(newer);
  }

  @Test
  void a_failure_of_one_of_several_scorers_of_a_profile_is_reported() throws Exception {
    Scorer combined =
        new CompositeScorer(
            new ScorerSettings(
                List.of(
                    new GuardedScorer(paper -> points(1), 1),
                    new GuardedScorer(
                        preparing(
                            preparation -> {
                              throw new IllegalStateException("not today");
                            }),
                        2)),
                ScoreCombination.SUM));

    RunReport report = run(bot(DAY, NOW, 3).scorer(combined));

    assertThat(report.problems()).singleElement().asString().contains("not today");
    assertThat(report.digests().get(0).entries()).hasSize(3);
  }

  @Test
  void a_bot_whose_scorers_do_not_learn_keeps_no_papers() throws Exception {
    run(bot(DAY, NOW, 3).scorer(paper -> points(1)));

    assertThat(Files.exists(folder.resolve("state/papers"))).isFalse();
  }

  @Test
  void a_scorer_that_cannot_be_prepared_is_used_as_it_is() throws Exception {
    Scorer scorer =
        new Scorer() {
          @Override
          public Scorer prepare(ScorerPreparation preparation) {
            throw new IllegalStateException("not today");
          }

          @Override
          public Score score(Paper paper) {
            return points(1);
          }
        };

    RunReport report = run(bot(DAY, NOW, 3).scorer(scorer));

    assertThat(report.digests().get(0).entries()).hasSize(3);
    assertThat(report.problems()).singleElement().asString().contains("not today");
  }

  /** A scorer that counts its runs in the data, and records what it got. */
  private static Scorer updating(String name, List<String> updates) {
    return preparing(
        preparation ->
            preparation.update(
                name,
                kept -> {
                  updates.add(kept.orElse("none").replaceAll("\\s+", " "));
                  return "{\"runs\": " + (kept.isPresent() ? 2 : 1) + "}";
                }));
  }

  /** Prepares a scorer. */
  private interface PreparationStep {
    void prepare(ScorerPreparation preparation) throws InterruptedException;
  }

  private static Scorer preparing(PreparationStep action) {
    return new Scorer() {
      @Override
      public Scorer prepare(ScorerPreparation preparation) throws InterruptedException {
        action.prepare(preparation);
        return this;
      }

      @Override
      public Score score(Paper paper) {
        return points(1);
      }
    };
  }

  private void run(Scorer scorer, LocalDate day, Instant now, int papers) throws Exception {
    run(bot(day, now, papers).scorer(scorer).lookup(this::find));
  }

  private static RunReport run(ArxivBotBuilder builder) throws Exception {
    try (ArxivBot bot = builder.build()) {
      return bot.run();
    }
  }

  private ArxivBotBuilder bot(LocalDate day, Instant now, int papers) {
    int first = day.equals(DAY) ? 10_000 : 14_000;
    Paper[] announced =
        IntStream.range(first, first + papers)
            .mapToObj(number -> PipelineFixtures.paper("2602." + number, AnnounceType.NEW, "cs.LG"))
            .toArray(Paper[]::new);
    Fetcher source = source(batch("cs.LG", day, announced));
    return PipelineFixtures.bot(folder.resolve("README.md"), source)
        .clock(clock(now.toString()))
        .maxPapers(5000)
        .state(folder.resolve("state"));
  }

  private List<Paper> find(List<? extends PaperId> ids) {
    lookups.add(List.copyOf(ids));
    return List.of(Paper.builder(LIKED, "Liked").abstractText("Found.").build());
  }

  private BotState state() {
    return BotState.open(folder.resolve("state"));
  }

  /** Asks for a background and one paper. */
  private static final class Learner implements Scorer {
    private List<Paper> background = List.of();
    private List<Paper> found = List.of();

    @Override
    public Scorer prepare(ScorerPreparation preparation) throws InterruptedException {
      background = preparation.background();
      found = preparation.find(List.of(LIKED));
      return this;
    }

    @Override
    public Score score(Paper paper) {
      return points(1);
    }
  }
}
