package io.github.arxivbot.spring.boot;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Creates a bot if a property {@code arxiv-bot.*} is set. Every bean gives way to one of the
 * application.
 */
@AutoConfiguration
@Conditional(ArxivBotAutoConfiguration.PropertyCondition.class)
@EnableConfigurationProperties(ArxivBotProperties.class)
public final class ArxivBotAutoConfiguration {

  /** Creates the configuration; called by Spring. */
  public ArxivBotAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean({BotConfig.class, ArxivBot.class})
  BotConfig arxivBotConfig(
      ArxivBotProperties properties, ListableBeanFactory beans, Environment environment) {
    PropertyConfig config = new PropertyConfig(properties);
    BotConfigReader reader = BotConfig.reader().environment(environment::getProperty);
    return config.read(new PluginBeans(beans).addTo(reader, config.isFile()));
  }

  @Bean
  @ConditionalOnMissingBean
  ArxivBot arxivBot(BotConfig config, ArxivBotProperties properties, ListableBeanFactory beans) {
    ArxivBotBuilder bot = new PropertyConfig(properties).newBot(config);
    new PluginBeans(beans).addTo(bot);
    return bot.build();
  }

  @Bean
  @ConditionalOnMissingBean
  LatestReport arxivBotLatestReport(ApplicationEventPublisher events) {
    return new LatestReport(events);
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("arxiv-bot.cron")
  ArxivBotSchedule arxivBotSchedule(ArxivBot bot, ArxivBotProperties properties) {
    return new ArxivBotSchedule(bot, trigger(properties), new ThreadPoolTaskScheduler());
  }

  private static Trigger trigger(ArxivBotProperties properties) {
    String cron = Objects.requireNonNull(properties.cron(), "cron");
    ZoneId zone = properties.zone() == null ? ZoneId.systemDefault() : properties.zone();
    if (cron.equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
      return context -> null;
    }
    try {
      return new CronTrigger(cron, zone);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationPropertyValueException(
          ArxivBotProperties.name("cron"), cron, String.valueOf(e.getMessage()));
    }
  }

  /** Matches if any property of the bot is set, in any of the forms that Spring Boot reads. */
  static final class PropertyCondition extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(
        ConditionContext context, AnnotatedTypeMetadata metadata) {
      boolean isSet =
          Binder.get(context.getEnvironment())
              .bind(ArxivBotProperties.PREFIX, ArxivBotProperties.class)
              .isBound();
      String message = isSet ? "found properties" : "set arxiv-bot.categories or arxiv-bot.config";
      return new ConditionOutcome(
          isSet, ConditionMessage.forCondition("arxiv-bot").because(message));
    }
  }
}
