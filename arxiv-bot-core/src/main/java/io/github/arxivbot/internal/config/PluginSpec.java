package io.github.arxivbot.internal.config;

import io.github.arxivbot.discovery.Plugins;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.function.UnaryOperator;

/**
 * A plugin that a configuration uses.
 *
 * @param <T> the type of the plugin
 * @param path the place of its section in the file
 * @param factory creates the plugin
 * @param values its options, checked
 */
record PluginSpec<T>(String path, PluginFactory<T> factory, OptionValues values) {

  String name() {
    return factory.name();
  }

  /** Checks the options against each other. */
  void check(UnaryOperator<PluginContext.Builder> resources) {
    Plugins.check(factory, context(resources));
  }

  T create(UnaryOperator<PluginContext.Builder> resources) {
    return Plugins.create(factory, context(resources));
  }

  /** Returns the context of the plugin. */
  PluginContext context(UnaryOperator<PluginContext.Builder> resources) {
    PluginContext.Builder context = PluginContext.builder(factory.options());
    values.copyTo(
        factory.options(),
        new OptionValues.Setter() {
          @Override
          public <V> void set(Option<V> option, V value) {
            context.set(option, value);
          }

          @Override
          public void omit(Option<?> option) {
            context.omit(option);
          }

          @Override
          public void path(Option<?> option, String path) {
            context.path(option, path);
          }
        });
    return resources.apply(context).build();
  }
}
