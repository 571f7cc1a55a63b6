package io.github.arxivbot.discovery;

import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.internal.text.ValueFormatter;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.ScorerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The plugins on the class path or module path, and those that cannot be used. The order of jars
 * has no effect: two plugins with the same name are both rejected. Immutable.
 *
 * <pre>{@code
 * PluginRegistry plugins = PluginRegistry.find();
 * ScorerFactory keywords = plugins.get(ScorerFactory.class, "keywords");
 * List<RejectedPlugin> rejected = plugins.rejected(); // with reasons
 * }</pre>
 */
public final class PluginRegistry {

  private final List<Plugin> found;
  private final List<RejectedPlugin> rejected;
  private final Supplier<List<RejectedPlugin>> unregistered;
  private final Supplier<List<String>> unreadable;

  private PluginRegistry(List<PluginLoader> kinds, ClassLoader loader) {
    unregistered = () -> UnregisteredFactories.on(loader);
    unreadable = () -> ClassPathEntries.of(loader).unreadableJars();
    found = kinds.stream().flatMap(kind -> kind.found().stream()).toList();
    rejected = kinds.stream().flatMap(kind -> kind.rejected().stream()).toList();
  }

  /**
   * Finds the plugins of the context class loader of the current thread, or, if there is none, of
   * the class loader of this library.
   *
   * @return the plugins
   */
  public static PluginRegistry find() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return find(context != null ? context : PluginRegistry.class.getClassLoader());
  }

  /**
   * Finds the plugins of a class loader.
   *
   * @param loader the class loader
   * @return the plugins
   */
  public static PluginRegistry find(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    List<PluginLoader> kinds = new ArrayList<>();
    for (PluginKind kind : PluginKind.values()) {
      kinds.add(PluginLoader.of(kind, loader));
    }
    return new PluginRegistry(kinds, loader);
  }

  /** {@return the plugins that can be used, in the order of the kinds} */
  public List<Plugin> found() {
    return found;
  }

  /** {@return the plugins that cannot be used, in the order of the kinds} */
  public List<RejectedPlugin> rejected() {
    return rejected;
  }

  /**
   * Searches for factories that are not registered, neither in {@code META-INF/services} nor with
   * {@code provides}. Reads all classes of the jars and folders of the class path and of the
   * modules, which takes some seconds; meant for error messages. Their names are unknown, because
   * no factory is created. Unreadable files are skipped.
   *
   * @return the factories in the order of the kinds, each with its class, its jar and what to do
   */
  public List<RejectedPlugin> unregistered() {
    return unregistered.get();
  }

  /**
   * Searches for jars of the class path that cannot be opened, for example because a download was
   * interrupted. The JVM ignores them silently. Opens all jars; meant for error messages.
   *
   * @return one sentence for each jar, with its path and what to do
   */
  public List<String> unreadableJars() {
    return unreadable.get();
  }

  /**
   * Tests whether there is a usable plugin of a name.
   *
   * @param kind the role
   * @param name the name
   * @return false if there is none, or it was rejected
   */
  public boolean has(PluginKind kind, String name) {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    return found.stream().anyMatch(plugin -> plugin.kind() == kind && plugin.name().equals(name));
  }

  /**
   * Returns the factory of a plugin.
   *
   * @param type the interface of a {@linkplain PluginKind#factoryType() kind}, for example {@link
   *     ScorerFactory}
   * @param name the name
   * @param <F> the type of the factory
   * @return the factory
   * @throws PluginException if there is none, or it was rejected; the message lists the plugins
   *     that exist, or the jar that contains the missing one
   */
  public <F extends PluginFactory<?>> F get(Class<F> type, String name) {
    PluginKind kind = PluginKind.of(Objects.requireNonNull(type, "type"));
    Objects.requireNonNull(name, "name");
    return found.stream()
        .filter(plugin -> plugin.kind() == kind && plugin.name().equals(name))
        .map(plugin -> type.cast(plugin.factory()))
        .findFirst()
        .orElseThrow(() -> new PluginException(missing(kind, name)));
  }

  /**
   * Creates a plugin, and converts any exception of the factory.
   *
   * @param factory the factory
   * @param context the option values, and the resources of the bot
   * @param <T> the type of the plugin
   * @return a new plugin; the caller closes it
   * @throws PluginException if the values do not fit together, or the factory throws another
   *     exception or returns null
   */
  @SuppressWarnings("ConstantValue") // create() may return null although it must not
  public static <T> T create(PluginFactory<T> factory, PluginContext context) {
    Objects.requireNonNull(factory, "factory");
    Objects.requireNonNull(context, "context");
    try {
      T plugin = factory.create(context);
      if (plugin == null) {
        throw new PluginException(
            "\"" + factory.name() + "\" returned null from create(); " + PluginOrigin.REPORT);
      }
      return plugin;
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | Error e) { // plugin code
      throw new PluginException(failure(factory, "could not be created", e), e);
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
    } catch (RuntimeException | Error e) { // an error in the plugin
      throw new PluginException(failure(factory, "could not check its options", e), e);
    }
  }

  private static String failure(PluginFactory<?> factory, String action, Throwable cause) {
    PluginOrigin origin = PluginOrigin.of(factory.getClass());
    return "\"%s\" (%s in %s) %s: %s"
        .formatted(
            factory.name(),
            factory.getClass().getName(),
            origin.jar(),
            action,
            PluginOrigin.explain(cause, origin.version(), PluginOrigin.REPORT));
  }

  private String missing(PluginKind kind, String name) {
    String label = kind.label();
    String rejections = name.isEmpty() ? "" : reasons(kind, name);
    if (!rejections.isEmpty()) {
      return "the " + label + " \"" + name + "\" was rejected: " + rejections;
    }
    String nameless = reasons(kind, "");
    return "there is no "
        + (label + " named " + ValueFormatter.format(name) + "; ")
        + PluginArtifacts.findArtifact(kind, name)
            .map(artifact -> "add the jar " + artifact + ", which contains it")
            .orElseGet(() -> existing(kind, name) + otherKind(kind, name) + unregisteredOf(kind))
        + unreadableJars().stream().map(jar -> "; " + jar).collect(Collectors.joining())
        + (nameless.isEmpty() ? "" : "; rejected, possibly the requested one: " + nameless);
  }

  private String existing(PluginKind kind, String name) {
    List<String> names =
        found.stream().filter(plugin -> plugin.kind() == kind).map(Plugin::name).sorted().toList();
    List<String> known = new ArrayList<>(names);
    known.addAll(PluginArtifacts.names(kind));
    String hint = SpellingSuggestion.of(name, known);
    String there =
        names.isEmpty()
            ? "no plugin of this kind was found: add a jar that contains one"
                + PluginArtifacts.example(kind)
                + (" (" + PluginArtifacts.PAGE + ")")
            : "found: " + String.join(", ", names);
    return hint.isEmpty() ? there : there + "; " + hint;
  }

  private String otherKind(PluginKind kind, String name) {
    return found.stream()
        .filter(plugin -> plugin.kind() != kind && plugin.name().equals(name))
        .map(plugin -> "; \"" + name + "\" is a " + plugin.kind().label())
        .collect(Collectors.joining());
  }

  private String unregisteredOf(PluginKind kind) {
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

  /** {@return the plugins that can be used and those that cannot, in several lines} */
  @Override
  public String toString() {
    return "found: " + lines(found) + System.lineSeparator() + "rejected: " + lines(rejected);
  }

  private static String lines(List<?> entries) {
    String line = System.lineSeparator() + "  ";
    return entries.isEmpty()
        ? "<none>"
        : entries.stream().map(Object::toString).collect(Collectors.joining(line, line, ""));
  }
}
