package io.github.arxivbot.discovery;

import io.github.arxivbot.spi.PluginFactory;
import java.util.Objects;
import java.util.Optional;

/**
 * A plugin that was found.
 *
 * @param kind its role
 * @param name the name by which a configuration uses it
 * @param factory what makes it
 * @param jar the jar or folder that it came from; {@code (built in)} where that is not known
 * @param version of its module or jar; {@code (no version)} where neither states one
 */
public record Plugin(
    PluginKind kind, String name, PluginFactory<?> factory, String jar, String version) {

  /**
   * Refuses null.
   *
   * @param kind its role
   * @param name the name by which a configuration uses it
   * @param factory what makes it
   * @param jar the jar or folder that it came from
   * @param version of its module or jar
   */
  public Plugin {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(factory, "factory");
    Objects.requireNonNull(jar, "jar");
    Objects.requireNonNull(version, "version");
  }

  static Plugin of(PluginKind kind, PluginFactory<?> factory) {
    Origin origin = Origin.of(factory.getClass());
    return new Plugin(kind, factory.name(), factory, origin.jar(), origin.version());
  }

  /**
   * The factory's class.
   *
   * @return its name
   */
  public String className() {
    return factory.getClass().getName();
  }

  /**
   * Which artifact of this family brings it.
   *
   * @return for example {@code arxiv-bot-scoring}; nothing where the plugin is somebody else's
   */
  public Optional<String> artifact() {
    return className().startsWith("io.github.arxivbot.") // a stranger's may have the same name
        ? KnownPlugins.artifactThatBrings(kind, name)
        : Optional.empty();
  }

  /**
   * For people.
   *
   * @return kind, name, class, jar and version in one line
   */
  @Override
  public String toString() {
    return kind.label() + " " + name + " (" + className() + " in " + jar + ", " + version + ")";
  }
}
