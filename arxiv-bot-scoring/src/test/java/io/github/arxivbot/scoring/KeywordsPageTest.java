package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperBuilder;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of docs/keywords.md, as a configuration has it. */
class KeywordsPageTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)```jsonc\n(.*?)\n```\n\n((?:- [a-z ]+: `[^`]*`[^\n]*\n)+)");
  private static final Pattern LINE =
      Pattern.compile(
          "- (matches|ignores|drops|keeps)(?: ([a-z]+))?: `([^`]*)`(?: for (.*) points)?");

  @TestFactory
  Stream<DynamicTest> each_example_matches_and_ignores_as_documented() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(page());
    while (example.find()) {
      String keyword = example.group(1);
      for (String line : example.group(2).lines().toList()) {
        tests.add(DynamicTest.dynamicTest(keyword + " " + line, () -> check(keyword, line)));
      }
    }
    return tests.stream();
  }

  @Test
  void the_page_has_an_example_for_each_word_of_the_language() throws IOException {
    String page = page();
    Matcher example = EXAMPLE.matcher(page);
    StringBuilder examples = new StringBuilder();
    int count = 0;
    while (example.find()) {
      examples.append(example.group(1));
      count++;
    }
    assertThat(count).isEqualTo(page.split("```jsonc", -1).length - 1);
    assertThat(examples.toString())
        .contains("\"term\"", "\"any\"", "\"all\"", "\"not\"", "\"author\"", "\"category\"")
        .contains("\"comment\"", "\"regex\"", "\"match\"", "\"plural\"", "\"case\"", "\"fold\"")
        .contains(
            "\"in\"", "\"weight\"", "\"title_bonus\"", "\"name\"", "\"exclude\"", "\"require\"");
  }

  private static void check(String keyword, String line) throws IOException {
    Matcher words = LINE.matcher(line);
    assertThat(words.matches()).as(line).isTrue();
    boolean dropping = words.group(1).equals("drops") || words.group(1).equals("keeps");
    // A paper gets in by another keyword, so that dropping it shows.
    List<Object> keywords = new ArrayList<>();
    keywords.add(Json.plain(keyword));
    if (dropping) {
      keywords.add("e");
    }
    Score score = scorer(keywords).score(paper(words.group(2), words.group(3)));
    switch (words.group(1)) {
      case "matches" -> assertThat(score).isInstanceOf(Score.Points.class);
      case "ignores" -> assertThat(score).isInstanceOf(Score.NoMatch.class);
      case "drops" -> assertThat(score).isInstanceOf(Score.Veto.class);
      default -> assertThat(score).isInstanceOf(Score.Points.class);
    }
    if (words.group(4) != null) {
      assertThat(((Score.Points) score).total()).isEqualTo(Double.parseDouble(words.group(4)));
    }
  }

  private static Paper paper(String part, String text) {
    String[] texts = text.split(" / ", 2);
    PaperBuilder paper =
        Paper.builder(ArxivId.parse("2602.00001v1"), part == null ? texts[0] : "Some title")
            .abstractText(part == null && texts.length > 1 ? texts[1] : "");
    if ("author".equals(part)) {
      paper.authors(List.of("Someone Else", text));
    } else if ("category".equals(part)) {
      paper.category("hep-th").categories(List.of("hep-th", text));
    } else if ("comment".equals(part)) {
      paper.comments(text);
    }
    return paper.build();
  }

  static Scorer scorer(List<?> keywords) {
    KeywordScorerFactory factory = new KeywordScorerFactory();
    List<ConfigError> errors = new ArrayList<>();
    OptionValues values =
        OptionValues.read(
            factory.options(),
            ConfigSection.of("", Path.of(""), Map.of("keywords", keywords)),
            errors);
    assertThat(errors).isEmpty();
    PluginContext.Builder context = PluginContext.builder(factory.options());
    values.copyTo(factory.options(), context::set);
    return factory.create(context.build());
  }

  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/keywords.md"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("docs/keywords.md")).replace("\r\n", "\n");
  }
}
