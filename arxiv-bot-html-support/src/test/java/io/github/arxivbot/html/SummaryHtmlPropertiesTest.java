package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Tests that the fragment is well-formed, closed and safe for any text. */
class SummaryHtmlPropertiesTest {

  private static final Set<String> ELEMENTS =
      Set.of(
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "br",
          "hr",
          "blockquote",
          "pre",
          "code",
          "ul",
          "ol",
          "li",
          "em",
          "strong",
          "a",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td");

  @Property
  void any_markdown_becomes_a_safe_fragment(
      @ForAll("markdown") String markdown, @ForAll @IntRange(min = 1, max = 6) int top)
      throws Exception {
    assertHarmless(SummaryHtml.of(markdown, top));
  }

  @Property(tries = 300)
  void any_text_becomes_a_safe_fragment(@ForAll String text) throws Exception {
    assertHarmless(SummaryHtml.of(text, 3));
  }

  @Property(tries = 300)
  void the_same_text_gives_the_same_fragment(@ForAll("markdown") String markdown) {
    assertThat(SummaryHtml.of(markdown, 3)).isEqualTo(SummaryHtml.of(markdown, 3));
  }

  /** Texts of the maximum length that is parsed. The limit only ends a test that hangs. */
  @TestFactory
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  Stream<DynamicTest> hostile_texts_of_the_maximum_length_are_converted() {
    return Map.ofEntries(
            Map.entry("quotes", ">"),
            Map.entry("nested lists", "- "),
            Map.entry("nested lists and blank lines", "- - - - -\n\n"),
            Map.entry(
                "a deep list and blank lines", "- ".repeat(10_000) + "a" + "\n".repeat(39_000)),
            Map.entry("a deep quote and lines", ">".repeat(20_000) + "\n>".repeat(20_000)),
            Map.entry("brackets", "["),
            Map.entry("images", "!["),
            Map.entry("links", "[a]("),
            Map.entry("emphasis", "*a **a "),
            Map.entry("underscores", "_a __a "),
            Map.entry("backticks", "`a``b```c"),
            Map.entry("dollars", "$a$$ b"),
            Map.entry("display formulas", "\\[ \\( "),
            Map.entry("tables", "|a\n|-\n"),
            Map.entry("table columns", "|a|-"),
            Map.entry("definitions", "[a]: b\n"),
            Map.entry("entities", "&amp;&#0;"),
            Map.entry("headings", "# a\n===\n"))
        .entrySet()
        .stream()
        .map(
            shape ->
                DynamicTest.dynamicTest(
                    shape.getKey(),
                    () -> {
                      String text = shape.getValue().repeat(60_000 / shape.getValue().length());
                      assertHarmless(SummaryHtml.of(text, 3));
                    }));
  }

  private static void assertHarmless(String html) throws Exception {
    Document xml = parsed(html);
    org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(html);
    assertThat(text(page.body()))
        .as("text as HTML and as XML")
        .isEqualTo(xml.getDocumentElement().getTextContent());
    assertThat(page.body().select("*")).extracting(Element::tagName).allMatch(ELEMENTS::contains);
    for (Element element : page.body().select("*")) {
      Set<String> names =
          element.attributes().asList().stream().map(Attribute::getKey).collect(Collectors.toSet());
      switch (element.tagName()) {
        case "a" -> {
          assertThat(names).containsExactlyInAnyOrder("href", "rel");
          assertThat(element.attr("href")).matches("(?i)https?://[^/?#].*");
        }
        case "ol" -> assertThat(names).isSubsetOf("start");
        default -> assertThat(names).isEmpty();
      }
    }
  }

  private static String text(Element body) {
    return body.nodeStream(TextNode.class)
        .map(TextNode::getWholeText)
        .collect(Collectors.joining());
  }

  private static Document parsed(String html) throws Exception {
    InputSource source = new InputSource(new StringReader("<body>" + html + "</body>"));
    Document[] xml = new Document[1];
    assertThatCode(
            () -> xml[0] = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source))
        .as(html.substring(0, Math.min(html.length(), 300)))
        .doesNotThrowAnyException();
    return xml[0];
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "a",
            "é",
            " ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "# ",
            "## ",
            "===",
            "---",
            "- ",
            "1. ",
            "7) ",
            "> ",
            "|",
            "|-|",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](http://a.b/c)",
            "](javascript:x)",
            "<http://a.b>",
            "<script>",
            "</p>",
            "<p>",
            "<br>",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "<?x",
            "&amp;",
            "&lt;",
            "&#x0;",
            "&#x1F;",
            "&nbsp;",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "\\",
            "\u0000",
            "\uD800",
            "\uFDD0",
            "0\uFDD1",
            "\uFFFE",
            "\u202E",
            "\"",
            "'",
            "onclick=x",
            "[a]: http://b.c 'd'\n",
            "<a href='http://x'>")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
