package io.github.arxivbot.discovery;

import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import java.util.Arrays;
import java.util.Locale;

/** The roles of plugins. */
public enum PluginKind {
  /** Reads papers from a source. */
  FETCHER(FetcherFactory.class),
  /** Ranks papers. */
  SCORER(ScorerFactory.class),
  /** Judges the best papers. */
  RERANKER(RerankerFactory.class),
  /** Summarizes papers with a model. */
  SUMMARIZER(SummarizerFactory.class),
  /** Writes the digest. */
  RENDERER(RendererFactory.class),
  /** Sends the digest to its readers. */
  NOTIFIER(NotifierFactory.class);

  private final Class<? extends PluginFactory<?>> factoryType;

  PluginKind(Class<? extends PluginFactory<?>> factoryType) {
    this.factoryType = factoryType;
  }

  /** {@return the interface of the factories, which {@link java.util.ServiceLoader} loads} */
  public Class<? extends PluginFactory<?>> factoryType() {
    return factoryType;
  }

  /**
   * {@return the name in lower case: {@code fetcher}, {@code scorer}, {@code reranker}, {@code
   * summarizer}, {@code renderer} or {@code notifier}}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PluginKind of(Class<? extends PluginFactory<?>> factoryType) {
    return Arrays.stream(values())
        .filter(kind -> kind.factoryType == factoryType)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(factoryType + " is not a factory of plugins"));
  }
}
