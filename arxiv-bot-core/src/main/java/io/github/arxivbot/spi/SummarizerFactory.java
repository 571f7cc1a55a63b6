package io.github.arxivbot.spi;

/** Makes a {@link Summarizer}, which has papers read by a model, from a configuration. */
public interface SummarizerFactory extends PluginFactory<Summarizer> {}
