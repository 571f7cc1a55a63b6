package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the overview page of each published module, the comment of its module-info. */
class ModulePagesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PAGE = Pattern.compile("(?s)\\A/\\*\\*(.*?)\\*/");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\n(.*?)\n}</pre>");
  private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");
  private static final Pattern SINCE = Pattern.compile("(?m)^@since \\d+\\.\\d+\\.\\d+$");

  /** The libraries that an example may use. */
  private static final List<String> OTHERS =
      List.of(
          "dev.langchain4j.model.chat",
          "dev.langchain4j.model.openai",
          "java.io",
          "java.net",
          "java.nio.file",
          "java.time",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "org.junit.jupiter.api");

  @TempDir private Path folder;

  static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(DocumentFiles.folder())) {
      return folders
          .filter(module -> Files.exists(module.resolve(SOURCES).resolve("module-info.java")))
          .map(module -> module.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void its_examples_compile(String module) throws IOException {
    StringBuilder imports = new StringBuilder();
    for (String one : modules()) {
      exported(one).forEach(name -> imports.append("import ").append(name).append(".*;\n"));
    }
    OTHERS.forEach(name -> imports.append("import ").append(name).append(".*;\n"));
    List<String> examples = all(EXAMPLE, page(module, "module-info.java"));

    assertThat(examples).as("examples").isNotEmpty();
    for (String example : examples) {
      boolean isType = example.startsWith("class ") || example.startsWith("record ");
      String statements = "class Shown { void run() throws Exception {\n" + example + "\n} }\n";
      JavaSnippets.compile(
          "Shown", imports + (isType ? example : statements), OptionalJars.list(), folder);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void it_and_its_exported_packages_have_a_since_tag(String module) throws IOException {
    List<String> packages = exported(module);

    assertThat(packages).isNotEmpty();
    assertThat(page(module, "module-info.java")).containsPattern(SINCE);
    for (String name : packages) {
      assertThat(page(module, name.replace('.', '/') + "/package-info.java"))
          .as(name)
          .containsPattern(SINCE);
    }
  }

  private static List<String> exported(String module) throws IOException {
    return all(EXPORTED, Files.readString(source(module, "module-info.java")));
  }

  private static String page(String module, String file) throws IOException {
    Matcher comment = PAGE.matcher(Files.readString(source(module, file)));
    assertThat(comment.find()).as("a comment at the top of %s of %s", file, module).isTrue();
    return comment
        .group(1)
        .lines()
        .map(line -> line.replaceFirst("^ \\* ?", ""))
        .collect(Collectors.joining("\n"));
  }

  private static Path source(String module, String file) {
    return DocumentFiles.folder().resolve(module).resolve(SOURCES).resolve(file);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
