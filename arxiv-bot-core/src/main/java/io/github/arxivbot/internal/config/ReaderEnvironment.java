package io.github.arxivbot.internal.config;

import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.http.Http;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources that an application provides for reading a configuration.
 *
 * @param http the HTTP client; null to make one from the section {@code http}
 * @param variables returns the value of an environment variable, or null
 * @param folder the folder against which relative paths are resolved
 * @param outputFolder the folder against which relative paths of outputs are resolved
 * @param addsOutputs whether the application adds outputs, so that a profile needs none
 * @param provided the kinds of plugins that the application adds
 */
public record ReaderEnvironment(
    PluginRegistry plugins,
    @Nullable Http http,
    Clock clock,
    Function<String, @Nullable String> variables,
    Path folder,
    Path outputFolder,
    boolean addsOutputs,
    Set<PluginKind> provided) {

  /** Tests whether a list of plugins that is absent is empty, instead of one default plugin. */
  boolean isProvided(String key) {
    return provided.stream().anyMatch(kind -> key.equals(kind.label() + "s"));
  }
}
