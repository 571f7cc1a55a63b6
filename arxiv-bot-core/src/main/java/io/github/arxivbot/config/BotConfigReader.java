package io.github.arxivbot.config;

import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.internal.config.ConfigParser;
import io.github.arxivbot.internal.config.ParseContext;
import io.github.arxivbot.internal.config.ParsedConfig;
import io.github.arxivbot.internal.config.ReaderEnvironment;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration with plugins, a clock, an HTTP client or an environment that the
 * application provides. Not thread-safe.
 *
 * <pre>{@code
 * BotConfig config = BotConfig.reader().outputFolder(Path.of("public")).read(Path.of("config.json"));
 * }</pre>
 */
public final class BotConfigReader {

  private @Nullable PluginRegistry plugins;
  private @Nullable Http http;
  private @Nullable Path outputFolder;
  private @Nullable String source;
  private boolean addsOutputs;
  private Set<PluginKind> provided = Set.of();
  private Clock clock = Clock.systemUTC();
  private Function<String, @Nullable String> environment = System::getenv;

  BotConfigReader() {}

  /**
   * Sets the plugins that a configuration can use.
   *
   * @param found {@link PluginRegistry#find()} by default
   * @return this reader
   */
  public BotConfigReader plugins(PluginRegistry found) {
    plugins = Objects.requireNonNull(found, "found");
    return this;
  }

  /**
   * Sets the HTTP client for sources of papers. The bot does not close it.
   *
   * @param client by default one that is made from the section {@code http}
   * @return this reader
   */
  public BotConfigReader http(Http client) {
    http = Objects.requireNonNull(client, "client");
    return this;
  }

  /**
   * Sets the folder against which relative paths of outputs, archive and report are resolved.
   *
   * @param folder the configuration's folder by default
   * @return this reader
   */
  public BotConfigReader outputFolder(Path folder) {
    outputFolder = Objects.requireNonNull(folder, "folder");
    return this;
  }

  /**
   * Restricts the bot to one source. If the configuration has a section for it, its options apply;
   * otherwise the source has its default options.
   *
   * @param name a fetcher's name; all sources of the configuration by default
   * @return this reader
   */
  public BotConfigReader source(String name) {
    source = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * Declares that the application adds outputs of its own to each profile. Then a configuration
   * with several profiles needs no {@code renderers}, whose default would be one file for all.
   *
   * @return this reader
   */
  public BotConfigReader addsOutputs() {
    addsOutputs = true;
    return this;
  }

  /**
   * Declares that the application adds plugins of these kinds to the bot. Then a configuration
   * without {@code fetchers}, {@code scorers} or {@code renderers} has none, instead of the default
   * one; keywords are still read by the scorer {@code keywords}.
   *
   * @param kinds the kinds of the plugins; none by default
   * @return this reader
   */
  public BotConfigReader provides(Set<PluginKind> kinds) {
    provided = Set.copyOf(kinds);
    return this;
  }

  /**
   * Sets the clock.
   *
   * @param time the system's clock by default
   * @return this reader
   */
  public BotConfigReader clock(Clock time) {
    clock = Objects.requireNonNull(time, "time");
    return this;
  }

  /**
   * Sets where secrets are read from, at each use.
   *
   * @param variables returns the value of an environment variable, or null; the environment of the
   *     process by default
   * @return this reader
   */
  public BotConfigReader environment(Function<String, @Nullable String> variables) {
    environment = Objects.requireNonNull(variables, "variables");
    return this;
  }

  /**
   * Reads a file.
   *
   * @param file JSON in UTF-8; comments and trailing commas are allowed
   * @return the configuration, checked
   * @throws ConfigurationException if the file cannot be read or has errors
   */
  public BotConfig read(Path file) {
    Path absolute = Objects.requireNonNull(file, "file").toAbsolutePath().normalize();
    String json = content(file);
    Path folder = Objects.requireNonNull(absolute.getParent(), "a file has a folder");
    return parse(file.toString(), absolute, folder, parser -> parser.parse(json));
  }

  /**
   * Reads a text.
   *
   * @param name the name of the text in messages
   * @param json JSON; comments and trailing commas are allowed
   * @param folder the folder against which relative paths are resolved
   * @return the configuration, checked
   * @throws ConfigurationException if the text has errors
   */
  public BotConfig parse(String name, String json, Path folder) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
    return parse(
        name, null, Objects.requireNonNull(folder, "folder"), parser -> parser.parse(json));
  }

  /**
   * Reads values that the application has from elsewhere, such as its own settings.
   *
   * @param name the name of the values in messages
   * @param values the keys of a file and their values: strings, {@link java.math.BigDecimal},
   *     booleans, lists and maps
   * @param folder the folder against which relative paths are resolved
   * @return the configuration, checked
   * @throws ConfigurationException if the values have errors
   */
  public BotConfig parse(String name, Map<String, ?> values, Path folder) {
    Objects.requireNonNull(name, "name");
    Map<String, @Nullable Object> root = new LinkedHashMap<>(values);
    return parse(
        name, null, Objects.requireNonNull(folder, "folder"), parser -> parser.parse(root));
  }

  private BotConfig parse(
      String name,
      @Nullable Path file,
      Path folder,
      Function<ConfigParser, Optional<ParsedConfig>> parsing) {
    Path base = folder.toAbsolutePath().normalize();
    ReaderEnvironment given =
        new ReaderEnvironment(
            plugins == null ? PluginRegistry.find() : plugins,
            http,
            clock,
            environment,
            base,
            outputFolder == null ? base : outputFolder.toAbsolutePath().normalize(),
            addsOutputs,
            provided);
    ParseContext context = new ParseContext(given);
    return parsing
        .apply(new ConfigParser(context, file, source))
        .map(parsed -> new BotConfig(name, parsed, context))
        .orElseThrow(() -> new ConfigurationException(name, context.errors()));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationException(
          file.toString(), List.of(new ConfigError("the file", reason(file, e))), e);
    }
  }

  private static String reason(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return "does not exist; create it, or name another file with --config";
    }
    if (e instanceof CharacterCodingException) {
      return "is not UTF-8 text; save it as UTF-8";
    }
    return Files.isDirectory(file) ? "is a folder, expected a file" : "cannot be read: " + e;
  }
}
