package io.github.arxivbot.spi;

import io.github.arxivbot.spi.option.Option;
import java.util.List;

/**
 * Makes one kind of plugin from a configuration; what {@link java.util.ServiceLoader} finds.
 *
 * <p>A factory is public, has a public constructor without parameters that does nothing, and is
 * registered twice: in {@code META-INF/services} for the class path (Google's {@code @AutoService}
 * writes it) and with {@code provides} in {@code module-info.java} for the module path.
 *
 * @param <T> what it makes
 */
public interface PluginFactory<T> {

  /**
   * The name by which a configuration uses it.
   *
   * @return lower-case letters, digits and single hyphens, beginning with a letter; always the same
   */
  String name();

  /**
   * The options that it understands.
   *
   * @return all of them; a configuration with any other key is refused
   */
  default List<Option<?>> options() {
    return List.of();
  }

  /**
   * Checks option values, each of them valid by itself, against each other, and {@linkplain
   * PluginContext#remark remarks} on what is valid but unusual. Called when a configuration is
   * checked; creates nothing and does not access the network. {@link #create} must fail for what
   * this method refuses.
   *
   * @param context option values, already checked against {@link #options()}
   * @throws PluginException if the values do not fit together
   */
  default void check(PluginContext context) {}

  /**
   * Creates a plugin. Does not access the network; the instance does when it is used.
   *
   * @param context option values, already checked against {@link #options()}, and what the bot
   *     lends
   * @return a new instance; the caller closes it
   * @throws PluginException if the values, each right by itself, do not fit together
   */
  T create(PluginContext context);
}
