package io.github.arxivbot.discovery;

import io.github.arxivbot.spi.PluginFactory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds factories that are not registered, so that ServiceLoader ignores them: AutoService was not
 * run, or {@code provides} is missing.
 *
 * <p>This reads all classes, so it is used for error messages only, never when a bot starts. No
 * class is initialized, so that no code of a plugin runs.
 */
final class UnregisteredFactories {

  private static final Logger LOG = LoggerFactory.getLogger(UnregisteredFactories.class);

  /** A part of a name in the constant pool of every class that implements a factory. */
  private static final String MENTION =
      PluginFactory.class.getPackageName().replace('.', '/') + "/";

  private static final int MAX_CLASS_BYTES = 1 << 20;

  private final Set<Class<?>> factories = new LinkedHashSet<>();

  private UnregisteredFactories() {}

  static List<RejectedPlugin> on(ClassLoader loader) {
    UnregisteredFactories search = new UnregisteredFactories();
    search.look(loader);
    Map<PluginKind, Collection<String>> registered = new EnumMap<>(PluginKind.class);
    for (PluginKind kind : PluginKind.values()) {
      registered.put(kind, ServiceFileIndex.read(loader, kind).jarsByClass().keySet());
    }
    return search.complaints(registered);
  }

  private void look(ClassLoader loader) {
    for (Path place : ClassPathEntries.of(loader).paths()) {
      try {
        if (Files.isDirectory(place)) {
          look(place, loader);
        } else if (Files.isRegularFile(place)) {
          try (JarFile jar = new JarFile(place.toFile())) {
            look(jar, loader);
          }
        }
      } catch (IOException | RuntimeException e) {
        // This only adds to another error message, which must not be lost.
        LOG.debug("Could not search {}", place, e);
      }
    }
  }

  private void look(JarFile jar, ClassLoader loader) throws IOException {
    for (JarEntry entry : Collections.list(jar.entries())) {
      if (isClass(entry.getName()) && entry.getSize() < MAX_CLASS_BYTES) {
        try (InputStream bytes = jar.getInputStream(entry)) {
          look(entry.getName(), bytes, loader);
        }
      }
    }
  }

  private void look(Path folder, ClassLoader loader) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> isClass(file.toString())).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream bytes = Files.newInputStream(file)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        look(name, bytes, loader);
      }
    }
  }

  private static boolean isClass(String file) {
    return file.endsWith(".class") && !file.startsWith("META-INF") && !file.contains("module-info");
  }

  private void look(String file, InputStream bytes, ClassLoader loader) throws IOException {
    String content = new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
    if (!content.contains(MENTION)) {
      return;
    }
    String className = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      Class<?> type = Class.forName(className, false, loader);
      if (canBeOne(type)) {
        factories.add(type);
      }
    } catch (ClassNotFoundException | LinkageError | SecurityException e) {
      LOG.debug("{} cannot be read", className, e);
    }
  }

  /**
   * Tests whether a class may be meant as a plugin. A nested class may be one only if it is static
   * and, like the classes around it, public; others serve the class around them.
   */
  private static boolean canBeOne(Class<?> type) {
    return PluginFactory.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers())
        && (type.getEnclosingClass() == null || isReachable(type))
        && Stream.of(type.getDeclaredConstructors()).anyMatch(one -> one.getParameterCount() == 0);
  }

  private static boolean isReachable(Class<?> type) {
    Class<?> outer = type.getDeclaringClass(); // null for local classes, too
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null
            || (outer != null && Modifier.isStatic(type.getModifiers()) && isReachable(outer)));
  }

  private List<RejectedPlugin> complaints(Map<PluginKind, Collection<String>> registered) {
    List<RejectedPlugin> complaints = new ArrayList<>();
    for (PluginKind kind : PluginKind.values()) {
      for (Class<?> type : factories) {
        if (kind.factoryType().isAssignableFrom(type)
            && !registered.getOrDefault(kind, List.of()).contains(type.getName())
            && !UnloadableFactories.isProvided(type, kind)) {
          complaints.add(new RejectedPlugin(kind, "", complaint(type, kind)));
        }
      }
    }
    return complaints;
  }

  private static String complaint(Class<?> type, PluginKind kind) {
    String factory = kind.factoryType().getName();
    String simple = kind.factoryType().getSimpleName();
    String cure =
        type.getModule().isNamed()
            ? "add `provides %s with %s` to module-info.java"
                .formatted(factory, type.getCanonicalName())
            : ("put @AutoService(%s.class) on it, with auto-service among the compiler's"
                    + " annotationProcessorPaths, or name it in META-INF/services/%s")
                .formatted(simple, factory);
    return "%s in %s implements %s but is not registered, so it is not found: %s"
        .formatted(type.getName(), PluginOrigin.of(type).jar(), simple, cure);
  }
}
