package io.github.arxivbot.config;

import io.github.arxivbot.config.PluginSections.Section;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginKind;
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
 * The sections {@code ai_summary} and {@code summarizer}. Of {@code ai_summary} the pipeline takes
 * what is its own; the rest are defaults for whatever plugin writes the summaries.
 */
record SummarySection(
    @Nullable PluginSpec<Summarizer> summarizer,
    OptionValues pipeline,
    @Nullable String unavailable) {

  private static final String DEFAULT_SUMMARIZER = "qwen";
  private static final String UNAVAILABLE =
      "no summarizer is on the class path; the digest is written without summaries";

  static SummarySection parse(
      PluginSections sections,
      OptionValues top,
      boolean named,
      Plugins plugins,
      Path folder,
      List<ConfigError> errors) {
    Map<String, Object> shared = top.get(ConfigKeys.AI_SUMMARY);
    Map<String, @Nullable Object> own = new LinkedHashMap<>(top.get(ConfigKeys.SUMMARIZER));
    Optional<Section> written =
        named
            ? Optional.of(Section.written("summarizer", own))
            : Optional.of(Section.absent("ai_summary", DEFAULT_SUMMARIZER))
                .filter(absent -> plugins.has(PluginKind.SUMMARIZER, DEFAULT_SUMMARIZER));
    Optional<SummarizerFactory> factory =
        written
            .filter(section -> !ConfigKeys.NONE.equals(section.values().get("use")))
            .flatMap(
                section ->
                    sections.<Summarizer, SummarizerFactory>factory(
                        section, SummarizerFactory.class));
    OptionValues pipeline = check(shared, factory, folder, errors);
    boolean enabled = pipeline.isSet(ConfigKeys.ENABLED) ? pipeline.get(ConfigKeys.ENABLED) : named;
    ConfigSection fallback = ConfigSection.of("ai_summary", folder, shared);
    PluginSpec<Summarizer> spec =
        factory
            .map(
                found ->
                    new PluginSpec<>(
                        "summarizer",
                        found,
                        sections.values(
                            Section.written("summarizer", own), found.options(), fallback)))
            .filter(any -> enabled)
            .orElse(null);
    return new SummarySection(spec, pipeline, enabled && written.isEmpty() ? UNAVAILABLE : null);
  }

  /** The pipeline's values; complains about keys that neither it nor the plugin understands. */
  private static OptionValues check(
      Map<String, Object> section,
      Optional<SummarizerFactory> factory,
      Path folder,
      List<ConfigError> errors) {
    Set<String> declared =
        factory.stream()
            .flatMap(found -> found.options().stream())
            .map(Option::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Object> rest = new LinkedHashMap<>(section);
    declared.removeAll(ConfigKeys.SUMMARY.stream().map(Option::name).toList());
    rest.keySet().removeAll(declared); // the plugin's own declarations check these
    for (String key : ConfigKeys.SUMMARY_NOT_YET) {
      if (rest.containsKey(key)) {
        rest.remove(key);
        errors.add(
            new ConfigError(
                "ai_summary." + key, "is not there yet in this version; leave it out for now"));
      }
    }
    List<Option<?>> known = new ArrayList<>(ConfigKeys.SUMMARY);
    known.addAll(ConfigKeys.SUMMARY_SERVICE);
    return OptionValues.read(known, ConfigSection.of("ai_summary", folder, rest), errors);
  }
}
