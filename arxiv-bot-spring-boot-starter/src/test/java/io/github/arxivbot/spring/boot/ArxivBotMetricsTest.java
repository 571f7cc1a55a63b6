package io.github.arxivbot.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Summarizer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ArxivBotMetricsTest {

  private final MockClock clock = new MockClock();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  private final ApplicationContextRunner plain =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ArxivBotAutoConfiguration.class, ArxivBotMetricsAutoConfiguration.class))
          .withUserConfiguration(LocalPapers.class)
          .withAllowBeanDefinitionOverriding(true)
          .withPropertyValues(
              "arxiv-bot.categories=cs.LG", "arxiv-bot.keywords=graphs", "arxiv-bot.state=none");
  private final ApplicationContextRunner measured =
      plain.withBean(MeterRegistry.class, () -> registry);

  private double count(String name, String... tags) {
    return registry.get("arxiv.bot." + name).tags(tags).counter().count();
  }

  private double seconds(String step) {
    return registry.get("arxiv.bot.step").tag("step", step).timer().totalTime(TimeUnit.SECONDS);
  }

  @Test
  void meters_exist_before_the_first_run() {
    measured.run(
        context -> {
          assertThat(context).hasNotFailed();
          assertThat(count("runs", "outcome", "nothing_read")).isZero();
          assertThat(count("problems", "step", "fetch")).isZero();
          assertThat(count("tokens", "type", "prompt")).isZero();
          assertThat(count("cost")).isZero();
          assertThat(seconds("fetch")).isZero();
        });
  }

  @Test
  void runs_are_counted_and_their_steps_measured() {
    Fetcher slow =
        Fetcher.of(
            "slow",
            category -> {
              clock.add(Duration.ofSeconds(3));
              return List.of(LocalPapers.paper(1, "A KV cache"), LocalPapers.paper(2, "On graphs"));
            });
    ModelUsage usage = new ModelUsage(1000, 20, 1).withCost(new BigDecimal("0.5"));
    Summarizer reader =
        Summarizer.of(
            "reader",
            request -> {
              clock.add(Duration.ofSeconds(7));
              return Summary.builder("A summary.", "reader").usage(usage).build();
            });

    measured
        .withBean("papers", Fetcher.class, () -> slow)
        .withBean(Summarizer.class, () -> reader)
        .run(
            context -> {
              context.getBean(ArxivBot.class).run();
              clock.add(Duration.ofHours(24)); // not part of a step
              context.getBean(ArxivBot.class).run();

              assertThat(count("runs", "outcome", "written")).isEqualTo(2);
              assertThat(count("papers.fetched", "source", "slow")).isEqualTo(4);
              assertThat(count("papers.kept", "profile", "default")).isEqualTo(2);
              assertThat(count("tokens", "type", "prompt")).isEqualTo(2000);
              assertThat(count("tokens", "type", "completion")).isEqualTo(40);
              assertThat(count("cost")).isEqualTo(1);
              assertThat(count("problems", "step", "fetch")).isZero();
              assertThat(seconds("fetch")).isEqualTo(6);
              assertThat(seconds("score")).isZero();
              assertThat(seconds("summarise")).isEqualTo(14);
            });
  }

  @Test
  void problems_are_counted_by_step() {
    Fetcher broken =
        Fetcher.of(
            "broken",
            category -> {
              throw new IOException("the file is missing");
            });

    measured
        .withBean("papers", Fetcher.class, () -> broken)
        .run(
            context -> {
              context.getBean(ArxivBot.class).run();

              assertThat(count("runs", "outcome", "nothing_read")).isEqualTo(1);
              assertThat(count("problems", "step", "fetch")).isEqualTo(1);
            });
  }

  @Test
  void there_are_no_meters_without_a_registry() {
    plain.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(RunMeters.class));
  }

  @Test
  void there_are_no_meters_without_micrometer() {
    plain
        .withClassLoader(new FilteredClassLoader(MeterRegistry.class))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("arxivBotMeters"));
  }
}
