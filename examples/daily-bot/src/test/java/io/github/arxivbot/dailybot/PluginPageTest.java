package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What docs/plugin.md shows is the example, which {@code .ci/examples} builds as a stranger would,
 * or stands in a test of ours.
 */
class PluginPageTest {

  private static final Pattern FILE =
      Pattern.compile("(?ms)^<!-- (examples/\\S+) -->\n```[a-z]+\n(.*?)^```$");
  private static final Pattern PART =
      Pattern.compile("(?ms)^<!-- from (\\S+) -->\n```[a-z]+\n(.*?)^```$");

  @Test
  void every_file_that_it_shows_is_as_it_stands_in_the_example() throws IOException {
    Matcher file = FILE.matcher(DocumentFiles.read("docs/plugin.md"));
    int count = 0;
    while (file.find()) {
      assertThat(file.group(2)).as(file.group(1)).isEqualTo(DocumentFiles.read(file.group(1)));
      count++;
    }
    assertThat(count).isEqualTo(5);
  }

  @Test
  void every_part_of_a_file_that_it_shows_stands_there_but_for_its_indentation()
      throws IOException {
    Matcher part = PART.matcher(DocumentFiles.read("docs/plugin.md"));
    int count = 0;
    while (part.find()) {
      assertThat(unindented(DocumentFiles.read(part.group(1)))).contains(unindented(part.group(2)));
      count++;
    }
    assertThat(count).isEqualTo(1);
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
