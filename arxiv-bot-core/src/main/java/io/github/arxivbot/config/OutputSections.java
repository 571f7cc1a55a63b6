package io.github.arxivbot.config;

import io.github.arxivbot.config.PluginSections.Section;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list {@code renderers}: what is written, and that no file is written twice. */
final class OutputSections {

  private static final String PROFILE = "{profile}";

  private final PluginSections sections;
  private final Path folder;
  private final Path outputFolder;
  private final List<ConfigError> errors;
  private final Map<Path, String> writers = new HashMap<>();

  OutputSections(
      PluginSections sections, Path folder, Path outputFolder, List<ConfigError> errors) {
    this.sections = sections;
    this.folder = folder;
    this.outputFolder = outputFolder;
    this.errors = errors;
  }

  /** The outputs of a profile, or everyone's, that stand in an object. */
  List<OutputSpec> read(
      String prefix, Map<String, @Nullable Object> object, @Nullable String profile) {
    List<OutputSpec> specs = new ArrayList<>();
    for (Section section : sections.list(prefix, object, "renderers", "markdown")) {
      sections
          .<Renderer, RendererFactory>factory(section, RendererFactory.class)
          .flatMap(renderer -> output(section, renderer, profile))
          .ifPresent(specs::add);
    }
    return specs;
  }

  private Optional<OutputSpec> output(
      Section section, RendererFactory renderer, @Nullable String profile) {
    List<Option<?>> options = new ArrayList<>(renderer.options());
    options.add(ConfigKeys.FILE);
    ConfigSection nothing = ConfigSection.of("renderers", folder, Map.of());
    OptionValues values = sections.values(section, options, nothing);
    String file = values.find(ConfigKeys.FILE).orElseGet(renderer::defaultFile);
    String named = file.replace(PROFILE, profile == null ? "default" : profile);
    if (named.contains("{")) {
      complain(
          section, "only {profile} makes several files in this version; found \"" + file + "\"");
      return Optional.empty();
    }
    Path target = outputFolder.resolve(named).normalize();
    String other = writers.putIfAbsent(target, section.place());
    if (section.place().equals(other)) {
      complain(
          section,
          "would be written by several profiles: put {profile} into its name; found \""
              + file
              + "\"");
    } else if (other != null) {
      complain(section, "is the file of " + other + " already; found \"" + file + "\"");
    }
    return Optional.of(new OutputSpec(new PluginSpec<>(section.place(), renderer, values), target));
  }

  private void complain(Section section, String message) {
    errors.add(new ConfigError(section.place() + ".file", message));
  }
}
