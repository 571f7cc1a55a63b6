package io.github.arxivbot.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.ScorerFactory;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The jar of an external plugin, compiled while the test runs. */
final class PluginJar {

  private final Path folder;
  private final String name;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, List<String>> services = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private String version = "";
  private int classVersion;

  PluginJar(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** A scorer's factory with that name, and further members, registered. */
  PluginJar scorer(String className, String pluginName, String... members) {
    return source(className, factory("public ", className, "\"" + pluginName + "\"", members))
        .service(ScorerFactory.class, className);
  }

  static String factory(String modifier, String className, String nameCode, String... members) {
    int dot = className.lastIndexOf('.');
    return "package %s; import io.github.arxivbot.spi.*; import io.github.arxivbot.spi.option.*; import java.util.List;"
            .formatted(className.substring(0, dot))
        + "%sclass %s implements ScorerFactory {".formatted(modifier, className.substring(dot + 1))
        + "public String name() { return %s; }".formatted(nameCode)
        + "public Scorer create(PluginContext context) {"
        + " return paper -> io.github.arxivbot.model.Score.noMatch(); }"
        + String.join(" ", members)
        + "}";
  }

  PluginJar source(String className, String source) {
    sources.put(className, source);
    return this;
  }

  PluginJar service(Class<?> factory, String... lines) {
    services.computeIfAbsent(factory.getName(), key -> new ArrayList<>()).addAll(List.of(lines));
    return this;
  }

  /** A class that is there when the others are compiled, and missing afterwards. */
  PluginJar onlyToCompile(String className, String source) {
    leftOut.add(className.replace('.', '/') + ".class");
    return source(className, source);
  }

  /** Sets the major version of the class files, as a newer compiler would. */
  PluginJar classVersion(int major) {
    classVersion = major;
    return this;
  }

  PluginJar version(String implementationVersion) {
    version = implementationVersion;
    return this;
  }

  Path write() throws IOException {
    Path classes = compile();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!version.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    }
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String entry = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (!leftOut.contains(entry)) {
          out.putNextEntry(new ZipEntry(entry));
          out.write(withVersion(Files.readAllBytes(file)));
        }
      }
      for (Map.Entry<String, List<String>> service : services.entrySet()) {
        out.putNextEntry(new ZipEntry("META-INF/services/" + service.getKey()));
        out.write((String.join("\n", service.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private byte[] withVersion(byte[] classFile) {
    if (classVersion > 0) {
      classFile[6] = (byte) (classVersion >> 8);
      classFile[7] = (byte) classVersion;
    }
    return classFile;
  }

  private Path compile() throws IOException {
    Path sourceFolder = Files.createTempDirectory(folder, "sources");
    Path classes = Files.createTempDirectory(folder, "classes");
    if (sources.isEmpty()) {
      return classes;
    }
    boolean module = sources.containsKey("module-info");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                module ? "--module-path" : "--class-path",
                module ? System.getProperty("jdk.module.path", "") : coreClasses()));
    sources.forEach(
        (className, source) ->
            arguments.add(write(sourceFolder.resolve(className + ".java"), source)));
    StringWriter words = new StringWriter();
    PrintWriter out = new PrintWriter(words);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertThat(javac.run(out, out, arguments.toArray(String[]::new))).as(words.toString()).isZero();
    return classes;
  }

  private static String write(Path file, String source) {
    try {
      String simple = file.getFileName().toString().replaceFirst(".*\\.(\\w+\\.java)$", "$1");
      return Files.writeString(file.resolveSibling(simple), source).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String coreClasses() {
    try {
      return Path.of(
              PluginRegistry.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
