package io.github.arxivbot.spring.boot;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Measures the runs if the application has a {@link MeterRegistry}. */
@AutoConfiguration(
    after = ArxivBotAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, LatestReport.class})
public final class ArxivBotMetricsAutoConfiguration {

  /** Creates the configuration; called by Spring. */
  public ArxivBotMetricsAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  RunMeters arxivBotMeters(MeterRegistry registry) {
    return new RunMeters(registry);
  }
}
