package io.github.arxivbot.renderer.markdown.internal.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTitleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attention Is All You Need",
        "On $O(n^2)$ bounds when $n<m$",
        "R&D for *fast* __models__",
        "`kv-cache`, or: what | is left",
        "C# and F#",
        "a ` lone backtick",
        "&lt;b&gt; stays an entity",
        "see https://example.org/x",
        "1 < 2 > 0",
        "# not a heading",
        "Ünïcödé 模型 🤖"
      })
  void an_ordinary_title_is_unchanged(String title) {
    assertThat(MarkdownEscaper.title(title)).isEqualTo(title);
  }

  @Test
  void brackets_and_backslashes_are_always_escaped() {
    assertThat(MarkdownEscaper.title("[tool] \\alpha")).isEqualTo("\\[tool\\] \\\\alpha");
    assertThat(MarkdownEscaper.title("`a[0]`")).isEqualTo("`a\\[0\\]`");
  }

  @Test
  void a_backslash_at_the_end_does_not_escape_the_closing_bracket() {
    assertThat(MarkdownEscaper.title("end \\")).isEqualTo("end \\\\");
  }

  @Test
  void white_space_and_control_characters_become_one_space() {
    assertThat(MarkdownEscaper.title(" a\r\n\t b\u2028c\u0000d\u000B ")).isEqualTo("a b c d");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a <b>c</b>,a \\<b>c\\</b>",
        "<https://evil.example>,\\<https://evil.example>",
        "<me@evil.example>,\\<me@evil.example>",
        "<!-- x -->,\\<!-- x -->",
        "\\<b>,\\\\\\<b>",
        "![i](j),!\\[i\\](j)",
        "a](https://evil.example),a\\](https://evil.example)"
      })
  void active_syntax_is_escaped(String title, String expected) {
    assertThat(MarkdownEscaper.title(title)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u00A0", "\u200B\uFEFF", "\u0000"})
  void an_invisible_title_is_replaced(String title) {
    assertThat(MarkdownEscaper.title(title)).isEqualTo("(untitled)");
  }

  @Test
  void an_unpaired_surrogate_cannot_become_a_processing_instruction() {
    assertThat(MarkdownEscaper.title("<\uD800x?>")).isEqualTo("<\uFFFDx?>");
  }
}
