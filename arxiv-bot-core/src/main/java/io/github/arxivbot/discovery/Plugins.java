package io.github.arxivbot.discovery;

import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.internal.text.ValueFormatter;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.SummarizerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The plugins that were found on the class path or module path, and those that were turned down and
 * why. The order of jars never decides anything: a name belongs to one plugin or to none.
 * Immutable.
 *
 * <pre>{@code
 * Plugins plugins = Plugins.find();
 * ScorerFactory keywords = plugins.get(ScorerFactory.class, "keywords");
 * List<RejectedPlugin> turnedDown = plugins.rejected(); // and why
 * }</pre>
 */
public final class Plugins {

  private final List<Plugin> found;
  private final List<RejectedPlugin> rejected;
  private final Supplier<List<RejectedPlugin>> unregistered;

  private Plugins(List<PluginLoader> kinds, Supplier<List<RejectedPlugin>> unregistered) {
    this.unregistered = unregistered;
    found = kinds.stream().flatMap(kind -> kind.found().stream()).toList();
    rejected = kinds.stream().flatMap(kind -> kind.rejected().stream()).toList();
  }

  /**
   * Finds the plugins that the current thread's context class loader sees, or, where it has none,
   * this library's own.
   *
   * @return what was found
   */
  public static Plugins find() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return find(context != null ? context : Plugins.class.getClassLoader());
  }

  /**
   * Finds the plugins that a class loader sees.
   *
   * @param loader the class loader
   * @return what was found
   */
  public static Plugins find(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    List<PluginLoader> kinds = new ArrayList<>();
    for (PluginKind kind : PluginKind.values()) {
      kinds.add(PluginLoader.of(kind, loader));
    }
    return new Plugins(kinds, () -> UnregisteredFactories.on(loader));
  }

  /**
   * What was found.
   *
   * @return in the order of the kinds
   */
  public List<Plugin> found() {
    return found;
  }

  /**
   * What was turned down.
   *
   * @return in the order of the kinds
   */
  public List<RejectedPlugin> rejected() {
    return rejected;
  }

  /**
   * Factories that are there but registered nowhere, so that they were not found: nobody ran
   * AutoService, or wrote {@code provides}. Looks at each class in the jars and folders of the
   * class path and in the modules, so it takes up to some seconds; meant for the answer to a
   * person. Their names are not known, for none of them is made; what can't be read is passed over.
   *
   * @return in the order of the kinds, each with its class, its jar and what to do
   */
  public List<RejectedPlugin> unregistered() {
    return unregistered.get();
  }

  /**
   * Whether a plugin of that name can be had.
   *
   * @param kind its role
   * @param name its name
   * @return false where there is none, or it was turned down
   */
  public boolean has(PluginKind kind, String name) {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    return found.stream().anyMatch(plugin -> plugin.kind() == kind && plugin.name().equals(name));
  }

  /**
   * The factory of that name.
   *
   * @param type one of {@link FetcherFactory}, {@link ScorerFactory}, {@link SummarizerFactory} and
   *     {@link RendererFactory}
   * @param name its name
   * @param <F> the type of the factory
   * @return the factory
   * @throws PluginException if there is none, or it was turned down; the message says what there is
   *     instead, or which jar would bring it
   */
  public <F extends PluginFactory<?>> F get(Class<F> type, String name) {
    PluginKind kind = PluginKind.of(Objects.requireNonNull(type, "type"));
    Objects.requireNonNull(name, "name");
    return found.stream()
        .filter(plugin -> plugin.kind() == kind && plugin.name().equals(name))
        .map(plugin -> type.cast(plugin.factory()))
        .findFirst()
        .orElseThrow(() -> new PluginException(why(kind, name)));
  }

  /**
   * Makes a plugin, guarded: whatever a stranger's factory throws comes as one exception.
   *
   * @param factory the factory
   * @param context the values of its options, and what it is lent
   * @param <T> what it makes
   * @return a new instance; the caller closes it
   * @throws PluginException if the values do not fit together, or the factory throws something else
   *     or gives null; the message says what to do, and which versions there are where they do not
   *     fit
   */
  @SuppressWarnings("ConstantValue") // a stranger's factory may give null whatever it promises
  public static <T> T create(PluginFactory<T> factory, PluginContext context) {
    Objects.requireNonNull(factory, "factory");
    Objects.requireNonNull(context, "context");
    try {
      T plugin = factory.create(context);
      if (plugin == null) {
        throw new PluginException(
            "\"" + factory.name() + "\" made nothing: its create gave null; tell its author");
      }
      return plugin;
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) { // a stranger's code
      throw new PluginException(failure(factory, "could not be made", e), e);
    }
  }

  /**
   * Checks the options of a plugin. Unexpected exceptions of the factory are reported like invalid
   * options.
   *
   * @param factory the factory
   * @param context the values of its options
   * @throws PluginException if the values do not fit together, or the factory fails
   */
  public static void check(PluginFactory<?> factory, PluginContext context) {
    Objects.requireNonNull(factory, "factory");
    Objects.requireNonNull(context, "context");
    try {
      factory.check(context);
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) { // an error in the plugin
      throw new PluginException(failure(factory, "could not check its options", e), e);
    }
  }

  private static String failure(PluginFactory<?> factory, String action, Throwable cause) {
    Origin origin = Origin.of(factory.getClass());
    return "\"%s\" (%s in %s) %s: %s%s"
        .formatted(
            factory.name(),
            factory.getClass().getName(),
            origin.jar(),
            action,
            cause,
            cause instanceof LinkageError
                ? Origin.mismatch(origin.version())
                : "; tell its author");
  }

  private String why(PluginKind kind, String name) {
    String label = kind.label();
    String turnedDown = name.isEmpty() ? "" : reasons(kind, name);
    if (!turnedDown.isEmpty()) {
      return "the " + label + " \"" + name + "\" was turned down: " + turnedDown;
    }
    String nameless = reasons(kind, "");
    return "there is no "
        + (label + " named " + ValueFormatter.format(name) + "; ")
        + KnownPlugins.artifactThatBrings(kind, name)
            .map(artifact -> "add the jar " + artifact + ", which brings it")
            .orElseGet(() -> whatThereIs(kind, name) + passedOver(kind))
        + (nameless.isEmpty() ? "" : "; turned down, and perhaps the one: " + nameless);
  }

  private String whatThereIs(PluginKind kind, String name) {
    List<String> names =
        found.stream().filter(plugin -> plugin.kind() == kind).map(Plugin::name).toList();
    List<String> known = new ArrayList<>(names);
    known.addAll(KnownPlugins.names(kind));
    String hint = SpellingSuggestion.of(name, known);
    String there =
        names.isEmpty()
            ? "none was found at all: add a jar that brings one"
                + KnownPlugins.example(kind)
                + (" (" + KnownPlugins.PAGE + ")")
            : "found: " + String.join(", ", names);
    return hint.isEmpty() ? there : there + "; " + hint;
  }

  private String passedOver(PluginKind kind) {
    return unregistered().stream()
        .filter(plugin -> plugin.kind() == kind)
        .map(plugin -> "; " + plugin.reason())
        .collect(Collectors.joining());
  }

  private String reasons(PluginKind kind, String name) {
    return rejected.stream()
        .filter(plugin -> plugin.kind() == kind && plugin.name().equals(name))
        .map(RejectedPlugin::reason)
        .collect(Collectors.joining("; "));
  }

  /**
   * For people: what was found and what was turned down.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    return "found: " + lines(found) + System.lineSeparator() + "turned down: " + lines(rejected);
  }

  private static String lines(List<?> entries) {
    String line = System.lineSeparator() + "  ";
    return entries.isEmpty()
        ? "<none>"
        : entries.stream().map(Object::toString).collect(Collectors.joining(line, line, ""));
  }
}
