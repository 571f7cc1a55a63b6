package io.github.arxivbot.discovery;

import io.github.arxivbot.spi.PluginFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** Loads the plugins of one kind. A faulty plugin does not affect the others. */
final class PluginLoader {

  /** The maximum number of failures, because a broken provider may fail without end. */
  private static final int MAX_FAILURES = 1000;

  private final PluginKind kind;
  private final ServiceFileIndex files;
  private final List<Plugin> found = new ArrayList<>();
  private final List<RejectedPlugin> rejected = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<String>> usersByName = new LinkedHashMap<>();

  private PluginLoader(PluginKind kind, ServiceFileIndex files) {
    this.kind = kind;
    this.files = files;
  }

  static PluginLoader of(PluginKind kind, ClassLoader loader) {
    PluginLoader discovery = new PluginLoader(kind, ServiceFileIndex.read(loader, kind));
    List<String> failures = discovery.load(ServiceLoader.load(kind.factoryType(), loader));
    List<String> explained =
        new UnloadableFactories(kind, loader).complaints(discovery.files, discovery.seen);
    discovery.reject(explained);
    if (explained.size() < failures.size()) {
      discovery.reject(failures);
    }
    return discovery;
  }

  List<Plugin> found() {
    return found;
  }

  List<RejectedPlugin> rejected() {
    return rejected;
  }

  /** Accepts the providers of a ServiceLoader; returns its messages about other entries. */
  private List<String> load(ServiceLoader<? extends PluginFactory<?>> loader) {
    Iterator<? extends ServiceLoader.Provider<? extends PluginFactory<?>>> providers =
        loader.stream().iterator();
    List<String> failures = new ArrayList<>();
    while (failures.size() < MAX_FAILURES) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        accept(providers.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        failures.add(message + (e.getCause() == null ? "" : ": " + e.getCause()));
      }
    }
    rejectSharedNames();
    return failures;
  }

  private void accept(ServiceLoader.Provider<? extends PluginFactory<?>> provider) {
    Class<?> type = provider.type();
    seen.add(type.getName());
    List<String> jars = files.jarsOf(type.getName());
    String place =
        type.getName()
            + " in "
            + (jars.size() > 1 ? String.join(" and in ", jars) : PluginOrigin.of(type).jar());
    String name = "";
    String wrong;
    try {
      wrong = FactoryValidator.type(type);
      if (wrong == null) {
        PluginFactory<?> factory = provider.get();
        wrong = FactoryValidator.name(factory);
        if (wrong == null) {
          name = factory.name();
          usersByName.computeIfAbsent(name, key -> new ArrayList<>()).add(place);
          wrong = FactoryValidator.options(kind, factory);
        }
        if (wrong == null && jars.size() <= 1) {
          found.add(Plugin.of(kind, factory));
          return;
        }
      }
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) { // a faulty plugin must not affect the others
      wrong = "cannot be loaded: " + reason(type, e);
    }
    reject(
        name, jars.size() > 1 ? place + ": remove the older of these jars" : place + " " + wrong);
  }

  private static String reason(Class<?> type, Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null
        && (cause instanceof ServiceConfigurationError
            || cause instanceof ExceptionInInitializerError)) {
      cause = cause.getCause();
    }
    return PluginOrigin.explain(
        cause, PluginOrigin.of(type).version(), "remove the jar, or " + PluginOrigin.REPORT);
  }

  private void rejectSharedNames() {
    usersByName.forEach(
        (name, users) -> {
          if (users.size() > 1) {
            found.removeIf(plugin -> plugin.name().equals(name));
            reject(
                name,
                "the name \""
                    + name
                    + "\" is used by "
                    + String.join(" and by ", users)
                    + ": remove one of these jars");
          }
        });
  }

  private void reject(List<String> reasons) {
    reasons.forEach(reason -> reject("", reason));
  }

  private void reject(String name, String reason) {
    rejected.add(new RejectedPlugin(kind, name, reason));
  }
}
