package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SummaryHtmlTest {

  @Test
  void a_summary_keeps_its_structure() {
    assertThat(
            html(
                """
                ## 1. Problem

                It is *slow*, `O(n^2)`, and **costly**:

                1. first
                2. second

                > quoted

                ---

                ```java
                a < b
                ```
                """))
        .isEqualTo(
            """
            <h3>1. Problem</h3>
            <p>It is <em>slow</em>, <code>O(n^2)</code>, and <strong>costly</strong>:</p>
            <ol>
            <li>first</li>
            <li>second</li>
            </ol>
            <blockquote>
            <p>quoted</p>
            </blockquote>
            <hr />
            <pre><code>a &lt; b
            </code></pre>""");
  }

  @Test
  void headings_are_shifted_to_the_given_level() {
    assertThat(SummaryHtml.of("## a\n#### b\n# c", 2))
        .isEqualTo("<h3>a</h3>\n<h5>b</h5>\n<h2>c</h2>");
    assertThat(SummaryHtml.of("### a\n#### b\nc\n---", 6))
        .isEqualTo("<h6>a</h6>\n<h6>b</h6>\n<h6>c</h6>");
    assertThat(SummaryHtml.of("###### a", 1)).isEqualTo("<h1>a</h1>");
  }

  @Test
  void an_invalid_level_is_rejected() {
    assertThatThrownBy(() -> SummaryHtml.of("a", 0)).hasMessageContaining("from 1 to 6, found 0");
    assertThatThrownBy(() -> SummaryHtml.of("a", 7)).hasMessageContaining("from 1 to 6, found 7");
  }

  @Test
  void tables_are_tables() {
    assertThat(html("| a | b |\n|:--|--:|\n| 1 | $P(a|b)$<br>x |"))
        .isEqualTo(
            """
            <table>
            <thead>
            <tr>
            <th>a</th>
            <th>b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>1</td>
            <td>$P(a|b)$<br />
            x</td>
            </tr>
            </tbody>
            </table>""");
  }

  @Test
  void links_lead_to_the_web_only() {
    assertThat(html("[x](https://example.org/a?b=1&c=\"ü\")"))
        .isEqualTo(
            "<p><a href=\"https://example.org/a?b=1&amp;c=%22%C3%BC%22\""
                + " rel=\"nofollow noopener noreferrer\">x</a></p>");
    assertThat(html("<HTTP://example.org>")).contains("<a href=\"http");
    for (String address :
        new String[] {
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "data:text/html,x",
          "//example.org",
          "/a",
          "#a",
          "mailto:a@example.org",
          "https:a",
          "http:///a",
          "file:///etc/passwd",
          "vbscript:x",
          "&#106;avascript:alert(1)",
          "\\u0001javascript:x",
          ""
        }) {
      assertThat(html("[x](" + address + ")")).as(address).isEqualTo("<p>x</p>");
    }
  }

  @Test
  void html_is_shown_as_text() {
    assertThat(html("a <b onclick=x>b</b> <br/> c"))
        .isEqualTo("<p>a &lt;b onclick=x&gt;b&lt;/b&gt; <br />\n c</p>");
    assertThat(html("<script>alert(1)</script>\n\n<!-- x -->"))
        .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>&lt;!-- x --&gt;</p>");
    assertThat(html("<a id=x href=https://example.org>x</a> &lt;script&gt;"))
        .doesNotContain("<a")
        .contains("&lt;script&gt;");
  }

  @Test
  void an_image_is_replaced_by_its_description() {
    assertThat(html("![a *plot*](https://example.org/x.png) of [![it](x)](https://example.org)"))
        .isEqualTo(
            "<p>a <em>plot</em> of <a href=\"https://example.org\""
                + " rel=\"nofollow noopener noreferrer\">it</a></p>");
  }

  @Test
  void characters_that_xml_forbids_are_replaced() {
    assertThat(html("a\u0000b\u000bc\uD800 `\uFFFF` ]]>"))
        .isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFD <code>\uFFFD</code> ]]&gt;</p>");
    assertThat(html("a&nbsp;b&Auml;")).isEqualTo("<p>a&#xa0;bÄ</p>");
  }

  @Test
  void a_blank_text_gives_an_empty_fragment() {
    assertThat(html(" \n\n")).isEmpty();
  }

  @Test
  void a_huge_text_becomes_plain_paragraphs() {
    assertThat(html("# <b>" + "a".repeat(100_000) + "\n\n b"))
        .startsWith("<p># &lt;b&gt;aaa")
        .endsWith("a</p>\n<p>b</p>");
  }

  private static String html(String markdown) {
    return SummaryHtml.of(markdown, 3);
  }
}
