package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * A folder on a separate class path, with copies of test classes: an external plugin, whether the
 * tests themselves run on the class path or on the module path.
 */
final class PluginFolder extends URLClassLoader {

  private final Path folder;

  private PluginFolder(Path folder) throws IOException {
    super(new URL[] {folder.toUri().toURL()}, PluginFolder.class.getClassLoader());
    this.folder = folder;
  }

  /** Copies a class with all its nested ones, and registers some of these. */
  static PluginFolder of(Path folder, Class<?> outer, Class<?> service, Class<?>... factories)
      throws IOException {
    for (Class<?> type : outer.getNestMembers()) {
      String name = type.getName().replace('.', '/') + ".class";
      try (InputStream bytes = type.getModule().getResourceAsStream(name)) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.readAllBytes());
      }
    }
    StringBuilder lines = new StringBuilder();
    for (Class<?> factory : factories) {
      lines.append(factory.getName()).append('\n');
    }
    Path services = folder.resolve("META-INF/services").resolve(service.getName());
    Files.createDirectories(services.getParent());
    Files.writeString(services, lines);
    return new PluginFolder(folder);
  }

  /** Makes the folder a module. */
  void moduleInfo(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("module-info.java"), source);
    StringWriter complaints = new StringWriter();
    PrintWriter out = new PrintWriter(complaints);
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(out, out, "-d", folder.toString(), file.toString());
    assertThat(result).as(complaints.toString()).isZero();
  }

  /** Calls a test of a contract where plugins are looked for in this folder. */
  <C> void check(C contract, ThrowingConsumer<? super C> test) throws Throwable {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    try {
      test.accept(contract);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!Files.exists(folder.resolve(name.replace('.', '/') + ".class"))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : findClass(name);
    }
  }
}
