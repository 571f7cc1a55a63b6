package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A jar of a third party, to be copied to the program's {@code lib/}. */
final class ThirdPartyJar {

  private static final String SCORERS = "META-INF/services/io.github.arxivbot.spi.ScorerFactory";

  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Set<String> leftOut = new HashSet<>();
  private String registered = "";
  private String version = "";

  /** Creates a scorer with a class such as acme.Mine, a name and additional code. */
  static ThirdPartyJar scorer(String className, String name, String... members) {
    int dot = className.lastIndexOf('.');
    ThirdPartyJar jar = new ThirdPartyJar();
    return jar.source(
            className,
            """
            package %s;
            import io.github.arxivbot.model.*;
            import io.github.arxivbot.spi.*; import io.github.arxivbot.spi.option.*;
            import java.util.List;
            public class %s implements ScorerFactory {
              public String name() { return "%s"; }
              %s
              %s
            }
            """
                .formatted(
                    className.substring(0, dot),
                    className.substring(dot + 1),
                    name,
                    String.join("\n", members),
                    String.join("", members).contains(" create(")
                        ? ""
                        : "public Scorer create(PluginContext context) { return paper ->"
                            + " Score.points(List.of(Reason.of(\"dropped\", Field.OTHER, 42))); }"))
        .registered(className);
  }

  ThirdPartyJar source(String className, String source) {
    sources.put(className, source);
    return this;
  }

  /** Sets the scorers in its services file; no file if empty. */
  ThirdPartyJar registered(String classNames) {
    registered = classNames;
    return this;
  }

  /** Adds a class that is needed for compilation and missing in the jar. */
  ThirdPartyJar without(String className) {
    leftOut.add(className.replace('.', '/') + ".class");
    return this;
  }

  ThirdPartyJar version(String implementationVersion) {
    version = implementationVersion;
    return this;
  }

  ThirdPartyJar replace(String before, String after) {
    sources.replaceAll((name, source) -> source.replace(before, after));
    return this;
  }

  /** Compiles it against the jars of a folder, and writes it to the folder. */
  Path drop(Path lib, String name) throws IOException {
    Path work = Files.createTempDirectory(lib.getParent(), "third-party");
    Path classes = compile(work, lib);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (!version.isEmpty()) {
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    }
    Path jar = lib.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream archive = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String entry = classes.relativize(file).toString().replace('\\', '/');
        if (!leftOut.contains(entry)) {
          put(archive, entry, Files.readAllBytes(file));
        }
      }
      if (!registered.isEmpty()) {
        put(archive, SCORERS, (registered + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  private Path compile(Path work, Path lib) throws IOException {
    Path classes = Files.createDirectory(work.resolve("classes"));
    boolean module = sources.containsKey("module-info");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                module ? "--module-path" : "--class-path",
                jars(lib)));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      String simple = source.getKey().substring(source.getKey().lastIndexOf('.') + 1);
      Path folder = Files.createDirectories(work.resolve(source.getKey()));
      Path file = Files.writeString(folder.resolve(simple + ".java"), source.getValue());
      arguments.add(file.toString());
    }
    StringWriter words = new StringWriter();
    PrintWriter out = new PrintWriter(words);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertThat(javac.run(out, out, arguments.toArray(String[]::new))).as(words.toString()).isZero();
    return classes;
  }

  private static String jars(Path lib) throws IOException {
    try (Stream<Path> jars = Files.list(lib)) {
      return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static void put(JarOutputStream archive, String name, byte[] bytes) throws IOException {
    archive.putNextEntry(new JarEntry(name));
    archive.write(bytes);
    archive.closeEntry();
  }
}
