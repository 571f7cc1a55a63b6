package io.github.arxivbot.internal.config.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.discovery.Plugin;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.config.ConfigKeys;
import io.github.arxivbot.internal.config.PluginSpec;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Generates the JSON Schema of a configuration. */
public final class ConfigSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROPERTIES = "properties";

  private static final String DEFINITIONS = "$defs";

  private final PluginRegistry plugins;
  private final ObjectNode definitions = JSON.createObjectNode();

  /** Creates a generator of a schema with the options of these plugins. */
  public ConfigSchema(PluginRegistry plugins) {
    this.plugins = plugins;
  }

  public String json() {
    ObjectNode root =
        object("A configuration of arxiv-bot")
            .put("$schema", "https://json-schema.org/draft/2020-12/schema");
    ObjectNode keys = root.putObject(PROPERTIES);
    keys.putObject("$schema").put("type", "string");
    ConfigKeys.TOP.forEach(option -> keys.set(option.name(), schema(option)));
    scorerKeys(keys);
    keys.set(ConfigKeys.AI_SUMMARY.name(), summary());
    keys.set(ConfigKeys.HTTP.name(), section(ConfigKeys.HTTP, ConfigKeys.HTTP_OPTIONS));
    keys.set(
        ConfigKeys.FULL_TEXT.name(), section(ConfigKeys.FULL_TEXT, ConfigKeys.FULL_TEXT_OPTIONS));
    keys.set(ConfigKeys.FETCHERS.name(), list(ConfigKeys.FETCHERS, PluginKind.FETCHER, 1));
    pluginKeys(keys);
    keys.set(
        ConfigKeys.SUMMARIZER.name(),
        oneOf(ConfigKeys.SUMMARIZER, PluginKind.SUMMARIZER, "no summaries"));
    keys.set(ConfigKeys.PROFILES.name(), profiles());
    for (String name : ConfigKeys.WITHOUT_EFFECT) {
      keys.putObject(name)
          .put("description", "without effect; a key of the Python bot")
          .put("deprecated", true);
    }
    requireCategories(root.putArray("anyOf"));
    root.set(DEFINITIONS, definitions);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can always be serialized
    }
  }

  /**
   * Adds the options of scorers that may also be set at the top, for every scorer. If several
   * scorers share an option, the first one by name describes it.
   */
  private void scorerKeys(ObjectNode keys) {
    Set<String> described = new HashSet<>();
    for (Plugin plugin : of(plugins, PluginKind.SCORER)) {
      for (Option<?> option : plugin.factory().options()) {
        if (ConfigKeys.SCORER_KEYS.contains(option.name()) && described.add(option.name())) {
          keys.set(option.name(), schema(option));
        }
      }
    }
  }

  private ObjectNode summary() {
    ObjectNode section = section(ConfigKeys.AI_SUMMARY, ConfigKeys.SUMMARY);
    ObjectNode keys = (ObjectNode) section.get(PROPERTIES);
    for (Plugin plugin : of(plugins, PluginKind.SUMMARIZER)) {
      plugin.factory().options().forEach(option -> keys.set(option.name(), schema(option)));
    }
    return section;
  }

  private ObjectNode list(Option<?> key, PluginKind kind, int minItems) {
    ObjectNode list = schema(key).put("type", "array").put("minItems", minItems);
    ArrayNode sections = sections(kind);
    if (!sections.isEmpty()) { // an empty "oneOf" is no valid schema
      list.putObject("items").set("oneOf", sections);
    }
    return list;
  }

  /** Returns the schema of a key with the section of one plugin, or none. */
  private ObjectNode oneOf(Option<?> key, PluginKind kind, String meaningOfNone) {
    ObjectNode choice = schema(key);
    ArrayNode sections = sections(kind);
    ObjectNode none = object(meaningOfNone);
    none.putObject(PROPERTIES).putObject(ConfigKeys.USE.name()).put("const", ConfigKeys.NONE);
    none.putArray("required").add(ConfigKeys.USE.name());
    choice.set("oneOf", sections.add(none));
    return choice;
  }

  private ArrayNode sections(PluginKind kind) {
    ArrayNode sections = JSON.createArrayNode();
    for (Plugin plugin : of(plugins, kind)) {
      List<Option<?>> options = options(plugin);
      ObjectNode section = object("the " + kind.label() + " " + plugin.name());
      ObjectNode keys = section.putObject(PROPERTIES);
      keys.putObject(ConfigKeys.USE.name()).put("const", plugin.name());
      options.forEach(option -> keys.set(option.name(), schema(option)));
      ArrayNode required = section.putArray("required").add(ConfigKeys.USE.name());
      options.stream()
          .filter(Option::isRequired)
          .filter(option -> !isGivenElsewhere(kind, option))
          .forEach(option -> required.add(option.name()));
      sections.add(section);
    }
    return sections;
  }

  /** Requires categories at the top, or in the section of every source. */
  private static void requireCategories(ArrayNode alternatives) {
    String categories = ConfigKeys.CATEGORIES.name();
    alternatives.addObject().putArray("required").add(categories);
    ObjectNode own = alternatives.addObject();
    own.putArray("required").add(ConfigKeys.FETCHERS.name());
    own.putObject(PROPERTIES)
        .putObject(ConfigKeys.FETCHERS.name())
        .putObject("items")
        .putArray("required")
        .add(categories);
  }

  /** Returns the options of a plugin and those that the pipeline reads from its section. */
  static List<Option<?>> options(Plugin plugin) {
    List<Option<?>> options = new ArrayList<>(plugin.factory().options());
    if (plugin.kind() == PluginKind.FETCHER) {
      return PluginSpec.sourceOptions(plugin.factory());
    }
    if (plugin.kind() == PluginKind.SCORER) {
      options.add(ConfigKeys.WEIGHT);
    }
    if (plugin.kind() == PluginKind.RERANKER) {
      options.addAll(ConfigKeys.RERANKER);
    }
    if (plugin.kind() == PluginKind.NOTIFIER) {
      options.addAll(ConfigKeys.CHANNEL);
    }
    if (plugin.factory() instanceof RendererFactory renderer) {
      options.add(ConfigKeys.FILE.orElse(renderer.defaultFile()));
    }
    return options;
  }

  private static boolean isGivenElsewhere(PluginKind kind, Option<?> option) {
    return kind == PluginKind.SUMMARIZER
        || kind == PluginKind.RERANKER
        || ConfigKeys.SCORER_KEYS.contains(option.name());
  }

  private ObjectNode profiles() {
    ObjectNode profiles = schema(ConfigKeys.PROFILES).put("type", "object");
    profiles.putObject("propertyNames").put("pattern", "^" + Profile.NAME_PATTERN + "$");
    ObjectNode profile = object("a profile; keys that it does not have are inherited from the top");
    ObjectNode keys = profile.putObject(PROPERTIES);
    ConfigKeys.WHOLE_PROFILE.forEach(option -> keys.set(option.name(), schema(option)));
    scorerKeys(keys);
    pluginKeys(keys);
    profiles.set("additionalProperties", profile);
    return profiles;
  }

  /** Sets the schemas of the keys at the top and of a profile that name plugins. */
  private void pluginKeys(ObjectNode keys) {
    keys.set(ConfigKeys.SCORERS.name(), list(ConfigKeys.SCORERS, PluginKind.SCORER, 1));
    keys.set(ConfigKeys.RENDERERS.name(), list(ConfigKeys.RENDERERS, PluginKind.RENDERER, 1));
    keys.set(ConfigKeys.NOTIFY.name(), list(ConfigKeys.NOTIFY, PluginKind.NOTIFIER, 0));
    keys.set(
        ConfigKeys.RERANK.name(), oneOf(ConfigKeys.RERANK, PluginKind.RERANKER, "no reranker"));
  }

  private ObjectNode section(Option<?> key, List<Option<?>> options) {
    ObjectNode section = object(key.description());
    ObjectNode keys = section.putObject(PROPERTIES);
    options.forEach(option -> keys.set(option.name(), schema(option)));
    return section;
  }

  private static ObjectNode object(String description) {
    return JSON.createObjectNode()
        .put("description", description)
        .put("type", "object")
        .put("additionalProperties", false);
  }

  private ObjectNode schema(Option<?> option) {
    ObjectNode schema = JSON.valueToTree(option.schema());
    for (JsonNode holder : schema.findParents(DEFINITIONS)) {
      definitions.setAll((ObjectNode) ((ObjectNode) holder).remove(DEFINITIONS));
    }
    schema.put("description", option.description());
    option
        .defaultValue()
        .map(DefaultValues::json)
        .ifPresent(value -> schema.set("default", JSON.valueToTree(value)));
    return schema;
  }

  /** Returns the plugins of a kind by name, independent of the order of jars. */
  static List<Plugin> of(PluginRegistry plugins, PluginKind kind) {
    return plugins.found().stream()
        .filter(plugin -> plugin.kind() == kind)
        .sorted(Comparator.comparing(Plugin::name))
        .toList();
  }
}
