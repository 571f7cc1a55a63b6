package io.github.arxivbot.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.spi.Fetcher;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class ArxivBotHealthTest {

  private static final String INDICATOR = "arxivBotHealthIndicator";

  private final ApplicationContextRunner local =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  ArxivBotAutoConfiguration.class, ArxivBotHealthAutoConfiguration.class))
          .withUserConfiguration(LocalPapers.class);
  private final ApplicationContextRunner configured =
      local.withPropertyValues(
          "arxiv-bot.categories=cs.LG", "arxiv-bot.keywords=graphs", "arxiv-bot.state=none");

  /** Returns the status and the details, which are of another class in each generation. */
  private static Map<?, ?> health(ApplicationContext context) throws ReflectiveOperationException {
    Object indicator = context.getBean(INDICATOR);
    Class<?> type = indicator.getClass().getInterfaces()[0];
    Object health = type.getMethod("health").invoke(indicator);
    return Map.of(
        "status", health.getClass().getMethod("getStatus").invoke(health).toString(),
        "details", health.getClass().getMethod("getDetails").invoke(health));
  }

  @Test
  void the_health_is_unknown_before_the_first_run() {
    configured.run(
        context ->
            assertThat(health(context))
                .isEqualTo(Map.of("status", "UNKNOWN", "details", Map.of())));
  }

  @Test
  void a_written_digest_is_up() {
    configured.run(
        context -> {
          context.getBean(ArxivBot.class).run();

          assertThat(health(context))
              .isEqualTo(
                  Map.of(
                      "status",
                      "UP",
                      "details",
                      Map.of(
                          "run",
                          "2026-02-11T12:00:00Z",
                          "outcome",
                          "WRITTEN",
                          "degraded",
                          false,
                          "problemCount",
                          0,
                          "problems",
                          List.of())));
        });
  }

  @Test
  void a_run_that_read_nothing_is_down_and_names_its_problems() {
    configured
        .withBean(
            "papers",
            Fetcher.class,
            () ->
                Fetcher.of(
                    "broken",
                    category -> {
                      throw new IOException("the file is missing");
                    }))
        .withAllowBeanDefinitionOverriding(true)
        .run(
            context -> {
              context.getBean(ArxivBot.class).run();

              assertThat(health(context).toString())
                  .contains("status=DOWN")
                  .contains("outcome=NOTHING_READ", "degraded=true", "problemCount=1")
                  .contains("problems=[cs.LG: the file is missing]");
            });
  }

  @Test
  void there_is_no_health_without_actuator() {
    configured
        .withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.actuate", "org.springframework.boot.health"))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(INDICATOR));
  }

  @Test
  void a_property_disables_the_health() {
    configured
        .withPropertyValues("management.health.arxiv-bot.enabled=false")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(INDICATOR));
  }

  @Test
  void there_is_no_health_without_a_bot() {
    local.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(INDICATOR));
  }
}
