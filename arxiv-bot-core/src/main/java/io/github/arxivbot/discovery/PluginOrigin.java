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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar and version of a class. */
record PluginOrigin(String jar, String version) {

  private static final String NO_VERSION = "(no version)";

  /** The advice for an error in a plugin. */
  static final String REPORT = "report this to the plugin's author";

  private static final Pattern CLASS_VERSION = Pattern.compile("class file version (\\d{2,4})");

  /** The major version of the class files of Java n is 44 + n (JVM Specification, table 4.1-A). */
  private static final int FIRST_CLASS_VERSION = 44;

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

  /**
   * Returns an error of a plugin and what to do.
   *
   * @param error the error
   * @param version the version of the plugin
   * @param remedy what to do if the versions of plugin, core and Java fit
   */
  static String explain(Throwable error, String version, String remedy) {
    if (error instanceof UnsupportedClassVersionError) {
      return neededJava(String.valueOf(error.getMessage()))
          + ("this is Java " + Runtime.version().feature())
          + "; use a newer Java, or a version of the plugin for this one";
    }
    if (error instanceof LinkageError) {
      return error
          + ("; it was built against classes that are missing: its version is " + version)
          + (", that of arxiv-bot-core is " + PluginOrigin.of(PluginOrigin.class).version())
          + "; use compatible versions";
    }
    return error + "; " + remedy;
  }

  /** Returns the Java version of the class file version in the JVM's message. */
  private static String neededJava(String message) {
    Matcher version = CLASS_VERSION.matcher(message);
    return version.find()
        ? "it needs Java " + (Integer.parseInt(version.group(1)) - FIRST_CLASS_VERSION) + ", "
        : message + "; ";
  }
}
