package io.github.arxivbot.spi;

import io.github.arxivbot.spi.option.Option;
import java.util.List;

/**
 * Creates plugins of one kind from a configuration. {@link java.util.ServiceLoader} finds
 * factories.
 *
 * <p>A factory is public, has a public constructor without parameters that does nothing, and is
 * registered twice: in {@code META-INF/services} for the class path (Google's {@code @AutoService}
 * does it) and with {@code provides} in {@code module-info.java} for the module path.
 *
 * @param <T> the type of the plugin
 */
public interface PluginFactory<T> {

  /**
   * Returns the name that configurations use. It never changes.
   *
   * @return lower-case letters, digits and single hyphens, beginning with a letter
   */
  String name();

  /**
   * Returns the options of the plugin. A configuration with any other key is rejected.
   *
   * @return all options; none by default
   */
  default List<Option<?>> options() {
    return List.of();
  }

  /**
   * Checks option values, each of them valid by itself, against each other, and {@linkplain
   * PluginContext#remark remarks} on what is valid but unusual. Called when a configuration is
   * checked; creates nothing and does not access the network. {@link #create} must fail for what
   * this method rejects.
   *
   * @param context option values, already checked against {@link #options()}
   * @throws PluginException if the values do not fit together
   */
  default void check(PluginContext context) {}

  /**
   * Creates a plugin. Does not access the network; the instance does when it is used.
   *
   * @param context the option values, already checked against {@link #options()}, and the resources
   *     of the bot
   * @return a new plugin; the caller closes it
   * @throws PluginException if the values do not fit together
   */
  T create(PluginContext context);
}
