package io.github.arxivbot.config;

import io.github.arxivbot.spi.Plugins;
import java.util.Objects;

/**
 * All that a configuration may hold, as the core and the plugins declare it: for people, and for
 * editors that complete keys and underline mistakes. Immutable.
 *
 * <pre>{@code
 * Files.writeString(Path.of("config.schema.json"), ConfigReference.of(Plugins.find()).schema());
 * }</pre>
 */
public final class ConfigReference {

  private final Plugins plugins;

  private ConfigReference(Plugins plugins) {
    this.plugins = plugins;
  }

  /**
   * The reference of these plugins, and of the keys that are no plugin's.
   *
   * @param plugins for example {@link Plugins#find()}
   * @return the reference
   */
  public static ConfigReference of(Plugins plugins) {
    return new ConfigReference(Objects.requireNonNull(plugins, "plugins"));
  }

  /**
   * For editors. A file names it as {@code "$schema"}. What only the bot can check (that a file
   * exists, that two outputs differ) is not in it.
   *
   * @return a JSON Schema, draft 2020-12, with a line break at its end
   */
  public String schema() {
    return new ConfigSchema(plugins).json();
  }

  /**
   * For people.
   *
   * @return tables of keys in Markdown, with types, ranges, defaults and meanings
   */
  public String tables() {
    return new ReferenceTables(plugins).markdown();
  }
}
