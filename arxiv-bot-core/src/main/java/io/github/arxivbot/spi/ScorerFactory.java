package io.github.arxivbot.spi;

/** Makes a {@link Scorer}, which ranks papers, from a configuration. */
public interface ScorerFactory extends PluginFactory<Scorer> {}
