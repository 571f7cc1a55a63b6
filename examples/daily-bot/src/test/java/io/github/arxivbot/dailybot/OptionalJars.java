package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jars of the plugin that the bot does not contain, and its dependencies. */
final class OptionalJars {

  private static final Path FOLDER = Path.of("target", "swap");

  private OptionalJars() {}

  static List<Path> list() throws IOException {
    assertThat(FOLDER).as("jars of the package phase").isDirectory();
    try (Stream<Path> jars = Files.list(FOLDER)) {
      return jars.sorted().toList();
    }
  }

  /** Returns a class loader of the bot's class path and these jars. */
  static URLClassLoader loader() throws IOException {
    List<URL> jars = new ArrayList<>();
    for (Path jar : list()) {
      jars.add(jar.toUri().toURL());
    }
    return new URLClassLoader(jars.toArray(URL[]::new), OptionalJars.class.getClassLoader());
  }
}
