package io.github.arxivbot.discovery;

import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jar and version of a class. */
record PluginOrigin(String jar, String version) {

  private static final String NO_VERSION = "(no version)";

  static PluginOrigin of(Class<?> type) {
    return new PluginOrigin(jarOf(type), versionOf(type));
  }

  private static String jarOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return "(built in)";
    }
    return path(source.getLocation().toString());
  }

  static String path(String location) {
    try {
      URI address = new URI(location);
      return "file".equals(address.getScheme()) ? Path.of(address).toString() : location;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return location;
    }
  }

  private static String versionOf(Class<?> type) {
    String manifest = type.getPackage().getImplementationVersion();
    if (manifest != null) {
      return manifest;
    }
    return type.getModule().isNamed()
        ? type.getModule().getDescriptor().rawVersion().orElse(NO_VERSION)
        : moduleVersion(jarOf(type));
  }

  /** Returns the version in the module-info of a jar, or in the name of the jar. */
  private static String moduleVersion(String jar) {
    try {
      Path file = Path.of(jar);
      if (!Files.isRegularFile(file)) {
        return NO_VERSION; // the finder expects a folder of jars
      }
      return ModuleFinder.of(file).findAll().stream()
          .flatMap(module -> module.descriptor().rawVersion().stream())
          .findFirst()
          .orElse(NO_VERSION);
    } catch (FindException | InvalidPathException e) { // not a module
      return NO_VERSION;
    }
  }

  /** Returns the version of a jar whose classes cannot be loaded. */
  static String versionIn(String jar) {
    try (JarFile file = new JarFile(jar)) {
      Manifest manifest = file.getManifest();
      String version =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return version == null ? moduleVersion(jar) : version;
    } catch (IOException e) {
      return NO_VERSION;
    }
  }

  /** Returns the end of a message about a LinkageError of a plugin of a version. */
  static String mismatch(String version) {
    return "; it was built against classes that are missing: its version is "
        + version
        + ", that of arxiv-bot-core is "
        + PluginOrigin.of(PluginOrigin.class).version()
        + "; use compatible versions";
  }
}
