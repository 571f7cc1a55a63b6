package io.github.arxivbot.discovery;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars and folders of a class loader and its parents, as far as they are known.
 *
 * @param paths absolute paths
 */
record ClassPathEntries(Set<Path> paths) {

  private static final Logger LOG = LoggerFactory.getLogger(ClassPathEntries.class);

  static ClassPathEntries of(ClassLoader loader) {
    Set<String> addresses = new LinkedHashSet<>();
    for (ClassLoader one = loader; one != null; one = one.getParent()) {
      if (one instanceof URLClassLoader open) {
        Stream.of(open.getURLs()).forEach(url -> addresses.add(url.toString()));
      } else if (one == ClassLoader.getSystemClassLoader()) {
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
            .filter(path -> !path.isEmpty())
            .forEach(path -> addresses.add(new File(path).toURI().toString()));
      }
    }
    addresses.addAll(jarsWithManifest(loader));
    Set<Path> places = new LinkedHashSet<>();
    for (String address : addresses) {
      try {
        Path place = Path.of(new URI(address));
        if (place.getFileSystem() == FileSystems.getDefault()) { // not a jar inside a jar
          places.add(place.toAbsolutePath().normalize());
        }
      } catch (URISyntaxException | RuntimeException e) { // an unknown file system
        LOG.debug("Could not search {}", address, e);
      }
    }
    return new ClassPathEntries(places);
  }

  /** Returns the jars with a manifest, which class loaders of modules provide, too. */
  private static List<String> jarsWithManifest(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(JarFile.MANIFEST_NAME)).stream()
          .map(URL::toString)
          .filter(url -> url.startsWith("jar:") && url.contains("!/"))
          .map(url -> url.substring("jar:".length(), url.indexOf("!/")))
          .toList();
    } catch (IOException e) {
      LOG.debug("Could not search for {}", JarFile.MANIFEST_NAME, e);
      return List.of();
    }
  }

  /** Returns one sentence for each jar that cannot be opened. */
  List<String> unreadableJars() {
    return paths.stream().flatMap(ClassPathEntries::unreadable).toList();
  }

  private static Stream<String> unreadable(Path path) {
    if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".jar") || !Files.isRegularFile(path)) {
      return Stream.empty();
    }
    try {
      new JarFile(path.toFile()).close();
      return Stream.empty();
    } catch (IOException e) {
      return Stream.of(
          "%s cannot be opened (%s), so its plugins are not found: replace it by a complete jar"
              .formatted(path, e.getMessage()));
    }
  }
}
