package io.github.arxivbot.spi;

/** Creates a {@link Fetcher} from a configuration. */
public interface FetcherFactory extends PluginFactory<Fetcher> {}
