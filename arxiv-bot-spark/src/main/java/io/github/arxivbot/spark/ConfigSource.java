package io.github.arxivbot.spark;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The profiles of a configuration, whose text is sent to the executors.
 *
 * @param name the name of the file, for messages
 * @param json the text of the file
 * @param folder the folder of the file
 */
record ConfigSource(String name, String json, String folder) implements ScorerSource {

  /** Reads a configuration, and creates each scorer once to find its errors. */
  static ConfigSource read(Path file) {
    BotConfig config = reader().read(file);
    try (ScorerSet scorers = ScorerSet.open(suppliers(config))) {
      scorers.all().forEach(LearningScorerDetector::rejectLearning);
    }
    return new ConfigSource(file.toString(), text(file), config.folder().toString());
  }

  /** Sources and renderers are not used, so a configuration does not need their plugins. */
  private static BotConfigReader reader() {
    return BotConfig.reader()
        .plugins(PluginRegistry.find(loader()))
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
  public Map<String, Supplier<Scorer>> suppliers() {
    return suppliers(reader().parse(name, json, Path.of(folder)));
  }

  private static Map<String, Supplier<Scorer>> suppliers(BotConfig config) {
    Map<String, Supplier<Scorer>> suppliers = new LinkedHashMap<>();
    config.profiles().forEach(name -> suppliers.put(name, () -> config.newScorer(name)));
    return suppliers;
  }
}
