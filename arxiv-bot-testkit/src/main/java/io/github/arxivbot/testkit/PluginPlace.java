package io.github.arxivbot.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The jar or folder that a class came from, open for reading. */
final class PluginPlace implements AutoCloseable {

  private final Path root;
  private final @Nullable FileSystem jar;

  private PluginPlace(Path root, @Nullable FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  static PluginPlace of(Class<?> type) throws IOException {
    Path place = path(type);
    if (Files.isDirectory(place)) {
      return new PluginPlace(place, null);
    }
    FileSystem jar = FileSystems.newFileSystem(place, Map.of("releaseVersion", "runtime"));
    return new PluginPlace(jar.getPath("/"), jar);
  }

  private static Path path(Class<?> type) throws IOException {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IOException("it is not known from which jar " + type.getName() + " came");
    }
    try {
      URI location = source.getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IOException("could not look into " + source.getLocation(), e);
    }
  }

  Path root() {
    return root;
  }

  @Override
  public void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
