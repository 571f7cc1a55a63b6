package io.github.arxivbot.spring.boot;

import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.rerank.Reranker;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans of the application that take part in a run. */
final class PluginBeans {

  private final ListableBeanFactory beans;

  PluginBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Passes clock and HTTP client to a reader, and the kinds of plugins that have no default. */
  BotConfigReader addTo(BotConfigReader reader, boolean hasDefaultOutput) {
    Set<PluginKind> provided = EnumSet.noneOf(PluginKind.class);
    if (beans.getBeanNamesForType(Fetcher.class).length > 0) {
      provided.add(PluginKind.FETCHER);
    }
    if (beans.getBeanNamesForType(Scorer.class).length > 0) {
      provided.add(PluginKind.SCORER);
    }
    if (!hasDefaultOutput) {
      provided.add(PluginKind.RENDERER);
    }
    beans.getBeanProvider(Clock.class).ifUnique(reader::clock);
    beans.getBeanProvider(Http.class).ifUnique(reader::http);
    return reader.provides(provided);
  }

  /** Adds plugins, listeners and the changes of customizers. */
  void addTo(ArxivBotBuilder bot) {
    beans.getBeanProvider(Fetcher.class).orderedStream().forEach(bot::fetcher);
    beans.getBeanProvider(Scorer.class).orderedStream().forEach(bot::scorer);
    beans.getBeanProvider(Reranker.class).ifAvailable(bot::reranker);
    beans.getBeanProvider(Summarizer.class).ifAvailable(bot::summarizer);
    beans
        .getBeansOfType(Notifier.class)
        .forEach((name, notifier) -> bot.notify(channel(name), notifier));
    beans.getBeanProvider(RunListener.class).orderedStream().forEach(bot::listener);
    beans
        .getBeanProvider(ArxivBotBuilderCustomizer.class)
        .orderedStream()
        .forEach(customizer -> customizer.customize(bot));
  }

  /** Returns the name of the channel of a bean: {@code team-chat} for {@code teamChat}. */
  static String channel(String bean) {
    return bean.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
