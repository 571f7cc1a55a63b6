package io.github.arxivbot.spi;

/** Creates a {@link Summarizer} from a configuration. */
public interface SummarizerFactory extends PluginFactory<Summarizer> {}
