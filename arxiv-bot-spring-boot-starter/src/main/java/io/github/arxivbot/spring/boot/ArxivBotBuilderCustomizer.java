package io.github.arxivbot.spring.boot;

import io.github.arxivbot.ArxivBotBuilder;

/**
 * Changes the builder of the bot before the bot is built. Customizers are called in the order of
 * their beans, after all properties and plugins are applied.
 *
 * <pre>{@code
 * @Bean
 * ArxivBotBuilderCustomizer page() {
 *   return bot -> bot.additionalOutput(HtmlRenderer.builder().build(), Path.of("public/index.html"));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ArxivBotBuilderCustomizer {

  /**
   * Changes the builder.
   *
   * @param bot the builder
   */
  void customize(ArxivBotBuilder bot);
}
