package io.github.arxivbot.testkit.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.arxivbot.spi.Renderer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders the sample digests of a contract in another process. */
final class SecondProcess {

  private SecondProcess() {}

  /** Returns what the renderer of a contract writes in a new process. */
  static String rendered(RendererContract contract) throws IOException, InterruptedException {
    if (constructor(contract.getClass()).isEmpty()) {
      abort("the class of the test has no constructor without parameters");
    }
    Path output = Files.createTempFile("rendered", ".txt");
    Path errors = Files.createTempFile("rendered", ".log");
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath(),
                  SecondProcess.class.getName(),
                  contract.getClass().getName())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new AssertionError("the other process failed: " + Files.readString(errors));
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
      Files.delete(errors);
    }
  }

  private static String classPath() {
    List<String> paths = new ArrayList<>();
    paths.add(System.getProperty("java.class.path"));
    Optional.ofNullable(System.getProperty("jdk.module.path")).ifPresent(paths::add);
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader plugins) {
      for (URL jar : plugins.getURLs()) {
        paths.add(Path.of(URI.create(jar.toString())).toString());
      }
    }
    paths.removeIf(String::isEmpty);
    return String.join(File.pathSeparator, paths);
  }

  private static Optional<Constructor<?>> constructor(Class<?> contract) {
    for (Constructor<?> constructor : contract.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return Optional.of(constructor);
      }
    }
    return Optional.empty();
  }

  /** Writes what the renderer of a contract writes; the argument names the contract's class. */
  public static void main(String[] arguments) throws Exception {
    Constructor<?> constructor = constructor(Class.forName(arguments[0])).orElseThrow();
    constructor.setAccessible(true);
    RendererContract contract = (RendererContract) constructor.newInstance();
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try (Renderer renderer = contract.create()) {
      out.write(contract.use(renderer).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
