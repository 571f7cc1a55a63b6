package io.github.arxivbot.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The two registrations of a jar's plugins of one kind.
 *
 * @param provides the classes listed by {@code provides}; empty without a module-info
 */
record PluginRegistration(List<String> servicesFile, Optional<List<String>> provides) {

  static PluginRegistration of(Class<?> factory, Class<?> service) throws IOException {
    try (PluginLocation place = PluginLocation.of(factory)) {
      return read(place.root(), service);
    }
  }

  private static PluginRegistration read(Path root, Class<?> service) throws IOException {
    Path file = root.resolve("META-INF").resolve("services").resolve(service.getName());
    Path module = root.resolve("module-info.class");
    return new PluginRegistration(
        Files.exists(file) ? classes(file) : List.of(),
        Files.exists(module) ? Optional.of(provided(module, service)) : Optional.empty());
  }

  private static List<String> classes(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> provided(Path module, Class<?> service) throws IOException {
    try (InputStream in = Files.newInputStream(module)) {
      return ModuleDescriptor.read(in).provides().stream()
          .filter(provides -> provides.service().equals(service.getName()))
          .flatMap(provides -> provides.providers().stream())
          .toList();
    }
  }
}
