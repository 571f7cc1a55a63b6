package io.github.arxivbot.renderer.markdown.internal.escape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain text.",
        "*a* **b** _c_ `d` $e_1$ | f | ~g~",
        "#tag",
        "a # b",
        "a lone [tool]",
        "[foo][bar] and [foo][] without a definition",
        "![alt] text",
        "$a<b$",
        "$n<m$ and $m>k$",
        "R&D &lt;b&gt; &amp;",
        "1 < 2",
        "a<b",
        "a <- b -> c <= d <=> e",
        "see https://example.org/a_b?c=d",
        "`<b>` is code",
        "\\<b> is escaped already",
        "\\[a](http://x.example) too",
        "- an item",
        "1. an item",
        "> a quote",
        "--- a --- b",
        "====== a",
        "a lone ` backtick and ** stars",
        "``` code ```",
        "[a] (http://x.example)",
        "[a]: two words",
        "trailing backslash \\"
      })
  void plain_text_and_formatting_are_unchanged(String text) {
    assertThat(MarkdownEscaper.line(text)).isEqualTo(text);
    assertThat(MarkdownEscaper.afterLabel(text)).isEqualTo(text);
  }

  static String[][] active() {
    return new String[][] {
      {"a <b>bold</b>", "a \\<b>bold\\</b>"},
      {"</details>", "\\</details>"},
      {"a <br/> b", "a \\<br/> b"},
      {"a <!-- b --> c", "a \\<!-- b --> c"},
      {"a <? b ?> c", "a \\<? b ?> c"},
      {"a <!DOCTYPE html> c", "a \\<!DOCTYPE html> c"},
      {"a <![CDATA[b]]> c", "a \\<![CDATA[b]]> c"},
      {"a <i title=\"<b>\"> c", "a \\<i title=\"\\<b>\"> c"},
      {"n<m and m>k", "n\\<m and m>k"},
      {"a <https://x.example> b", "a \\<https://x.example> b"},
      {"a <me@x.example> b", "a \\<me@x.example> b"},
      {"a \\\\<b>", "a \\\\\\<b>"},
      {"[a](http://x.example)", "\\[a](http://x.example)"},
      {"![a](http://x.example)", "!\\[a](http://x.example)"},
      {"[a]()", "\\[a]()"},
      {"[[a](b)](c)", "\\[\\[a](b)](c)"},
      {"[![a](b)](c)", "\\[!\\[a](b)](c)"},
    };
  }

  @ParameterizedTest
  @MethodSource("active")
  void syntax_that_is_active_anywhere_is_escaped(String text, String expected) {
    assertThat(MarkdownEscaper.line(text)).isEqualTo(expected);
    assertThat(MarkdownEscaper.afterLabel(text)).isEqualTo(expected);
  }

  static String[][] activeAtTheStart() {
    return new String[][] {
      {"# Title", "\\# Title"},
      {"#", "\\#"},
      {"###### x ##", "\\###### x ##"},
      {"```sh", "\\```sh"},
      {"~~~", "\\~~~"},
      {"---", "\\---"},
      {"* * *", "\\* * *"},
      {"___", "\\___"},
      {"===", "\\==="},
      {"<div", "\\<div"},
      {"<script", "\\<script"},
      {"<source", "\\<source"},
      {"<!--", "\\<!--"},
      {"<?", "\\<?"},
      {"<![CDATA[", "\\<![CDATA["},
      {"<!X", "\\<!X"},
      {"</p", "\\</p"},
      {"[a]: http://x.example", "\\[a]: http://x.example"},
      {"[a]: x 'y'", "\\[a]: x 'y'"},
      {"- # x", "- \\# x"},
      {"1. ```", "1. \\```"},
      {"> <div", "> \\<div"},
      {"> - > ---", "> - > \\---"},
      {"> [a]: x", "> \\[a]: x"},
    };
  }

  @ParameterizedTest
  @MethodSource("activeAtTheStart")
  void syntax_that_is_active_at_the_start_is_escaped_there(String text, String expected) {
    assertThat(MarkdownEscaper.line(text)).isEqualTo(expected);
    assertThat(MarkdownEscaper.afterLabel(text)).isEqualTo(text);
  }

  @Test
  void a_script_is_escaped_completely() {
    assertThat(MarkdownEscaper.line("<script>alert(1)</script>"))
        .isEqualTo("\\<script>alert(1)\\</script>");
  }

  @Test
  void syntax_that_an_escape_activates_is_escaped_too() {
    assertThat(MarkdownEscaper.line("``` <b>")).isEqualTo("\\``` \\<b>");
  }

  @Test
  void line_breaks_become_spaces() {
    assertThat(MarkdownEscaper.line("a\n\n# b\r\n<div")).isEqualTo("a # b <div");
  }

  @Test
  void an_ordinary_word_is_unchanged() {
    for (String word : new String[] {"cs.LG", "hep-th", "cs.AI+cs.CL", "2602.09578v1", "14.5"}) {
      assertThat(MarkdownEscaper.word(word)).isEqualTo(word);
    }
  }

  @Test
  void a_word_cannot_close_syntax_of_its_neighbor() {
    assertThat(MarkdownEscaper.word("x ` <b> \") -->"))
        .isEqualTo("x &#96; &#60;b&#62; &#34;&#41; &#45;&#45;&#62;");
  }
}
