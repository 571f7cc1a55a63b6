package io.github.arxivbot.config;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.config.reference.ConfigSchema;
import io.github.arxivbot.internal.config.reference.ReferenceTables;
import java.util.Objects;

/**
 * The reference of all configuration keys, as the core and the plugins declare them: as tables for
 * people, and as a JSON Schema for editors. Immutable.
 *
 * <pre>{@code
 * Files.writeString(Path.of("config.schema.json"), ConfigReference.of(PluginRegistry.find()).schema());
 * }</pre>
 */
public final class ConfigReference {

  private final PluginRegistry plugins;

  private ConfigReference(PluginRegistry plugins) {
    this.plugins = plugins;
  }

  /**
   * Returns the reference of the core's keys and of the options of the given plugins.
   *
   * @param plugins for example {@link PluginRegistry#find()}
   * @return the reference
   */
  public static ConfigReference of(PluginRegistry plugins) {
    return new ConfigReference(Objects.requireNonNull(plugins, "plugins"));
  }

  /**
   * Returns a JSON Schema, which a configuration can name as {@code "$schema"}. Rules that only the
   * bot can check, such as that a file exists or that two outputs differ, are not part of it.
   *
   * @return a JSON Schema, draft 2020-12, with a line break at its end
   */
  public String schema() {
    return new ConfigSchema(plugins).json();
  }

  /**
   * Returns tables of all keys.
   *
   * @return Markdown tables with types, ranges, defaults and descriptions
   */
  public String tables() {
    return new ReferenceTables(plugins).markdown();
  }
}
