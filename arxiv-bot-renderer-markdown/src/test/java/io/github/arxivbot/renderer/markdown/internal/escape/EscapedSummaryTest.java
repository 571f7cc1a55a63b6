package io.github.arxivbot.renderer.markdown.internal.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedSummaryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Text with *emphasis*, `code` and $a<b$.",
        "- one\n- two\n  1. three\n\n> quote",
        "| a | b |\n| --- | :-: |\n| `c` | $d<e$ |",
        "```java\nList<String> x; // </details>\n```",
        "    <div> in indented code",
        "$$\n\\frac{a}{b} < c\n$$",
        "[paper](https://arxiv.org/abs/2602.09578) and <http://x.example/y>",
        "[Paper](HTTPS://ARXIV.ORG \"title\")",
        "##### five\n\n###### six",
        "###### six alone",
        "a  \nb\\\nc",
        "[ref][x] and [y]"
      })
  void formatting_is_unchanged(String markdown) {
    assertThat(MarkdownEscaper.summary(markdown)).isEqualTo(markdown);
  }

  static String[][] active() {
    return new String[][] {
      {"a </details> b", "a \\</details> b"},
      {"</details>", "\\</details>"},
      {
        "<details>\n<summary>x</summary>\n</details>",
        "\\<details>\n\\<summary>x\\</summary>\n\\</details>"
      },
      {"<script>\n\nx\n\n</script>", "\\<script>\n\nx\n\n\\</script>"},
      {"<!--\n\nopen", "\\<!--\n\nopen"},
      {"- <div>\n  > <p", "- \\<div>\n  > \\<p"},
      {"![a](https://x.example/i.png)", "!\\[a](https://x.example/i.png)"},
      {"[![a](i)](https://x.example)", "\\[!\\[a](i)](https://x.example)"},
      {"[a](javascript:alert)", "\\[a](javascript:alert)"},
      {
        "[a](other.md) [b](#x) [c](//x.example) [d](https:)",
        "\\[a](other.md) \\[b](#x) \\[c](//x.example) \\[d](https:)"
      },
      {"<ftp://x.example> <me@x.example>", "\\<ftp://x.example> \\<me@x.example>"},
      {"[a]: https://x.example\n\n[a] [b][a] ![a]", "\\[a]: https://x.example\n\n[a] [b][a] ![a]"},
      {"> [a]:\n> https://x.example\n> 'title'", "> \\[a]:\n> https://x.example\n> 'title'"},
      {"a\n\n---\n\nb\n***\n- _ _ _", "a\n\n\\---\n\nb\n\\***\n- \\_ _ _"},
      {"<source\n> </details>", "\\<source\n> \\</details>"},
    };
  }

  @ParameterizedTest
  @MethodSource("active")
  void active_syntax_is_escaped(String markdown, String expected) {
    assertThat(MarkdownEscaper.summary(markdown)).isEqualTo(expected);
  }

  static String[][] headings() {
    return new String[][] {
      {"# a\n## b\n### c", "##### a\n###### b\n###### c"},
      {"## 1. a ##\ntext\n### b", "##### 1. a ##\ntext\n###### b"},
      {"#### a\n\n##### b", "##### a\n\n###### b"},
      {"#", "#####"},
      {"- # a\n> ## b", "- ##### a\n> ###### b"},
      {"a\n===\n\nb\n---\ntext", "##### a\n\n###### b\ntext"},
      {"  a \n  b\n  ---", "  ##### a b"},
      {"> a\n> b\n> ---\n> c", "> ##### a b\n> c"},
      {"C #\n===", "##### C \\#"},
      {"a `b\nc`\n---", "##### a `b c`"},
      {"| a |\n| - |\n| b |\n---", "| a |\n| - |\n| b |\n\\---"},
    };
  }

  @ParameterizedTest
  @MethodSource("headings")
  void headings_are_shifted_below_those_of_the_page(String markdown, String expected) {
    assertThat(MarkdownEscaper.summary(markdown)).isEqualTo(expected);
  }

  static String[][] fences() {
    return new String[][] {
      {"```", "```\n```"},
      {"a\n\n~~~~sh\nb\n~~~", "a\n\n~~~~sh\nb\n~~~\n~~~~"},
      {"```\na\n\n\n", "```\na\n```"},
    };
  }

  @ParameterizedTest
  @MethodSource("fences")
  void an_open_fence_is_closed(String markdown, String expected) {
    assertThat(MarkdownEscaper.summary(markdown)).isEqualTo(expected);
  }

  @Test
  void a_fence_that_ends_with_its_list_is_unchanged() {
    assertThat(MarkdownEscaper.summary("- ```\n  a")).isEqualTo("- ```\n  a");
  }

  @Test
  void code_across_table_cells_does_not_hide_a_tag() {
    assertThat(MarkdownEscaper.summary("| a | b |\n|---|---|\n| ` | </details> ` |"))
        .isEqualTo("| a | b |\n|---|---|\n| ` | \\</details> ` |");
  }

  @Test
  void outer_blank_lines_and_control_characters_are_removed() {
    assertThat(MarkdownEscaper.summary("\r\n \n    code\r\u0007b\tc\u0000 \r\n\r\n \t"))
        .isEqualTo("    code\nb\tc ");
  }

  @Test
  void an_unpaired_surrogate_cannot_become_a_processing_instruction() {
    assertThat(MarkdownEscaper.summary("<\uDC00x\n\ny")).isEqualTo("<\uFFFDx\n\ny");
  }

  @Test
  void a_text_that_is_too_large_to_parse_is_escaped_completely() {
    String longLine = "x".repeat(60_000);

    assertThat(MarkdownEscaper.summary("# a\n- <b> \"c\", cs.AI\n" + longLine))
        .isEqualTo("&#35; a\n&#45; &#60;b&#62; &#34;c&#34;, cs.AI\n" + longLine);
  }

  /** The limit only ends the test: without linear time, it would run for hours. */
  @Tag("slow")
  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_million_hostile_characters_are_escaped_in_linear_time() {
    for (String piece :
        new String[] {"<", "<!--", "[", "[a](b)", "> ", "# x\n\n", "`", "&", "\n"}) {
      String text = piece.repeat(1_000_000 / piece.length());
      assertThat(MarkdownEscaper.summary(text) + MarkdownEscaper.line(text)).isNotNull();
    }
  }

  @Test
  void deeply_nested_text_is_escaped_completely() {
    String nested = "[".repeat(50) + "a" + "](b)".repeat(50);

    assertThat(MarkdownEscaper.summary(nested)).doesNotContain("[").contains("&#91;");
  }

  @Test
  void text_with_too_many_angle_brackets_is_escaped_completely() {
    assertThat(MarkdownEscaper.summary("<".repeat(1_000))).isEqualTo("<".repeat(1_000));
    assertThat(MarkdownEscaper.summary("<".repeat(1_001))).isEqualTo("&#60;".repeat(1_001));
  }
}
