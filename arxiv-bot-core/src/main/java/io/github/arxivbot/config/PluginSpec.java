package io.github.arxivbot.config;

import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.Plugins;
import java.util.function.UnaryOperator;

/** A plugin that a configuration uses: what makes it, and its checked values. */
record PluginSpec<T>(String path, PluginFactory<T> factory, OptionValues values) {

  T create(UnaryOperator<PluginContext.Builder> lends) {
    PluginContext.Builder context = PluginContext.builder(factory.options()).values(values);
    return Plugins.make(factory, lends.apply(context).build());
  }
}
