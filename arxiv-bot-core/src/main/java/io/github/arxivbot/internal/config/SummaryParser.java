package io.github.arxivbot.internal.config;

import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses the sections {@code ai_summary} and {@code summarizer}. The pipeline's own keys of {@code
 * ai_summary} apply to every summarizer; its other keys are defaults for the summarizer's options.
 */
final class SummaryParser {

  private static final String DEFAULT_SUMMARIZER = "qwen";
  private static final Set<String> PIPELINE_KEYS = names(ConfigKeys.SUMMARY);

  private final ParseContext context;
  private final PluginParser plugins;

  SummaryParser(ParseContext context, PluginParser plugins) {
    this.context = context;
    this.plugins = plugins;
  }

  SummarySpec parse(OptionValues top) {
    Map<String, Object> shared = top.get(ConfigKeys.AI_SUMMARY);
    return top.isSet(ConfigKeys.SUMMARIZER)
        ? named(top.get(ConfigKeys.SUMMARIZER), shared)
        : unnamed(shared);
  }

  private SummarySpec named(Map<String, Object> written, Map<String, Object> shared) {
    if (ConfigKeys.NONE.equals(written.get(ConfigKeys.USE.name()))) {
      context.read(List.of(ConfigKeys.USE), context.section("summarizer", written));
      return none(uncheckedPipeline(shared));
    }
    PluginSection section = PluginSection.written("summarizer", new LinkedHashMap<>(written));
    Optional<SummarizerFactory> found =
        plugins.<Summarizer, SummarizerFactory>factory(section, SummarizerFactory.class);
    if (found.isEmpty()) { // the options of the summarizer are unknown
      Map<String, Object> known = new LinkedHashMap<>(shared);
      known.keySet().retainAll(PIPELINE_KEYS);
      return none(pipeline(known, List.of()));
    }
    OptionValues values = pipeline(shared, found.get().options());
    boolean enabled = !values.isSet(ConfigKeys.ENABLED) || values.get(ConfigKeys.ENABLED);
    noteUnused(found.get(), shared.keySet(), enabled);
    return summary(section, found.get(), shared, values, enabled);
  }

  /** Notes what has no effect: the summarizer, or keys that only another summarizer declares. */
  private void noteUnused(SummarizerFactory factory, Set<String> shared, boolean enabled) {
    String name = factory.name();
    if (!enabled) {
      context.note("ai_summary.enabled: is false, so the summarizer \"" + name + "\" is not used");
    }
    Set<String> unused = new LinkedHashSet<>(shared);
    unused.removeAll(PIPELINE_KEYS);
    unused.removeAll(names(factory.options()));
    unused.retainAll(declaredByAny(shared).keySet());
    for (String key : unused) {
      context.note("ai_summary." + key + ": the summarizer \"" + name + "\" has no such option");
    }
  }

  private SummarySpec unnamed(Map<String, Object> shared) {
    SummarizerFactory factory;
    try {
      factory = context.plugins().get(SummarizerFactory.class, DEFAULT_SUMMARIZER);
    } catch (PluginException e) {
      OptionValues values = uncheckedPipeline(shared);
      return values.get(ConfigKeys.ENABLED)
          ? new SummarySpec(
              Optional.empty(),
              values,
              Optional.of("the digest is written without summaries: " + e.getMessage()))
          : none(values);
    }
    OptionValues values = pipeline(shared, factory.options());
    PluginSection section = PluginSection.absent("ai_summary", DEFAULT_SUMMARIZER);
    return summary(section, factory, shared, values, values.get(ConfigKeys.ENABLED));
  }

  private static SummarySpec none(OptionValues values) {
    return new SummarySpec(Optional.empty(), values, Optional.empty());
  }

  private SummarySpec summary(
      PluginSection section,
      SummarizerFactory factory,
      Map<String, Object> shared,
      OptionValues values,
      boolean enabled) {
    Map<String, @Nullable Object> defaults = new LinkedHashMap<>(shared);
    defaults.keySet().removeAll(PIPELINE_KEYS);
    ConfigSection fallback = context.section("ai_summary", defaults);
    PluginSpec<Summarizer> spec = plugins.spec(section, factory, factory.options(), fallback);
    return enabled ? new SummarySpec(Optional.of(spec), values, Optional.empty()) : none(values);
  }

  /** Reads the pipeline's values, and reports keys that neither it nor a summarizer declares. */
  private OptionValues pipeline(Map<String, Object> shared, List<Option<?>> declared) {
    Set<String> plugin = names(declared);
    plugin.removeAll(PIPELINE_KEYS);
    Map<String, Object> rest = new LinkedHashMap<>(shared);
    rest.keySet().removeAll(plugin); // checked against the plugin's own declarations
    Map<String, Option<?>> known = declaredByAny(rest.keySet());
    plugin.forEach(name -> known.put(name, Option.tree(name, "the summarizer's")));
    return context.read(List.copyOf(known.values()), context.section("ai_summary", rest));
  }

  /**
   * Reads the pipeline's values if no summarizer reads the section. A key that no installed
   * summarizer declares is an error only if it is a misspelled one.
   */
  private OptionValues uncheckedPipeline(Map<String, Object> shared) {
    Set<String> known = declaredByAny(shared.keySet()).keySet();
    Map<String, Object> rest = new LinkedHashMap<>(shared);
    rest.keySet()
        .removeIf(key -> !known.contains(key) && SpellingSuggestion.of(key, known).isEmpty());
    return pipeline(rest, List.of());
  }

  /** Returns the pipeline's options and those of all summarizers, by name. */
  private Map<String, Option<?>> declaredByAny(Set<String> written) {
    Map<String, Option<?>> options = new LinkedHashMap<>();
    ConfigKeys.SUMMARY.forEach(option -> options.put(option.name(), option));
    context.plugins().found().stream()
        .filter(plugin -> plugin.kind() == PluginKind.SUMMARIZER)
        .flatMap(plugin -> plugin.factory().options().stream())
        .filter(option -> !option.isRequired() || written.contains(option.name()))
        .forEach(option -> options.putIfAbsent(option.name(), option));
    return options;
  }

  private static Set<String> names(List<Option<?>> options) {
    return options.stream().map(Option::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
