package io.github.arxivbot.spi;

/** Creates a {@link Scorer} from a configuration. */
public interface ScorerFactory extends PluginFactory<Scorer> {}
