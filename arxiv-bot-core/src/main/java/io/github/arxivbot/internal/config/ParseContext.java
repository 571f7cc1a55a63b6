package io.github.arxivbot.internal.config;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.option.ConfigError;
import io.github.arxivbot.spi.option.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the errors and notes of one configuration. Not thread-safe. */
public final class ParseContext {

  private final ReaderEnvironment environment;
  private final List<ConfigError> errors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> sourceNotes = new LinkedHashSet<>();

  /** Creates a context without errors and notes. */
  public ParseContext(ReaderEnvironment environment) {
    this.environment = environment;
  }

  /** {@return the errors so far, in the order of the file where it is known} */
  public List<ConfigError> errors() {
    return List.copyOf(errors);
  }

  /** {@return the notes so far, those of the sources included} */
  public List<String> notes() {
    return Stream.concat(sourceNotes.stream(), notes.stream()).toList();
  }

  /** {@return the notes of the sources so far, each once} */
  public List<String> sourceNotes() {
    return List.copyOf(sourceNotes);
  }

  ReaderEnvironment environment() {
    return environment;
  }

  PluginRegistry plugins() {
    return environment.plugins();
  }

  Path resolveOutput(String file) {
    return environment.outputFolder().resolve(file).normalize();
  }

  void error(String path, String message) {
    errors.add(new ConfigError(path, message));
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  void sourceNote(String sentence) {
    sourceNotes.add(sentence);
  }

  ConfigSection section(String path, Map<String, ? extends @Nullable Object> values) {
    return ConfigSection.of(path, environment.folder(), values);
  }

  OptionValues read(List<Option<?>> options, ConfigSection section) {
    return OptionValues.read(options, section, errors);
  }

  /** Sorts the errors in the order of the keys, missing keys last, and removes duplicates. */
  void sortErrors(List<String> keys) {
    List<ConfigError> sorted =
        errors.stream()
            .distinct() // two scorers may read the same list
            .sorted(Comparator.comparingInt(error -> position(error, keys)))
            .toList();
    errors.clear();
    errors.addAll(sorted);
  }

  private static int position(ConfigError error, List<String> keys) {
    int position = keys.indexOf(error.path().split("[.\\[]", 2)[0]);
    return position < 0 ? keys.size() : position;
  }
}
