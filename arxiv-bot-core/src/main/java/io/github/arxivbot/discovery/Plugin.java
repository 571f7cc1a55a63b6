package io.github.arxivbot.discovery;

import io.github.arxivbot.spi.PluginFactory;
import java.util.Objects;
import java.util.Optional;

/**
 * A plugin that can be used.
 *
 * @param kind the role
 * @param name the name that configurations use
 * @param factory the factory
 * @param jar the jar or folder of the factory; {@code (built in)} if unknown
 * @param version the version of the module or jar; {@code (no version)} if unknown
 */
public record Plugin(
    PluginKind kind, String name, PluginFactory<?> factory, String jar, String version) {

  /**
   * Rejects null.
   *
   * @param kind the role
   * @param name the name that configurations use
   * @param factory the factory
   * @param jar the jar or folder of the factory
   * @param version the version of the module or jar
   */
  public Plugin {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(factory, "factory");
    Objects.requireNonNull(jar, "jar");
    Objects.requireNonNull(version, "version");
  }

  static Plugin of(PluginKind kind, PluginFactory<?> factory) {
    PluginOrigin origin = PluginOrigin.of(factory.getClass());
    return new Plugin(kind, factory.name(), factory, origin.jar(), origin.version());
  }

  /** {@return the name of the factory's class} */
  public String className() {
    return factory.getClass().getName();
  }

  /**
   * Returns the artifact of this project that contains the plugin.
   *
   * @return for example {@code arxiv-bot-scoring}; empty for plugins of other projects
   */
  public Optional<String> artifact() {
    return className().startsWith("io.github.arxivbot.") // other projects may use the same name
        ? PluginArtifacts.findArtifact(kind, name)
        : Optional.empty();
  }

  /** {@return kind, name, class, jar and version in one line} */
  @Override
  public String toString() {
    return kind.label() + " " + name + " (" + className() + " in " + jar + ", " + version + ")";
  }
}
