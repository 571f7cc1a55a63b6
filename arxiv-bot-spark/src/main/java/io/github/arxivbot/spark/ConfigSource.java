package io.github.arxivbot.spark;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.Plugins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;

/**
 * The profiles of a configuration, which travels to the executors as text.
 *
 * @param name the name of the file, for messages
 * @param json the text of the file
 * @param folder the folder of the file
 */
record ConfigSource(String name, String json, String folder) implements ScorerSource {

  /** Reads a configuration, and creates each scorer once to find its errors. */
  static ConfigSource read(Path file) {
    reader().read(file);
    Path folder = file.toAbsolutePath().normalize().getParent();
    ConfigSource source = new ConfigSource(file.toString(), text(file), String.valueOf(folder));
    try (ScorerSet scorers = ScorerSet.open(source)) {
      scorers.byProfile().forEach(LearningCheck::requireLearned);
    }
    return source;
  }

  /** Nothing is fetched or rendered, so a configuration needs no plugins for it. */
  private static BotConfigReader reader() {
    return BotConfig.reader()
        .plugins(Plugins.find(loader()))
        .provides(Set.of(PluginKind.FETCHER, PluginKind.RENDERER));
  }

  /**
   * Returns the class loader with the plugins. In local mode, the context class loader of a task
   * has each jar of spark-submit twice, the driver's and a copy, and the same plugins in both.
   */
  private static ClassLoader loader() {
    ClassLoader own = ConfigSource.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    String file = ConfigSource.class.getName().replace('.', '/') + ".class";
    try {
      return Collections.list(context.getResources(file)).size() == 1 ? context : own;
    } catch (IOException e) {
      throw new UncheckedIOException("the class path cannot be read", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the configuration " + file + " cannot be read", e);
    }
  }

  @Override
  public void open(ScorerSet scorers) {
    BotConfig config = reader().parse(name, json, Path.of(folder));
    for (String profile : config.profiles()) {
      scorers.add(profile, () -> config.newScorer(profile));
    }
  }
}
