package io.github.arxivbot.renderer.markdown.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Parses pages with hostile TeX and checks that nothing in them is active. */
class TexMarkdownPropertiesTest {

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "$",
            "$",
            "$$",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "`",
            "``",
            "$`",
            "`$",
            "\\",
            "{",
            "}",
            "x",
            " ",
            " ",
            "\n",
            "<b>",
            "<script>",
            "</details>",
            "<a href=\"",
            "\">",
            "[a](b)",
            "[",
            "](http://x.y)",
            "![a](b)",
            "<!--",
            "*",
            "**",
            "_",
            "~",
            "|",
            "#",
            "# ",
            "---",
            "\\emph{",
            "\\texttt{",
            "\\textbf{",
            "{\\it ",
            "\\text{",
            "\\frac",
            "_x",
            "^2",
            "\\alpha",
            "\\left(",
            "\\right)",
            "\\$",
            "\\&lt;",
            "&lt;",
            "--",
            "``a''",
            "'",
            "5",
            "\\href{javascript:x}{y}",
            "<http://x.y>",
            "<span>",
            "\\rule{9em}{9em}",
            "模")
        .list()
        .ofMaxSize(24)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 5000)
  void an_excerpt_has_nothing_active(@ForAll("hostile") String text) {
    String line = TexMarkdown.excerpt(text.strip().replaceAll("\\s+", " "), 60);

    List<Node> nodes = nodes("#### Abstract\n" + line + "\n\n---\n");

    assertThat(line).doesNotContain("\n");
    assertThat(nodes.get(0)).isInstanceOf(Heading.class);
    assertThat(nodes.get(nodes.size() - 1)).isInstanceOf(ThematicBreak.class);
    assertThat(nodes.subList(1, nodes.size() - 1)).noneMatch(this::isActiveInALine);
  }

  @Property(tries = 3000)
  void a_title_is_one_link(@ForAll("hostile") String text) {
    List<Node> nodes = nodes("### 1. [" + TexMarkdown.title(text) + "](https://arxiv.org)\n");

    assertThat(nodes).filteredOn(Link.class::isInstance).hasSize(1);
    assertThat(nodes.subList(1, nodes.size()))
        .noneMatch(node -> node instanceof HtmlInline || node instanceof Image);
  }

  @Tag("slow")
  @Property(tries = 5000)
  void a_summary_has_nothing_active(@ForAll("hostile") String text) {
    String summary = TexMarkdown.summary(text);

    List<Node> nodes =
        nodes("<details>\n<summary>x</summary>\n\n" + summary + "\n\n</details>\n\n---\n");

    assertThat(nodes.subList(1, nodes.size() - 2))
        .noneMatch(
            node ->
                isForeign(node)
                    || node instanceof ThematicBreak
                    || (node instanceof Heading heading && heading.getLevel() < 5));
    assertThat(nodes.get(nodes.size() - 2))
        .isInstanceOfSatisfying(
            HtmlBlock.class, html -> assertThat(html.getLiteral()).isEqualTo("</details>"));
  }

  @Property(tries = 3000)
  void a_formula_for_github_is_code_without_html_and_with_balanced_braces(
      @ForAll("hostile") String text) {
    String line = TexMarkdown.excerpt(text.strip().replaceAll("\\s+", " "), 60);

    for (Node node : nodes(line)) {
      if (node instanceof Code code
          && line.contains("$`" + code.getLiteral() + "`$")
          && !line.contains("texttt")) {
        String tex = code.getLiteral().replaceAll("\\\\[{}]", "");
        assertThat(tex).doesNotContain("<", "`", "|", "\\href", "\\rule");
        assertThat(tex.chars().filter(c -> c == '{').count())
            .isEqualTo(tex.chars().filter(c -> c == '}').count());
      }
    }
  }

  private boolean isActiveInALine(Node node) {
    return isForeign(node)
        || node instanceof Heading
        || node instanceof FencedCodeBlock
        || node instanceof Link
        || node instanceof ThematicBreak;
  }

  private static boolean isForeign(Node node) {
    return node instanceof Image
        || node instanceof HtmlBlock
        || (node instanceof HtmlInline html
            && !(html.getLiteral().equals("<span>") || html.getLiteral().equals("</span>")));
  }

  private static List<Node> nodes(String page) {
    List<Node> nodes = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(page)
        .accept(
            new AbstractVisitor() {
              @Override
              protected void visitChildren(Node parent) {
                for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                  nodes.add(node);
                  visitChildren(node);
                }
              }
            });
    return nodes.stream().filter(node -> !(node instanceof Paragraph)).toList();
  }
}
