package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that the code in docs/embedding.md, docs/spark.md and docs/spring-boot.md is the code of a
 * test or of an example that {@code .ci/examples} builds.
 */
class EmbeddingPageTest {

  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^(?:<!-- from (\\S+) -->\n)?```[a-z]+\n(.*?)^```$");

  @ParameterizedTest
  @CsvSource({"docs/embedding.md, 8", "docs/spark.md, 4", "docs/spring-boot.md, 5"})
  void every_snippet_is_the_code_of_a_test_without_indentation(String page, int snippets)
      throws IOException {
    Matcher snippet = SNIPPET.matcher(DocumentFiles.read(page));
    int count = 0;
    while (snippet.find()) {
      assertThat(snippet.group(1)).as(snippet.group(2)).isNotNull();
      assertThat(unindented(DocumentFiles.read(snippet.group(1))))
          .contains(unindented(snippet.group(2)));
      count++;
    }
    assertThat(count).isEqualTo(snippets);
  }

  private static String unindented(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
