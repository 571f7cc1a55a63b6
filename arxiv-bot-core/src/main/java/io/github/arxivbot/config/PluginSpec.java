package io.github.arxivbot.config;

import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.PluginFactory;
import java.util.function.UnaryOperator;

/** A plugin that a configuration uses: what makes it, and its checked values. */
record PluginSpec<T>(String path, PluginFactory<T> factory, OptionValues values) {

  @SuppressWarnings("ConstantValue") // a stranger's factory may give null whatever it promises
  T create(UnaryOperator<PluginContext.Builder> lends) {
    PluginContext context =
        lends.apply(PluginContext.builder(factory.options()).values(values)).build();
    try {
      T plugin = factory.create(context);
      if (plugin == null) {
        throw new PluginException(
            "\"" + factory.name() + "\" made nothing: its create gave null; tell its author");
      }
      return plugin;
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) { // a stranger's code
      throw PluginException.notMade(factory, e);
    }
  }
}
