package io.github.arxivbot.spi.rerank;

import io.github.arxivbot.spi.PluginFactory;

/** Creates a {@link Reranker} from a configuration. */
public interface RerankerFactory extends PluginFactory<Reranker> {}
