package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the code in docs/embedding.md is the code of a test. */
class EmbeddingPageTest {

  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^(?:<!-- from (\\S+) -->\n)?```java\n(.*?)^```$");

  @Test
  void every_snippet_is_the_code_of_a_test_without_indentation() throws IOException {
    Matcher snippet = SNIPPET.matcher(DocumentFiles.read("docs/embedding.md"));
    int count = 0;
    while (snippet.find()) {
      assertThat(snippet.group(1)).as(snippet.group(2)).isNotNull();
      assertThat(unindented(DocumentFiles.read(snippet.group(1))))
          .contains(unindented(snippet.group(2)));
      count++;
    }
    assertThat(count).isEqualTo(7);
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
