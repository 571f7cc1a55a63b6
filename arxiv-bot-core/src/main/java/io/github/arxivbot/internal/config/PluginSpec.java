package io.github.arxivbot.internal.config;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A plugin that a configuration uses.
 *
 * @param <T> the type of the plugin
 * @param path the place of its section in the file
 * @param factory creates the plugin
 * @param values its options, checked
 */
public record PluginSpec<T>(String path, PluginFactory<T> factory, OptionValues values) {

  String name() {
    return factory.name();
  }

  boolean hasCategories() {
    return categories().isPresent();
  }

  /** Returns the categories of a source; empty if it has those at the top. */
  Optional<List<String>> categories() {
    return factory instanceof FetcherFactory && !declaresCategories(factory)
        ? values.find(ConfigKeys.SOURCE_CATEGORIES).filter(names -> !names.isEmpty())
        : Optional.empty();
  }

  /** Returns the options of a source and those that the pipeline reads from its section. */
  public static List<Option<?>> sourceOptions(PluginFactory<?> factory) {
    List<Option<?>> options = new ArrayList<>(factory.options());
    if (!declaresCategories(factory)) {
      options.add(ConfigKeys.SOURCE_CATEGORIES);
    }
    return options;
  }

  private static boolean declaresCategories(PluginFactory<?> factory) {
    return factory.options().stream()
        .anyMatch(one -> one.name().equals(ConfigKeys.SOURCE_CATEGORIES.name()));
  }

  /** Checks the options against each other. */
  void check(UnaryOperator<PluginContext.Builder> resources) {
    PluginRegistry.check(factory, context(resources));
  }

  T create(UnaryOperator<PluginContext.Builder> resources) {
    return PluginRegistry.create(factory, context(resources));
  }

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
