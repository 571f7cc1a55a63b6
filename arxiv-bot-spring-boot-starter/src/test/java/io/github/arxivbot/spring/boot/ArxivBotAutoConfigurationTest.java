package io.github.arxivbot.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.renderer.markdown.MarkdownRenderer;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.Notifier;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

class ArxivBotAutoConfigurationTest {

  private final ApplicationContextRunner empty =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ArxivBotAutoConfiguration.class));
  private final ApplicationContextRunner local =
      empty
          .withUserConfiguration(LocalPapers.class)
          .withPropertyValues("arxiv-bot.categories=cs.LG", "arxiv-bot.state=none");

  @TempDir private Path folder;

  private static RunReport run(ConfigurableApplicationContext context) throws Exception {
    RunReport report = context.getBean(ArxivBot.class).run();
    assertThat(report.problems()).isEmpty();
    return report;
  }

  private static List<String> titles(RunReport report) {
    return report.digests().stream()
        .flatMap(digest -> digest.entries().stream())
        .map(entry -> entry.paper().title())
        .toList();
  }

  @Test
  void without_properties_there_is_no_bot() {
    empty.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(ArxivBot.class)
                .doesNotHaveBean(BotConfig.class)
                .doesNotHaveBean(LatestReport.class));
  }

  @Test
  void a_schedule_without_a_configuration_is_an_error() {
    empty
        .withPropertyValues("arxiv-bot.cron=0 0 21 * * *")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("categories: is missing; expected at least one"));
  }

  @Test
  void the_bot_is_made_from_a_configuration_file() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.LG"], "keywords": ["kv cache"], "state": "none",
             "profiles": {"caches": {}},
             "renderers": [{"use": "markdown", "file": "README.md"}]}
            """);

    empty
        .withUserConfiguration(LocalPapers.class)
        .withPropertyValues("arxiv-bot.config=" + file)
        .run(
            context -> {
              assertThat(titles(run(context))).containsExactly("A KV cache");
              assertThat(folder.resolve("README.md")).content().contains("A KV cache");
            });
  }

  @Test
  void an_error_in_the_file_is_reported_with_its_place() throws Exception {
    Path file = Files.writeString(folder.resolve("config.json"), "{\"categories\": []}");

    empty
        .withPropertyValues("arxiv-bot.config=" + file)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining(file + ": ")
                    .hasStackTraceContaining("\n  categories: expected at least one"));
  }

  @Test
  void a_file_and_properties_exclude_each_other() {
    empty
        .withPropertyValues("arxiv-bot.config=config.json", "arxiv-bot.max-papers=3")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("arxiv-bot.config")
                    .hasStackTraceContaining("found also arxiv-bot.max-papers"));
  }

  @Test
  void the_bot_is_made_from_properties() {
    local
        .withPropertyValues(
            "arxiv-bot.keywords=graphs,kv cache",
            "arxiv-bot.high-score-keywords=cache",
            "arxiv-bot.max-papers=1",
            "arxiv-bot.report=" + folder.resolve("report.json"),
            "arxiv-bot.renderers[0].use=markdown",
            "arxiv-bot.renderers[0].file=" + folder.resolve("README.md"))
        .run(
            context -> {
              RunReport report = run(context);

              assertThat(titles(report)).containsExactly("A KV cache");
              assertThat(report.now()).isEqualTo(LocalPapers.NOW);
              assertThat(folder.resolve("report.json")).hasContent(report.toJson());
              assertThat(folder.resolve("README.md")).content().contains("A KV cache");
            });
  }

  @Test
  void nothing_is_written_unless_a_property_names_a_file() {
    local
        .withPropertyValues("arxiv-bot.keywords=graphs")
        .run(context -> assertThat(run(context).outputs()).isEmpty());
  }

  @Test
  void environment_variables_are_properties() {
    empty
        .withUserConfiguration(LocalPapers.class)
        .withInitializer(
            context ->
                TestPropertyValues.of("ARXIV_BOT_CATEGORIES=cs.LG", "ARXIV_BOT_KEYWORDS=graphs")
                    .applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
        .run(context -> assertThat(context).hasSingleBean(ArxivBot.class));
  }

  @Test
  void all_wrong_properties_are_reported_with_their_names() {
    local
        .withPropertyValues(
            "arxiv-bot.keywords=graphs",
            "arxiv-bot.max-papers=0",
            "arxiv-bot.announce-types=newest",
            "arxiv-bot.renderers[0].use=htm")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("arxiv-bot.max-papers")
                    .hasStackTraceContaining("expected a whole number from 1 to 10000, found 0")
                    .hasStackTraceContaining("; arxiv-bot.announce-types[0]: expected")
                    .hasStackTraceContaining("; arxiv-bot.renderers[0].use: there is no renderer"));
  }

  @Test
  void a_property_of_another_type_is_reported_with_its_name() {
    local
        .withPropertyValues("arxiv-bot.max-papers=many")
        .run(
            context ->
                assertThat(context).getFailure().hasStackTraceContaining("'arxiv-bot.max-papers'"));
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnPlugins {

    final List<String> sent = new ArrayList<>();
    final List<RunReport> events = new ArrayList<>();

    @Bean
    Scorer graphs() {
      return KeywordScorer.builder().keywords("graphs").build();
    }

    @Bean
    Summarizer length() {
      return Summarizer.of(
          "length",
          request ->
              Summary.builder(request.paper().title().length() + " letters", "length").build());
    }

    @Bean
    Notifier teamChat() {
      return new Notifier() {
        @Override
        public void send(Notification notification, String recipient) {
          sent.add(notification.digest().day().toString());
        }

        @Override
        public String preview(Notification notification, String recipient) {
          return "";
        }
      };
    }

    @EventListener
    void on(RunReport report) {
      events.add(report);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnOutput {

    @Bean
    ArxivBotBuilderCustomizer page() {
      return bot -> bot.additionalOutput(MarkdownRenderer.create(), Path.of("target", "README.md"));
    }
  }

  @Test
  void a_customizer_adds_an_output() {
    local
        .withUserConfiguration(OwnOutput.class)
        .withPropertyValues("arxiv-bot.keywords=kv cache")
        .run(
            context ->
                assertThat(run(context).outputs())
                    .extracting(RunReport.WrittenFile::renderer)
                    .containsExactly("markdown"));
  }

  @Test
  void plugins_that_are_beans_take_part_in_the_run() {
    local
        .withUserConfiguration(OwnPlugins.class)
        .withPropertyValues("arxiv-bot.state=" + folder)
        .run(
            context -> {
              RunReport report = run(context);

              assertThat(titles(report)).containsExactly("On graphs");
              assertThat(report.digests().get(0).entries().get(0).summary().orElseThrow().text())
                  .isEqualTo("9 letters");
              assertThat(context.getBean(ArxivBot.class).channels()).containsExactly("team-chat");
              assertThat(context.getBean(OwnPlugins.class).sent).containsExactly("2026-02-11");
            });
  }

  @Test
  void plugins_that_are_beans_stand_beside_those_of_the_properties() {
    local
        .withUserConfiguration(OwnPlugins.class)
        .withPropertyValues("arxiv-bot.keywords=kv cache")
        .run(
            context ->
                assertThat(titles(run(context)))
                    .containsExactlyInAnyOrder("A KV cache", "On graphs"));
  }

  @Test
  void the_report_of_the_latest_run_is_a_bean_and_an_event() {
    local
        .withUserConfiguration(OwnPlugins.class)
        .run(
            context -> {
              LatestReport latest = context.getBean(LatestReport.class);
              assertThat(latest.find()).isEmpty();

              RunReport report = run(context);

              assertThat(latest.find()).contains(report);
              assertThat(context.getBean(OwnPlugins.class).events).containsExactly(report);
            });
  }

  @Test
  void the_newest_digests_are_kept_when_a_later_run_reads_nothing() {
    AtomicBoolean broken = new AtomicBoolean();
    local
        .withPropertyValues("arxiv-bot.keywords=kv cache")
        .withAllowBeanDefinitionOverriding(true)
        .withBean(
            "papers",
            Fetcher.class,
            () ->
                Fetcher.of(
                    "local",
                    category -> {
                      if (broken.get()) {
                        throw new IOException("the file is missing");
                      }
                      return List.of(LocalPapers.paper(1, "A KV cache"));
                    }))
        .run(
            context -> {
              LatestReport latest = context.getBean(LatestReport.class);
              assertThat(latest.digests()).isEmpty();
              RunReport first = run(context);

              broken.set(true);
              RunReport second = context.getBean(ArxivBot.class).run();

              assertThat(second.outcome()).isEqualTo(RunOutcome.NOTHING_READ);
              assertThat(latest.find()).contains(second);
              assertThat(latest.digests()).isEqualTo(first.digests());
            });
  }

  @Test
  void a_bot_of_the_application_replaces_the_one_of_the_properties() {
    empty
        .withPropertyValues("arxiv-bot.cron=0 0 21 * * *")
        .withBean(
            "mine",
            ArxivBot.class,
            () ->
                ArxivBot.builder()
                    .categories("cs.LG")
                    .fetcher(Fetcher.of("none", category -> List.<Paper>of()))
                    .scorer(KeywordScorer.builder().keywords("x").build())
                    .build())
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(ArxivBot.class)
                    .hasBean("mine")
                    .hasSingleBean(ArxivBotSchedule.class)
                    .doesNotHaveBean(BotConfig.class));
  }

  @Test
  void the_bot_is_closed_with_the_application() {
    List<String> closed = new ArrayList<>();
    local
        .withPropertyValues("arxiv-bot.keywords=graphs")
        .withBean(
            ArxivBotBuilderCustomizer.class, () -> bot -> bot.closing(() -> closed.add("closed")))
        .run(context -> assertThat(closed).isEmpty());

    assertThat(closed).containsExactly("closed");
  }

  @Test
  void metadata_for_completion_describes_each_property() throws Exception {
    URL classes = ArxivBotProperties.class.getProtectionDomain().getCodeSource().getLocation();
    String metadata =
        Files.readString(
            Path.of(classes.toURI()).resolve("META-INF/spring-configuration-metadata.json"));

    for (RecordComponent property : ArxivBotProperties.class.getRecordComponents()) {
      String name = property.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      assertThat(metadata)
          .containsPattern(
              "\"name\": \"arxiv-bot.%s\",\\s+\"type\": \"[^\"@]+\",\\s+\"description\": \"[A-Z]"
                  .formatted(name));
    }
  }
}
