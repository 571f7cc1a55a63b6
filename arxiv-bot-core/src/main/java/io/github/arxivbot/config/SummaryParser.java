package io.github.arxivbot.config;

import io.github.arxivbot.config.PluginSections.Section;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Plugins;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sections {@code ai_summary} and {@code summarizer}. Of {@code ai_summary} the pipeline
 * takes what is its own; the rest are defaults for whatever plugin writes the summaries.
 */
final class SummaryParser {

  private static final String DEFAULT_SUMMARIZER = "qwen";
  private static final Set<String> PIPELINE_KEYS = names(ConfigKeys.SUMMARY);

  private final PluginSections sections;
  private final Plugins plugins;
  private final Path folder;
  private final List<ConfigError> errors;

  SummaryParser(PluginSections sections, Plugins plugins, Path folder, List<ConfigError> errors) {
    this.sections = sections;
    this.plugins = plugins;
    this.folder = folder;
    this.errors = errors;
  }

  SummarySection parse(OptionValues top) {
    Map<String, Object> shared = top.get(ConfigKeys.AI_SUMMARY);
    return top.isSet(ConfigKeys.SUMMARIZER)
        ? named(top.get(ConfigKeys.SUMMARIZER), shared)
        : unnamed(shared);
  }

  private SummarySection named(Map<String, Object> written, Map<String, Object> shared) {
    Section section = Section.written("summarizer", new LinkedHashMap<>(written));
    if (ConfigKeys.NONE.equals(written.get(ConfigKeys.USE.name()))) {
      OptionValues.read(
          List.of(ConfigKeys.USE), ConfigSection.of("summarizer", folder, written), errors);
      return new SummarySection(null, pipeline(shared, List.of()), null);
    }
    Optional<SummarizerFactory> found =
        sections.<Summarizer, SummarizerFactory>factory(section, SummarizerFactory.class);
    if (found.isEmpty()) { // which other keys are right is then anyone's guess
      Map<String, Object> known = new LinkedHashMap<>(shared);
      known.keySet().retainAll(PIPELINE_KEYS);
      return new SummarySection(null, pipeline(known, List.of()), null);
    }
    OptionValues pipeline = pipeline(shared, found.get().options());
    boolean enabled = !pipeline.isSet(ConfigKeys.ENABLED) || pipeline.get(ConfigKeys.ENABLED);
    PluginSpec<Summarizer> spec = spec(section, found.get(), shared);
    return new SummarySection(enabled ? spec : null, pipeline, null);
  }

  private SummarySection unnamed(Map<String, Object> shared) {
    SummarizerFactory factory;
    try {
      factory = plugins.get(SummarizerFactory.class, DEFAULT_SUMMARIZER);
    } catch (PluginException e) {
      OptionValues pipeline = pipeline(shared, List.of());
      String why = "the digest is written without summaries: " + e.getMessage();
      return new SummarySection(null, pipeline, pipeline.get(ConfigKeys.ENABLED) ? why : null);
    }
    OptionValues pipeline = pipeline(shared, factory.options());
    Section section = Section.absent("ai_summary", DEFAULT_SUMMARIZER);
    PluginSpec<Summarizer> spec = spec(section, factory, shared);
    return new SummarySection(pipeline.get(ConfigKeys.ENABLED) ? spec : null, pipeline, null);
  }

  private PluginSpec<Summarizer> spec(
      Section section, SummarizerFactory factory, Map<String, Object> shared) {
    Map<String, @Nullable Object> defaults = new LinkedHashMap<>(shared);
    defaults.keySet().removeAll(PIPELINE_KEYS);
    ConfigSection fallback = ConfigSection.of("ai_summary", folder, defaults);
    return new PluginSpec<>(
        section.place(), factory, sections.values(section, factory.options(), fallback));
  }

  /** The pipeline's values; complains about keys that neither it nor the plugin understands. */
  private OptionValues pipeline(Map<String, Object> shared, List<Option<?>> declared) {
    Set<String> plugins = names(declared);
    plugins.removeAll(PIPELINE_KEYS);
    Map<String, Object> rest = new LinkedHashMap<>(shared);
    rest.keySet().removeAll(plugins); // the plugin's own declarations check these
    List<Option<?>> known = new ArrayList<>(ConfigKeys.SUMMARY);
    known.addAll(ConfigKeys.SUMMARY_SERVICE);
    plugins.forEach(name -> known.add(Option.tree(name, "the summarizer's")));
    return OptionValues.read(known, ConfigSection.of("ai_summary", folder, rest), errors);
  }

  private static Set<String> names(List<Option<?>> options) {
    return options.stream().map(Option::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
