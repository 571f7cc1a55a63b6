package io.github.arxivbot.internal.config.reference;

import io.github.arxivbot.discovery.Plugin;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.config.ConfigKeys;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.OptionType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generates tables of all configuration keys. */
public final class ReferenceTables {

  private final PluginRegistry plugins;
  private final StringBuilder text = new StringBuilder();

  /** Creates a generator of tables with the options of these plugins. */
  public ReferenceTables(PluginRegistry plugins) {
    this.plugins = plugins;
  }

  public String markdown() {
    table("At the top", ConfigKeys.TOP);
    table("In `ai_summary`", ConfigKeys.SUMMARY);
    text.append("\nand the options of the summarizer, as defaults.\n");
    table("In `http`", ConfigKeys.HTTP_OPTIONS);
    table("In `full_text`", ConfigKeys.FULL_TEXT_OPTIONS);
    table("In each of the `profiles`", ConfigKeys.WHOLE_PROFILE);
    for (PluginKind kind : PluginKind.values()) {
      for (Plugin plugin : ConfigSchema.of(plugins, kind)) {
        List<Option<?>> options = ConfigSchema.options(plugin);
        heading("The " + kind.label() + " `" + plugin.name() + "`");
        plugin.artifact().ifPresent(artifact -> text.append("In `" + artifact + "`.\n\n"));
        if (options.isEmpty()) {
          text.append("It has no options.\n");
        } else {
          table(options);
        }
      }
    }
    return text.toString();
  }

  private void table(String title, List<Option<?>> options) {
    heading(title);
    table(options);
  }

  private void heading(String title) {
    text.append(text.isEmpty() ? "" : "\n").append("### ").append(title).append("\n\n");
  }

  private void table(List<Option<?>> options) {
    text.append("| key | value | default | meaning |\n|---|---|---|---|\n");
    for (Option<?> option : options) {
      text.append("| `")
          .append(option.name())
          .append("` | ")
          .append(cell(kind(option) + (option.isNullable() ? " or `null`" : "")))
          .append(" | ")
          .append(
              option.isRequired()
                  ? "required"
                  : cell(option.defaultValue().map(DefaultValues::words).orElse("none")))
          .append(" | ")
          .append(cell(option.description()))
          .append(" |\n");
    }
  }

  private static String kind(Option<?> option) {
    Map<String, Object> schema = option.schema();
    return switch (option.type()) {
      case NUMBER -> number(schema);
      case CHOICE -> words(schema);
      case LIST -> list(schema);
      case SECRET -> "name of an environment variable";
      case FLAG -> "`true` or `false`";
      case DURATION -> "duration, such as `30s`";
      case URI -> "address";
      case PATH -> "file or folder";
      case TREE -> "see the plugins";
      default -> option.type().label();
    };
  }

  private static String number(Map<String, Object> schema) {
    boolean integer = String.valueOf(schema.get("type")).contains("integer");
    String whole = integer ? "whole number" : "number";
    return whole + bound(" from ", schema.get("minimum")) + bound(" to ", schema.get("maximum"));
  }

  private static String bound(String word, @Nullable Object number) {
    return number == null ? "" : word + DefaultValues.json(number);
  }

  private static String words(Map<String, Object> schema) {
    return schema.get("enum") instanceof List<?> words
        ? words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "))
        : OptionType.CHOICE.label();
  }

  private static String list(Map<String, Object> schema) {
    if (schema.get("items") instanceof Map<?, ?> element && element.get("enum") != null) {
      @SuppressWarnings("unchecked") // keys of a schema are text
      Map<String, Object> choice = (Map<String, Object>) element;
      return "list of " + words(choice);
    }
    return "list";
  }

  private static String cell(String words) {
    return words.replace("|", "\\|").lines().collect(Collectors.joining(" ")).strip();
  }
}
