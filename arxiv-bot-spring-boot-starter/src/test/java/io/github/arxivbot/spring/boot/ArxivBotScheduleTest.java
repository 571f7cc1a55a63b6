package io.github.arxivbot.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.spi.Fetcher;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

class ArxivBotScheduleTest {

  private final ApplicationContextRunner local =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ArxivBotAutoConfiguration.class))
          .withUserConfiguration(LocalPapers.class)
          .withPropertyValues(
              "arxiv-bot.categories=cs.LG", "arxiv-bot.keywords=graphs", "arxiv-bot.state=none");

  /** Keeps the task instead of waiting for its time. */
  private static final class ManualScheduler extends ThreadPoolTaskScheduler {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Runnable task;

    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable scheduled, Trigger trigger) {
      task = scheduled;
      return null;
    }
  }

  @Test
  void without_a_cron_expression_nothing_is_scheduled() {
    local.run(context -> assertThat(context).doesNotHaveBean(ArxivBotSchedule.class));
  }

  @Test
  void runs_are_scheduled_in_the_time_zone() {
    local
        .withPropertyValues("arxiv-bot.cron=0 30 20 * * SUN-THU", "arxiv-bot.zone=America/New_York")
        .run(
            context -> {
              ArxivBotSchedule schedule = context.getBean(ArxivBotSchedule.class);
              assertThat(schedule.isRunning()).isTrue();
              assertThat(schedule.trigger())
                  .isEqualTo(new CronTrigger("0 30 20 * * SUN-THU", ZoneId.of("America/New_York")));
            });
  }

  @Test
  void a_dash_disables_the_schedule() {
    local
        .withPropertyValues("arxiv-bot.cron=-")
        .run(
            context ->
                assertThat(
                        context
                            .getBean(ArxivBotSchedule.class)
                            .trigger()
                            .nextExecution(new SimpleTriggerContext()))
                    .isNull());
  }

  @Test
  void a_wrong_expression_is_reported_with_its_property() {
    local
        .withPropertyValues("arxiv-bot.cron=30 20 * * *")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("arxiv-bot.cron")
                    .hasStackTraceContaining("must consist of 6 fields"));
  }

  @Test
  void a_run_is_interrupted_when_the_application_stops() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Fetcher endless =
        Fetcher.of(
            "endless",
            category -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
              }
              return List.of();
            });
    Trigger once = context -> context.lastCompletion() == null ? Instant.EPOCH : null;
    try (ArxivBot bot = bot(endless)) {
      ArxivBotSchedule schedule = new ArxivBotSchedule(bot, once, new ThreadPoolTaskScheduler());
      schedule.start();
      started.await();

      schedule.stop();

      interrupted.await();
    }
  }

  private static ArxivBot bot(Fetcher source) {
    return ArxivBot.builder()
        .categories("cs.LG")
        .fetcher(source)
        .scorer(KeywordScorer.builder().keywords("kv cache").build())
        .build();
  }

  @Test
  void a_run_is_skipped_while_another_is_under_way() throws Exception {
    AtomicInteger reads = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Fetcher slow =
        Fetcher.of(
            "slow",
            category -> {
              reads.incrementAndGet();
              started.countDown();
              end.await();
              return List.of(LocalPapers.paper(1, "A KV cache"));
            });
    ManualScheduler scheduler = new ManualScheduler();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (ArxivBot bot = bot(slow)) {
      ArxivBotSchedule schedule =
          new ArxivBotSchedule(bot, new CronTrigger("0 0 21 * * *"), scheduler);
      schedule.start();

      Future<?> run = other.submit(bot::run);
      started.await();
      scheduler.task.run();
      assertThat(reads).hasValue(1);

      end.countDown();
      run.get();
      scheduler.task.run();
      assertThat(reads).hasValue(2);

      schedule.stop();
      assertThat(schedule.isRunning()).isFalse();
    } finally {
      other.shutdownNow();
    }
  }
}
