package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.text.PlaceholderNames;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the list {@code renderers}, and checks that no file is written twice. */
final class OutputParser {

  private static final List<String> PLACEHOLDERS =
      List.of(
          PlaceholderNames.PROFILE,
          PlaceholderNames.CATEGORY,
          PlaceholderNames.DAY,
          PlaceholderNames.ID);
  private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}?");

  private final ParseContext context;
  private final PluginParser plugins;
  private final List<String> categories;
  private final Map<Path, String> writers = new HashMap<>();

  OutputParser(ParseContext context, PluginParser plugins, List<String> categories) {
    this.context = context;
    this.plugins = plugins;
    this.categories = List.copyOf(categories);
  }

  /** Parses the outputs in an object at the given path prefix, for the given profile. */
  List<OutputSpec> parse(String prefix, Map<String, @Nullable Object> object, String profile) {
    List<OutputSpec> specs = new ArrayList<>();
    for (PluginSection section : plugins.list(prefix, object, "renderers", "markdown")) {
      plugins
          .<Renderer, RendererFactory>factory(section, RendererFactory.class)
          .flatMap(renderer -> output(section, renderer, profile))
          .ifPresent(specs::add);
    }
    return specs;
  }

  private Optional<OutputSpec> output(
      PluginSection section, RendererFactory factory, String profile) {
    List<Option<?>> options = new ArrayList<>(factory.options());
    options.add(ConfigKeys.FILE);
    ConfigSection fallback = context.section("renderers", Map.of());
    PluginSpec<Renderer> renderer = plugins.spec(section, factory, options, fallback);
    String file = renderer.values().find(ConfigKeys.FILE).orElseGet(factory::defaultFile);
    boolean isUnknown =
        BRACES.matcher(file).results().anyMatch(part -> !PLACEHOLDERS.contains(part.group()));
    if (isUnknown) {
      error(section, "expected only the placeholders " + String.join(", ", PLACEHOLDERS), file);
      return Optional.empty();
    }
    if (OutputFile.hasIdInFolder(Path.of(file))) {
      error(section, "expected {id} only in the name of the file, not of its folder", file);
      return Optional.empty();
    }
    if (factory.defaultFile().contains(PlaceholderNames.ID)
        && !file.contains(PlaceholderNames.ID)) {
      error(section, "expected {id} in the name: each paper has a file of its own", file);
      return Optional.empty();
    }
    List<Path> written = written(file.replace(PlaceholderNames.PROFILE, profile));
    if (section.path().isEmpty()
        && context.environment().addsOutputs()
        && written.stream().anyMatch(writers::containsKey)) {
      return Optional.empty(); // the default output of another profile
    }
    checkWriters(section, file, written);
    return Optional.of(new OutputSpec(renderer, context.resolveOutput(file), written));
  }

  private List<Path> written(String file) {
    return file.contains(PlaceholderNames.CATEGORY)
        ? categories.stream()
            .map(
                category ->
                    context.resolveOutput(file.replace(PlaceholderNames.CATEGORY, category)))
            .toList()
        : List.of(context.resolveOutput(file));
  }

  private void checkWriters(PluginSection section, String file, List<Path> written) {
    for (Path each : written) {
      String other = writers.putIfAbsent(each, section.place());
      if (section.place().equals(other)) {
        error(section, "would be written by several profiles: add {profile} to its name", file);
        return;
      } else if (other != null) {
        error(section, "is already the file of " + other, file);
        return;
      }
    }
  }

  private void error(PluginSection section, String message, String file) {
    context.error(section.place() + ".file", message + "; found \"" + file + "\"");
  }
}
