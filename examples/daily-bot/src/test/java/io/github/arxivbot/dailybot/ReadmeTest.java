package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands, the program and the list of plugins in the README. */
class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void the_program_compiles_and_writes_a_digest() throws Exception {
    try (ArxivServer arxiv = ArxivServer.start()) {
      arxiv.announce("cs.LG", papers("2602.00001"));
      Path page = folder.resolve("README.md");
      String program = blocks("java").get(0);
      assertThat(program.lines().count()).isLessThanOrEqualTo(25);
      program =
          replaceOnce(
              program,
              "ArxivRss.create()",
              "ArxivRss.builder(io.github.arxivbot.http.PoliteHttp.create())"
                  + ".baseUrl(java.net.URI.create(\""
                  + arxiv.rssUrl()
                  + "\")).build()");
      program = replaceOnce(program, "Path.of(\"README.md\")", "Path.of(\"" + page + "\")");
      program = replaceOnce(program, ".maxPapers(20)", ".maxPapers(20).daysBack(3650)");

      JavaSnippets.compile("Digest", program, List.of(), folder);
      try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
        Method main = loader.loadClass("Digest").getMethod("main", String[].class);
        main.invoke(null, (Object) new String[0]);
      }

      assertThat(page).content().contains("### 1. [An LLM paper, number 2602.00001]");
    }
  }

  @Test
  void the_quick_start_is_two_commands_of_one_line_each() throws Exception {
    assertThat(blocks("sh"))
        .containsExactly(
            "./mvnw -q -DskipTests package"
                + " && examples/daily-bot/target/daily-bot/bin/daily-bot run --sample\n",
            "./mvnw verify\n");
  }

  @Test
  void the_table_of_plugins_is_complete() throws Exception {
    String readme = readme();
    CommandResult.command("plugins")
        .out()
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.trim().split(" +", 3))
        .forEach(words -> assertThat(readme).contains("| `" + words[1] + "` | " + words[0] + " |"));
  }

  @Test
  void its_configuration_is_valid() throws Exception {
    Path config = folder.resolve("config.json");
    Files.writeString(config, blocks("jsonc").get(0));

    CommandResult result = CommandResult.command("check", "--config", config.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  private static String replaceOnce(String text, String part, String replacement) {
    assertThat(text.split(Pattern.quote(part), -1)).as(part).hasSize(2);
    return text.replace(part, replacement);
  }

  private static List<String> blocks(String language) throws Exception {
    Matcher matcher = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(readme());
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private static String readme() throws Exception {
    return DocumentFiles.read("README.md");
  }
}
