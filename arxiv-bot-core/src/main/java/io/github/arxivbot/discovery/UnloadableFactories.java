package io.github.arxivbot.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why registered classes never became providers.
 *
 * <p>ServiceLoader's own words for it name neither the jar nor what to do, and those of a
 * LinkageError not even the class.
 */
final class UnloadableFactories {

  private final PluginKind kind;
  private final ClassLoader loader;

  UnloadableFactories(PluginKind kind, ClassLoader loader) {
    this.kind = kind;
    this.loader = loader;
  }

  /** Returns the errors of the registered classes that are not in {@code seen}. */
  List<String> complaints(ServiceFileIndex files, Set<String> seen) {
    List<String> complaints = new ArrayList<>(files.complaints());
    files
        .jarsByClass()
        .forEach(
            (className, jars) -> {
              String complaint = seen.contains(className) ? null : complaint(className, jars);
              if (complaint != null) {
                complaints.add(complaint);
              }
            });
    return complaints;
  }

  private @Nullable String complaint(String className, List<String> jars) {
    String where = className + " in " + String.join(" and in ", jars);
    try {
      Class<?> type = Class.forName(className, false, loader);
      String factory = kind.factoryType().getName();
      if (!kind.factoryType().isAssignableFrom(type)) {
        return where
            + (" is registered as a " + kind.label() + " but does not implement " + factory)
            + ": implement it, or remove the class from META-INF/services";
      }
      if (type.getModule().isNamed()) {
        return isProvided(type, kind)
            ? null
            : where
                + (" is not provided by its module " + type.getModule().getName())
                + (": add `provides " + factory + " with " + className + "` to module-info.java");
      }
      return Stream.of(type.getConstructors()).anyMatch(made -> made.getParameterCount() == 0)
          ? null
          : where + " has no public constructor without parameters: add one";
    } catch (ClassNotFoundException e) {
      return where
          + (" is registered as a " + kind.label() + " but does not exist")
          + ": replace the jar by a complete one";
    } catch (LinkageError e) {
      return where
          + " cannot be loaded: "
          + PluginOrigin.explain(e, PluginOrigin.versionIn(jars.get(0)), PluginOrigin.REPORT);
    }
  }

  /** Tests whether a class is in a named module that provides it. */
  static boolean isProvided(Class<?> type, PluginKind kind) {
    Module module = type.getModule();
    return module.isNamed()
        && module.getDescriptor().provides().stream()
            .filter(provided -> provided.service().equals(kind.factoryType().getName()))
            .anyMatch(provided -> provided.providers().contains(type.getName()));
  }
}
