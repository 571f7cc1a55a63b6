package io.github.arxivbot.spring.boot;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reports the health of the bot if Actuator is present: {@code UP} if the latest run wrote its
 * digest, {@code DOWN} if not, {@code UNKNOWN} before the first run. The property {@code
 * management.health.arxiv-bot.enabled} disables it.
 */
@AutoConfiguration(after = ArxivBotAutoConfiguration.class)
@ConditionalOnBean(LatestReport.class)
public final class ArxivBotHealthAutoConfiguration {

  private static final int MAX_PROBLEMS = 10;

  /** Creates the configuration; called by Spring. */
  public ArxivBotHealthAutoConfiguration() {}

  private static boolean isUp(RunReport report) {
    return report.outcome() == RunOutcome.WRITTEN;
  }

  private static Map<String, Object> details(RunReport report) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("run", report.now().toString());
    details.put("outcome", report.outcome().name());
    details.put("degraded", report.isDegraded());
    details.put("problemCount", report.problems().size());
    details.put(
        "problems", report.problems().stream().limit(MAX_PROBLEMS).map(Problem::toString).toList());
    return details;
  }

  /** The indicator of Spring Boot 3. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static final class SpringBoot3 {

    @Bean
    @org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator(
        "arxiv-bot")
    @ConditionalOnMissingBean(name = "arxivBotHealthIndicator")
    org.springframework.boot.actuate.health.HealthIndicator arxivBotHealthIndicator(
        LatestReport latest) {
      return () -> health(latest);
    }

    private static org.springframework.boot.actuate.health.Health health(LatestReport latest) {
      org.springframework.boot.actuate.health.Health.Builder health =
          new org.springframework.boot.actuate.health.Health.Builder().unknown();
      latest
          .find()
          .ifPresent(
              report -> (isUp(report) ? health.up() : health.down()).withDetails(details(report)));
      return health.build();
    }
  }

  /** The indicator of Spring Boot 4. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static final class SpringBoot4 {

    @Bean
    @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator(
        "arxiv-bot")
    @ConditionalOnMissingBean(name = "arxivBotHealthIndicator")
    org.springframework.boot.health.contributor.HealthIndicator arxivBotHealthIndicator(
        LatestReport latest) {
      return () -> health(latest);
    }

    private static org.springframework.boot.health.contributor.Health health(LatestReport latest) {
      org.springframework.boot.health.contributor.Health.Builder health =
          new org.springframework.boot.health.contributor.Health.Builder().unknown();
      latest
          .find()
          .ifPresent(
              report -> (isUp(report) ? health.up() : health.down()).withDetails(details(report)));
      return health.build();
    }
  }
}
