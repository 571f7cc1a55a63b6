package io.github.arxivbot.testkit.contract;

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

/** The jar or folder of a class, open for reading. */
record PluginLocation(Path root, @Nullable FileSystem jar) implements AutoCloseable {

  static PluginLocation of(Class<?> type) throws IOException {
    Path place = path(type);
    if (Files.isDirectory(place)) {
      return new PluginLocation(place, null);
    }
    FileSystem jar = FileSystems.newFileSystem(place, Map.of("releaseVersion", "runtime"));
    return new PluginLocation(jar.getPath("/"), jar);
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

  @Override
  public void close() throws IOException {
    if (jar != null) {
      jar.close();
    }
  }
}
