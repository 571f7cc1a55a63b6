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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list {@code renderers}: what is written, and that no file is written twice. */
final class OutputSections {

  private static final String PROFILE = "{profile}";
  private static final String CATEGORY = "{category}";
  private static final List<String> SLOTS = List.of(PROFILE, CATEGORY, "{day}");
  private static final Pattern SLOT = Pattern.compile("\\{[^{}]*\\}?");

  private final PluginSections sections;
  private final Path folder;
  private final Path outputFolder;
  private final List<String> categories;
  private final List<ConfigError> errors;
  private final Map<Path, String> writers = new HashMap<>();

  OutputSections(
      PluginSections sections,
      Path folder,
      Path outputFolder,
      List<String> categories,
      List<ConfigError> errors) {
    this.sections = sections;
    this.folder = folder;
    this.outputFolder = outputFolder;
    this.categories = List.copyOf(categories);
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
    Matcher slot = SLOT.matcher(file);
    while (slot.find()) {
      if (!SLOTS.contains(slot.group())) {
        complain(
            section,
            "expected of what stands in braces "
                + String.join(", ", SLOTS)
                + "; found \""
                + file
                + "\"");
        return Optional.empty();
      }
    }
    Path target = outputFolder.resolve(file).normalize();
    String own = file.replace(PROFILE, profile == null ? "default" : profile);
    List<Path> written =
        (own.contains(CATEGORY) ? categories : List.of(""))
            .stream()
                .map(category -> outputFolder.resolve(own.replace(CATEGORY, category)).normalize())
                .toList();
    for (Path each : written) {
      String other = writers.putIfAbsent(each, section.place());
      if (section.place().equals(other)) {
        complain(
            section,
            "would be written by several profiles: put {profile} into its name; found \""
                + file
                + "\"");
        break;
      } else if (other != null) {
        complain(section, "is the file of " + other + " already; found \"" + file + "\"");
        break;
      }
    }
    return Optional.of(
        new OutputSpec(new PluginSpec<>(section.place(), renderer, values), target, written));
  }

  private void complain(Section section, String message) {
    errors.add(new ConfigError(section.place() + ".file", message));
  }
}
