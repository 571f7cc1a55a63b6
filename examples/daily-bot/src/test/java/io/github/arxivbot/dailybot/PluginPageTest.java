package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tests that the code in docs/plugin.md equals the example that {@code .ci/examples} builds, or a
 * test.
 */
class PluginPageTest {

  private static final Pattern FILE =
      Pattern.compile("(?ms)^<!-- (examples/\\S+) -->\n```[a-z]+\n(.*?)^```$");
  private static final Pattern PART =
      Pattern.compile("(?ms)^<!-- from (\\S+) -->\n```[a-z]+\n(.*?)^```$");

  @Test
  void every_file_in_it_equals_the_file_of_the_example() throws IOException {
    Matcher file = FILE.matcher(DocumentFiles.read("docs/plugin.md"));
    int count = 0;
    while (file.find()) {
      assertThat(file.group(2)).as(file.group(1)).isEqualTo(DocumentFiles.read(file.group(1)));
      count++;
    }
    assertThat(count).isEqualTo(5);
  }

  @Test
  void every_snippet_in_it_equals_the_code_of_the_example_without_indentation() throws IOException {
    Matcher part = PART.matcher(DocumentFiles.read("docs/plugin.md"));
    int count = 0;
    while (part.find()) {
      assertThat(unindented(DocumentFiles.read(part.group(1)))).contains(unindented(part.group(2)));
      count++;
    }
    assertThat(count).isEqualTo(6);
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
