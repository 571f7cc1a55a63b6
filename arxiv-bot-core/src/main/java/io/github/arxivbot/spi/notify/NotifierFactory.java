package io.github.arxivbot.spi.notify;

import io.github.arxivbot.spi.PluginFactory;

/** Creates a {@link Notifier} from a configuration. */
public interface NotifierFactory extends PluginFactory<Notifier> {}
