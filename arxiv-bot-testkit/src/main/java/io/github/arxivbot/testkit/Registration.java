package io.github.arxivbot.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The two places in which a jar registers its plugins of one kind.
 *
 * @param servicesFile the classes named in {@code META-INF/services}
 * @param provides the classes named by {@code provides}; nothing where there is no module-info
 */
record Registration(List<String> servicesFile, Optional<List<String>> provides) {

  /** Reads the jar or folder that a factory came from. */
  static Registration of(Class<?> factory, Class<?> service) throws IOException {
    Path place = place(factory);
    if (Files.isDirectory(place)) {
      return read(place, service);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of("releaseVersion", "runtime"))) {
      return read(jar.getPath("/"), service);
    }
  }

  private static Path place(Class<?> factory) throws IOException {
    CodeSource source = factory.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IOException("it is not known from which jar " + factory.getName() + " came");
    }
    try {
      URI location = source.getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("could not look into " + source.getLocation(), e);
    }
  }

  private static Registration read(Path root, Class<?> service) throws IOException {
    Path file = root.resolve("META-INF").resolve("services").resolve(service.getName());
    Path module = root.resolve("module-info.class");
    return new Registration(
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
