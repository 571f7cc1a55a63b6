package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryOptionsTest {

  @TempDir private Path folder;

  @Test
  void the_best_papers_are_summarized_and_keep_their_order() throws Exception {
    RunReport report = run(2, 2, request -> summary("about " + request.paper().id()));

    assertThat(readme())
        .content()
        .contains(
            "2602.00001 cs.LG about 2602.00001\n"
                + "2602.00002 cs.LG about 2602.00002\n"
                + "2602.00003 cs.LG -");
    assertThat(report.usage()).isEqualTo(new ModelUsage(20, 10, 2));
    assertThat(report.digests().get(0).counts().summarized()).isEqualTo(2);
    assertThat(report.summary(ArxivId.parse("2602.00001"))).contains(SummaryStatus.NEW);
    assertThat(report.summary(ArxivId.parse("2602.00003"))).isEmpty();
  }

  @Test
  void several_papers_are_summarized_at_the_same_time() throws Exception {
    CountDownLatch together = new CountDownLatch(3);
    RunReport report =
        run(
            3,
            3,
            request -> {
              together.countDown();
              boolean met = together.await(30, TimeUnit.SECONDS);
              return summary(met ? "together" : "alone");
            });

    assertThat(report.digests().get(0).entries())
        .allSatisfy(
            entry -> assertThat(entry.summary().orElseThrow().text()).isEqualTo("together"));
  }

  @Test
  void a_failure_costs_one_paper_its_summary_and_is_never_printed() throws Exception {
    RunReport report =
        run(
            3,
            1,
            request -> {
              if (request.paper().id().unversioned().equals("2602.00002")) {
                throw failure(SummaryException.Scope.PAPER, "content refused");
              }
              return summary("fine");
            });

    assertThat(readme()).content().contains("2602.00002 cs.LG -").doesNotContain("refused");
    assertThat(report.problems()).extracting(Problem::message).containsExactly("content refused");
    assertThat(report.summary(ArxivId.parse("2602.00002"))).contains(SummaryStatus.FAILED);
    assertThat(report.usage().requests()).isEqualTo(3);
  }

  @Test
  void a_failure_that_concerns_all_papers_stops_further_calls() throws Exception {
    List<Paper> requests = Collections.synchronizedList(new ArrayList<>());
    RunReport report =
        run(
            3,
            1,
            request -> {
              requests.add(request.paper());
              throw failure(SummaryException.Scope.ALL, "bad key");
            });

    assertThat(requests).hasSize(1);
    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.summary(ArxivId.parse("2602.00003"))).contains(SummaryStatus.SKIPPED);
    assertThat(report.problems()).hasSize(1);
  }

  @Test
  void an_unexpected_exception_of_a_summarizer_is_a_problem() throws Exception {
    RunReport report =
        run(
            1,
            1,
            request -> {
              throw new IllegalStateException("lost");
            });

    assertThat(report.problems()).singleElement().asString().contains("2602.00001", "lost");
  }

  @Test
  void no_paper_is_summarized_if_the_limit_is_zero() throws Exception {
    RunReport report =
        run(
            0,
            1,
            request -> {
              throw new AssertionError("unexpected call");
            });

    assertThat(report.problems()).isEmpty();
  }

  @Test
  void listeners_are_notified_of_every_paper() throws Exception {
    List<String> heard = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void summariesStarted(int papers) {
            heard.add("of " + papers);
          }

          @Override
          public void summaryFinished(
              Paper paper, SummaryStatus status, ModelUsage spent, int papers) {
            heard.add(status.label());
          }
        };
    try (ArxivBot bot = bot(3, 2, request -> summary("fine")).listener(listener).build()) {
      bot.run();
    }

    assertThat(heard).containsExactly("of 3", "new", "new", "new");
  }

  @Test
  void an_exceeded_budget_stops_further_calls_and_is_reported() throws Exception {
    try (ArxivBot bot =
        bot(
                3,
                1,
                request -> {
                  try (Budget.Reservation reserved =
                      request.budget().reserve("m", 30, Budget.Price.UNKNOWN)) {
                    ModelUsage used = reserved.settle(new ModelUsage(1000, 500, 1));
                    return Summary.builder("fine", "m").usage(used).build();
                  }
                })
            .summaries(all -> all.budget(2000, BigDecimal.ZERO, Duration.ZERO))
            .build()) {
      RunReport report = bot.run();
      assertThat(report.usageByModel()).containsEntry("m", new ModelUsage(1000, 500, 1));
      assertThat(report.summary(ArxivId.parse("2602.00002"))).contains(SummaryStatus.FAILED);
      assertThat(report.summary(ArxivId.parse("2602.00003"))).contains(SummaryStatus.SKIPPED);
      assertThat(report.problems()).singleElement().asString().contains("max_total_tokens (2000)");
    }
  }

  @Test
  void unavailable_summaries_are_a_problem_and_the_digest_is_written() throws Exception {
    Summarizer keyless =
        new Summarizer() {
          @Override
          public Summary summarize(SummaryRequest request) {
            throw new AssertionError("unexpected call");
          }

          @Override
          public String fingerprint() {
            return "stub";
          }

          @Override
          public Optional<String> unavailable() {
            return Optional.of("there is no key");
          }
        };
    try (ArxivBot bot = bot(3, 1, request -> summary("fine")).summarizer(keyless).build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
      assertThat(report.problems()).singleElement().hasToString("summaries: there is no key");
    }
  }

  @Test
  void a_full_text_is_downloaded_once_and_deleted_afterwards() throws Exception {
    List<Path> seen = new ArrayList<>();
    List<String> requests = new ArrayList<>();
    Http http =
        (address, maxBytes) -> {
          requests.add(address.toString());
          return HttpReply.of(address, "application/pdf", "%PDF-1.7".getBytes(UTF_8));
        };
    try (ArxivBot bot =
        bot(
                1,
                1,
                request -> {
                  seen.add(request.fullText().pdf());
                  assertThat(request.fullText().pdf()).hasContent("%PDF-1.7");
                  return summary("fine");
                })
            .summaries(all -> all.fullTexts(http))
            .build()) {
      assertThat(bot.run().problems()).isEmpty();
    }
    assertThat(requests).containsExactly("https://arxiv.org/pdf/2602.00001");
    assertThat(seen).singleElement().satisfies(file -> assertThat(file).doesNotExist());
  }

  @Test
  void a_file_that_is_no_pdf_is_rejected_and_not_downloaded_twice() throws Exception {
    List<String> requests = new ArrayList<>();
    Http http =
        (address, maxBytes) -> {
          requests.add(address.toString());
          return HttpReply.of(address, "text/html", "<html>".getBytes(UTF_8));
        };
    List<String> messages = new ArrayList<>();
    try (ArxivBot bot =
        bot(
                1,
                1,
                request -> {
                  for (int i = 0; i < 2; i++) {
                    try {
                      request.fullText().pdf();
                    } catch (IOException e) {
                      messages.add(e.getMessage());
                    }
                  }
                  return summary("fine");
                })
            .summaries(all -> all.fullTexts(http))
            .build()) {
      bot.run();
    }
    assertThat(requests).hasSize(1);
    assertThat(messages).hasSize(2).allMatch(message -> message.contains("is not a PDF"));
  }

  private RunReport run(int wanted, int workers, StubSummarizer.Reader reader)
      throws InterruptedException {
    try (ArxivBot bot = bot(wanted, workers, reader).build()) {
      return bot.run();
    }
  }

  private ArxivBotBuilder bot(int wanted, int workers, StubSummarizer.Reader reader) {
    Paper[] papers =
        IntStream.rangeClosed(1, 3)
            .mapToObj(number -> paper("2602.0000" + number, NEW, "cs.LG"))
            .toArray(Paper[]::new);
    return PipelineFixtures.bot(readme(), source(batch("cs.LG", DAY, papers)))
        .summarizer(new StubSummarizer(reader))
        .summaries(all -> all.maxPapers(wanted).maxWorkers(workers));
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private static Summary summary(String text) {
    return Summary.builder(text, "stub").usage(new ModelUsage(10, 5, 1)).build();
  }

  private static SummaryException failure(SummaryException.Scope scope, String message) {
    return new SummaryException(scope, message, new ModelUsage(1, 0, 1), null);
  }
}
