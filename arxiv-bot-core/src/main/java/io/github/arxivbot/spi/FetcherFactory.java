package io.github.arxivbot.spi;

/** Makes a {@link Fetcher}, which finds papers, from a configuration. */
public interface FetcherFactory extends PluginFactory<Fetcher> {}
