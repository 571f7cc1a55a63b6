package io.github.arxivbot.internal.guard;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that throw where they should not: the run ends with a digest and a report. */
class PluginFailureTest {

  private static final Fetcher ONE_PAPER =
      source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));

  @TempDir private Path folder;

  @Test
  void a_scorer_whose_terms_throw_costs_only_the_terms() throws Exception {
    RunReport report = run(bot(ONE_PAPER).scorer(new BrokenTerms()));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(PipelineFixtures.ids(report)).hasSize(1);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.step()).isEqualTo(Step.SCORE);
              assertThat(problem.message()).contains("BrokenTerms", "no terms today");
            });
  }

  @Test
  void a_scorer_whose_terms_throw_does_not_break_explain_or_plan() throws Exception {
    try (ArxivBot bot = bot(ONE_PAPER).scorer(new BrokenTerms()).build()) {
      assertThat(bot.explain()).singleElement().satisfies(one -> assertThat(one.terms()).isEmpty());
      assertThat(bot.plan().get(0).terms()).isEmpty();
    }
  }

  @Test
  void a_summarizer_whose_availability_throws_is_unavailable() throws Exception {
    RunReport report =
        run(
            bot(ONE_PAPER)
                .summarizer(
                    new BrokenSummarizer() {
                      @Override
                      public Optional<String> unavailable() {
                        throw new IllegalStateException("no idea");
                      }
                    }));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("no idea");
  }

  @Test
  void a_summarizer_whose_fingerprint_throws_is_unavailable() throws Exception {
    RunReport report = run(bot(ONE_PAPER).summarizer(new BrokenSummarizer()));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.problems())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .contains("no fingerprint");
  }

  @Test
  void a_fetcher_that_throws_fails_each_category_under_its_own_name() throws Exception {
    RunReport report = run(bot(new BrokenFetcher()).categories("cs.LG", "cs.CL", "cs.AI"));

    assertThat(report.verdicts())
        .extracting(Verdict::source, Verdict::category, Verdict::state)
        .containsExactly(
            tuple("broken", "cs.LG", BatchState.FRESH),
            tuple("broken", "cs.CL", BatchState.FAILED),
            tuple("broken", "cs.AI", BatchState.FAILED));
    assertThat(report.problems()).extracting(Problem::subject).containsExactly("cs.CL", "cs.AI");
    assertThat(PipelineFixtures.ids(report)).hasSize(1);
  }

  @Test
  void a_fetcher_that_throws_after_its_last_batch_fails_the_last_category() throws Exception {
    RunReport report = run(bot(new BrokenFetcher()));

    assertThat(report.verdicts())
        .extracting(Verdict::category, Verdict::state)
        .containsExactly(tuple("cs.LG", BatchState.FRESH), tuple("cs.LG", BatchState.FAILED));
    assertThat(PipelineFixtures.ids(report)).hasSize(1);
  }

  @Test
  void a_fetcher_without_a_name_is_not_reported_under_the_name_of_a_lambda() throws Exception {
    Fetcher lambda =
        (request, sink) -> {
          throw new IllegalStateException("down");
        };

    assertThat(run(bot(lambda)).verdicts()).extracting(Verdict::source).containsExactly("fetcher");
  }

  @Test
  void the_page_of_a_category_shows_that_its_fetcher_failed() throws Exception {
    Renderer verdicts =
        (request, out) -> {
          for (Verdict verdict : request.digest().verdicts()) {
            out.append(verdict.category()).append(' ').append(verdict.state().name());
          }
        };
    run(
        bot(new BrokenFetcher())
            .categories("cs.LG", "cs.CL")
            .output(verdicts, folder.resolve("{category}.txt")));

    assertThat(folder.resolve("cs.CL.txt")).hasContent("cs.CL FAILED");
  }

  @Test
  void a_renderer_whose_index_throws_costs_only_the_index() throws Exception {
    RunReport report =
        run(
            bot(ONE_PAPER)
                .output(new BrokenIndex(), folder.resolve("page.html"))
                .archive(folder.resolve("archive")));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(folder.resolve("archive/2026/02/2026-02-11.html")).exists();
    assertThat(folder.resolve("archive/index.html")).doesNotExist();
  }

  @Test
  void a_builder_builds_one_bot_so_that_no_plugin_is_closed_twice() {
    AtomicInteger closed = new AtomicInteger();
    ArxivBotBuilder builder = bot(ONE_PAPER).closing(closed::incrementAndGet);
    ArxivBot bot = builder.build();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("build() was called before");
    bot.close();
    assertThat(closed).hasValue(1);
  }

  private ArxivBotBuilder bot(Fetcher fetcher) {
    return PipelineFixtures.bot(folder.resolve("page.txt"), fetcher);
  }

  private static RunReport run(ArxivBotBuilder builder) throws InterruptedException {
    try (ArxivBot bot = builder.build()) {
      return bot.run();
    }
  }

  private static final class BrokenTerms implements Scorer {
    @Override
    public Score score(Paper paper) {
      return PipelineFixtures.points(1);
    }

    @Override
    public List<Term> terms() {
      throw new IllegalStateException("no terms today");
    }
  }

  @Test
  void a_summarizer_whose_expected_cost_throws_has_none() {
    assertThat(GuardedSummarizer.of(new BrokenSummarizer()).expectedCost(10)).isEmpty();
    assertThat(
            GuardedSummarizer.of(
                    new BrokenSummarizer() {
                      @Override
                      public Optional<String> expectedCost(int papers) {
                        return Optional.of(papers + " cents");
                      }
                    })
                .expectedCost(10))
        .contains("10 cents");
  }

  @Test
  void a_resource_that_cannot_be_closed_does_not_keep_others_open() {
    List<String> closed = new ArrayList<>();

    ResourceCloser.closeAll(
        List.of(
            () -> closed.add("first"),
            () -> {
              throw new NoClassDefFoundError("gone");
            },
            () -> closed.add("last")));

    assertThat(closed).containsExactly("first", "last");
  }

  private static class BrokenSummarizer implements Summarizer {
    @Override
    public Summary summarize(SummaryRequest request) {
      throw new IllegalStateException("no summary");
    }

    @Override
    public String fingerprint() {
      throw new IllegalStateException("no fingerprint");
    }

    @Override
    public Optional<String> expectedCost(int papers) {
      throw new IllegalStateException("no cost");
    }
  }

  /** Gives the first category and fails for the others. */
  private static final class BrokenFetcher implements Fetcher {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public void fetch(FetchRequest request, BatchSink sink) {
      String first = request.categories().get(0);
      sink.accept(
          Batch.builder("broken", first)
              .announced(DAY)
              .papers(List.of(paper("2602.00001v1", NEW, first)))
              .build());
      throw new IllegalStateException("down");
    }
  }

  private static final class BrokenIndex implements Renderer {
    @Override
    public void render(RenderRequest request, Appendable out) throws IOException {
      out.append("page");
    }

    @Override
    public Optional<Renderer> index() {
      throw new IllegalStateException("no index");
    }
  }
}
