package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the code in documents. */
final class JavaSnippets {

  private JavaSnippets() {}

  /** Compiles with the class path of the tests and additional jars. */
  static void compile(String name, String program, List<Path> jars, Path folder)
      throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), program);
    String classPath =
        Stream.concat(Stream.of(System.getProperty("java.class.path")), jars.stream())
            .map(Object::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of("-Xlint:all", "-proc:none", "-cp", classPath, "-d", folder.toString());
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(program + "\n" + messages).isTrue();
    }
  }
}
