package io.github.arxivbot.discovery;

import io.github.arxivbot.internal.text.ValueFormatter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The jars on the class path by the provider classes of one kind that they register.
 *
 * <p>ServiceLoader itself neither reports the jar of a broken entry nor notices that one class is
 * registered by two jars, an old one next to a new one: it silently takes the first.
 */
final class ServiceFileIndex {

  private final Map<String, List<String>> jarsByClass = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  private ServiceFileIndex() {}

  static ServiceFileIndex read(ClassLoader loader, PluginKind kind) {
    ServiceFileIndex files = new ServiceFileIndex();
    String file = "META-INF/services/" + kind.factoryType().getName();
    try {
      for (URL url : Collections.list(loader.getResources(file))) {
        files.add(url, file, kind);
      }
    } catch (IOException e) {
      files.complaints.add(file + " cannot be searched: " + e);
    }
    return files;
  }

  /** Returns one message for each unusable file, with its jar and what to do. */
  List<String> complaints() {
    return complaints;
  }

  Map<String, List<String>> jarsByClass() {
    return jarsByClass;
  }

  List<String> jarsOf(String className) {
    return jarsByClass.getOrDefault(className, List.of());
  }

  private void add(URL url, String file, PluginKind kind) {
    String jar = jarOf(url.toString(), file);
    List<String> classes;
    try {
      classes = classes(url);
    } catch (IOException | UncheckedIOException e) {
      complaints.add(
          file + " in " + jar + " cannot be read: replace the jar by a complete one (" + e + ")");
      return;
    }
    Optional<String> garbage = classes.stream().filter(ServiceFileIndex::isNoClassName).findFirst();
    if (garbage.isPresent()) {
      complaints.add(
          file
              + " in "
              + jar
              + " holds "
              + ValueFormatter.format(garbage.get())
              + ", which is not a class name, so that no "
              + kind.label()
              + " of this jar can be used: replace the jar by a complete one");
      return;
    }
    for (String className : classes) {
      List<String> jars = jarsByClass.computeIfAbsent(className, name -> new ArrayList<>());
      if (!jars.contains(jar)) {
        jars.add(jar);
      }
    }
  }

  private static boolean isNoClassName(String line) {
    return !line.codePoints().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c))
        || !Character.isJavaIdentifierStart(line.codePointAt(0));
  }

  private static String jarOf(String url, String file) {
    String location = url.substring(0, url.length() - file.length());
    if (location.startsWith("jar:") && location.endsWith("!/")) {
      location = location.substring("jar:".length(), location.length() - "!/".length());
    }
    return PluginOrigin.path(location);
  }

  private static List<String> classes(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
