package io.github.arxivbot.discovery;

import io.github.arxivbot.internal.text.ValueFormatter;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.option.Option;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a factory against the contract of {@link PluginFactory}. */
final class FactoryValidator {

  /** The keys that the bot reads from the section of every plugin of a kind. */
  private static final Map<PluginKind, List<String>> RESERVED =
      Map.of(
          PluginKind.RERANKER,
          List.of("consider", "min_score"),
          PluginKind.NOTIFIER,
          List.of(
              "name", "when", "link", "additions", "on_uncertain", "max_attempts", "retry_delay"));

  private FactoryValidator() {}

  /** Returns an error in the class, or null. */
  static @Nullable String type(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        ? null
        : "is not public: make the class and its constructor public";
  }

  /** Returns an error in the name, or null. */
  @SuppressWarnings("ConstantConditions") // a faulty factory may return null
  static @Nullable String name(PluginFactory<?> factory) {
    String name = factory.name();
    String expected = ": expected lower-case letters, digits and single hyphens, such as my-plugin";
    if (name == null) {
      return "returns null as its name" + expected;
    }
    return name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
        ? null
        : "has the name " + ValueFormatter.format(name) + expected;
  }

  /** Returns an error in the options, or null. */
  @SuppressWarnings("ConstantConditions") // a faulty factory may return null
  static @Nullable String options(PluginKind kind, PluginFactory<?> factory) {
    List<Option<?>> options = factory.options();
    if (options == null) {
      return "returns null as its options: expected a list, empty if there are none";
    }
    Set<String> names = new HashSet<>();
    for (Option<?> option : options) {
      if (option == null) {
        return "has null among its options: remove it";
      }
      if (!names.add(option.name())) {
        return "declares the option \"" + option.name() + "\" twice: remove one";
      }
    }
    if (names.contains("use")) {
      return "declares the option \"use\", which names the plugin in a configuration: rename it";
    }
    if (kind == PluginKind.SCORER && names.contains("weight")) {
      return "declares the option \"weight\", which every scorer has in a configuration: rename it";
    }
    if (kind == PluginKind.RENDERER && names.contains("file")) {
      return "declares the option \"file\", which names its output in a configuration: rename it";
    }
    String owner = kind == PluginKind.NOTIFIER ? "channel" : kind.label();
    return RESERVED.getOrDefault(kind, List.of()).stream()
        .filter(names::contains)
        .findFirst()
        .map(
            name ->
                "declares the option \""
                    + name
                    + "\", which the bot reads for every "
                    + owner
                    + ": rename it")
        .orElse(null);
  }
}
