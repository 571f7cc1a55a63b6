package io.github.arxivbot.renderer.markdown.internal.escape;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Parses pages with hostile texts and checks that their structure is unchanged. */
class MarkdownEscaperPropertiesTest {

  private static final String ADDRESS = "https://arxiv.org/abs/2602.09578";

  /** Returns strings with frequent Markdown syntax, mixed with arbitrary strings. */
  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\n",
            "\n",
            "\n\n",
            " ",
            " ",
            "  ",
            "    ",
            "\t",
            "\r",
            "\u0000",
            "\\",
            "\\",
            "`",
            "`",
            "``",
            "```",
            "~~~",
            "<",
            ">",
            "<b>",
            "</b",
            "<div",
            "<div>",
            "</details>",
            "<script>",
            "<!--",
            "-->",
            "<?",
            "?>",
            "<![CDATA[",
            "]]>",
            "<!X",
            "<source",
            "<pre",
            "<a href=\"",
            "='",
            "\"",
            "'",
            "[",
            "]",
            "(",
            ")",
            "![",
            "](",
            "[a]",
            "[a]: ",
            "[a]:\n",
            "http://x.y",
            "<http://x.y>",
            "javascript:x",
            "x",
            "a b",
            "#",
            "# ",
            "## ",
            "---",
            "===",
            "***",
            "*",
            "_",
            "-",
            "- ",
            "* * *",
            "1. ",
            "> ",
            "|",
            "|-|",
            ":-:",
            "&lt;",
            "&",
            "$",
            "!",
            "{",
            "\uD800",
            "\u2028",
            "\u00A0",
            "模",
            "🤖");
    Arbitrary<String> mixed =
        pieces.list().ofMinSize(0).ofMaxSize(24).map(list -> String.join("", list));
    return Arbitraries.frequencyOf(Tuple.of(9, mixed), Tuple.of(1, Arbitraries.strings()));
  }

  @Property(tries = 5000)
  void a_title_is_one_link_in_one_heading(@ForAll("hostile") String title) {
    Node page = parse("### 7. [" + MarkdownEscaper.title(title) + "](" + ADDRESS + ")\n");

    assertThat(page.getFirstChild()).isSameAs(page.getLastChild()).isInstanceOf(Heading.class);
    Heading heading = (Heading) page.getFirstChild();
    assertThat(heading.getLevel()).isEqualTo(3);
    assertThat(heading.getFirstChild())
        .isInstanceOfSatisfying(Text.class, t -> assertThat(t.getLiteral()).isEqualTo("7. "));
    assertThat(heading.getLastChild())
        .isInstanceOfSatisfying(
            Link.class, link -> assertThat(link.getDestination()).isEqualTo(ADDRESS));
    assertThat(heading.getFirstChild().getNext()).isSameAs(heading.getLastChild());
    assertThat(below(heading.getLastChild()))
        .noneMatch(n -> n instanceof Link || n instanceof Image || n instanceof HtmlInline);
    assertThat(below(heading.getLastChild())).isNotEmpty();
  }

  @Property(tries = 2000)
  void a_title_without_syntax_is_shown_unchanged(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = ' ', to = '!')
          @CharRange(from = '#', to = '%')
          @CharRange(from = '\'', to = ')')
          @CharRange(from = '+', to = ';')
          @CharRange(from = '=', to = '@')
          String title) {
    Node page = parse("### 7. [" + MarkdownEscaper.title(title) + "](" + ADDRESS + ")\n");

    String words = title.strip().replaceAll(" +", " ");
    assertThat(shown(page)).isEqualTo("7. " + (words.isEmpty() ? "(untitled)" : words));
  }

  @Property(tries = 5000)
  void an_excerpt_does_not_affect_its_page(@ForAll("hostile") String text) {
    String line = MarkdownEscaper.line(text);

    Node page = parse("#### Abstract\n" + line + "\n\n---\n");

    assertThat(line).doesNotContain("\n");
    assertThat(page.getFirstChild()).isInstanceOf(Heading.class);
    assertThat(page.getLastChild()).isInstanceOf(ThematicBreak.class);
    assertThat(below(page).subList(1, below(page).size() - 1)).noneMatch(this::isActiveInALine);
    assertThat(MarkdownEscaper.line(line)).isEqualTo(line);
  }

  @Property(tries = 5000)
  void authors_do_not_affect_the_fields_below(
      @ForAll("hostile") String authors, @ForAll("hostile") String category) {
    String names = MarkdownEscaper.afterLabel(authors);

    Node page =
        parse(
            "### x\n\n**Authors**: "
                + names
                + "  \n**Category**: "
                + MarkdownEscaper.word(category)
                + "  \n**Published**: 2026-02-11  \n\n---\n");

    assertThat(below(page).stream().skip(2))
        .noneMatch(
            n -> n instanceof Heading || (n instanceof ThematicBreak && n != page.getLastChild()));
    assertThat(below(page))
        .noneMatch(n -> n instanceof Link || n instanceof Image || n instanceof HtmlInline);
    assertThat(page.getLastChild()).isInstanceOf(ThematicBreak.class);
    assertThat(MarkdownEscaper.afterLabel(names)).isEqualTo(names);
  }

  @Tag("slow")
  @Property(tries = 10000)
  void a_summary_stays_inside_its_details(@ForAll("hostile") String markdown) {
    String summary = MarkdownEscaper.summary(markdown);

    Node page = parse("<details>\n<summary>x</summary>\n\n" + summary + "\n\n</details>\n\n---\n");

    Node details = page.getLastChild().getPrevious();
    assertThat(page.getFirstChild()).isInstanceOf(HtmlBlock.class).isNotSameAs(details);
    assertThat(page.getLastChild()).isInstanceOf(ThematicBreak.class);
    assertThat(details)
        .isInstanceOfSatisfying(
            HtmlBlock.class, html -> assertThat(html.getLiteral()).isEqualTo("</details>"));
    List<Node> all = below(page);
    assertThat(all.subList(1, all.size() - 2)).noneMatch(this::isActiveInASummary);
    assertThat(MarkdownEscaper.summary(summary)).isEqualTo(summary);
  }

  @Property(tries = 5000)
  void text_without_active_syntax_is_unchanged(@ForAll("hostile") String text) {
    String line = SafeText.line(text);
    if (!line.matches("=+")
        && below(parse(line)).stream().noneMatch(this::isActiveInALine)
        && !line.contains("<source")) {
      assertThat(MarkdownEscaper.line(text)).isEqualTo(line);
    }
  }

  private boolean isActiveInALine(Node node) {
    return node instanceof Heading
        || node instanceof FencedCodeBlock
        || node instanceof Link
        || isActiveEverywhere(node);
  }

  private boolean isActiveInASummary(Node node) {
    return (node instanceof Heading heading && heading.getLevel() < 5)
        || (node instanceof Link link && !link.getDestination().matches("(?is)https?://[^/].*"))
        || isActiveEverywhere(node);
  }

  private boolean isActiveEverywhere(Node node) {
    return node instanceof HtmlBlock
        || node instanceof HtmlInline
        || node instanceof Image
        || node instanceof ThematicBreak
        || node instanceof LinkReferenceDefinition;
  }

  private static Document parse(String page) {
    return (Document) Parser.builder().build().parse(page);
  }

  private static List<Node> below(Node root) {
    return MarkdownNodes.nodes(root);
  }

  private static String shown(Node root) {
    return below(root).stream()
        .filter(Text.class::isInstance)
        .map(node -> ((Text) node).getLiteral())
        .collect(Collectors.joining());
  }
}
