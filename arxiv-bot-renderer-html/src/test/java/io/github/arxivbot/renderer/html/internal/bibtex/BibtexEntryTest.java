package io.github.arxivbot.renderer.html.internal.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.renderer.html.HtmlRenderer;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibtexEntryTest {

  @Test
  void an_entry_has_the_fields_of_arxiv() throws IOException {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.09578v2"), "A kv cache for $O(n\\log n)$ at 50\\% cost")
            .authors(List.of("Ada Lovelace", "Évariste Galois"))
            .category("cs.LG")
            .categories(List.of("cs.LG", "cs.AI"))
            .doi("10.1000/182")
            .build();

    assertThat(entry(paper))
        .isEqualTo(
            """
            @misc{arXiv:2602.09578,
              title = {{A kv cache for $O(n\\log n)$ at 50\\% cost}},
              author = {Ada Lovelace and Évariste Galois},
              year = {2026},
              eprint = {2602.09578},
              archivePrefix = {arXiv},
              primaryClass = {cs.LG},
              doi = {10.1000/182},
              url = {https://arxiv.org/abs/2602.09578},
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({"hep-th/9901001, 1999", "math/0309136, 2003", "0704.0001, 2007", "9101.00001, 2091"})
  void the_year_follows_from_the_identifier(String id, String year) throws IOException {
    Paper paper = Paper.builder(ArxivId.parse(id), "T").category("c").build();

    assertThat(entry(paper)).contains("year = {" + year + "}").doesNotContain("author");
  }

  @Test
  void active_tex_becomes_text() throws IOException {
    assertThat(title("A \\input{x} $\\write18{y}$ } b_c & 100% #1 ~^"))
        .isEqualTo(
            "A \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}"
                + " \\$\\textbackslash{}write18\\textbraceleft{}y\\textbraceright{}\\$"
                + " \\textbraceright{} b\\_c \\& 100\\% \\#1 \\textasciitilde{}\\textasciicircum{}");
    assertThat(title("A set $\\{x_1\\}$")).isEqualTo("A set $\\lbrace x_1\\rbrace $");
    assertThat(title("A \\emph{new} na\\\"ive way")).isEqualTo("A new naïve way");
  }

  @Test
  void names_with_and_or_a_comma_are_one_name() throws IOException {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.00001"), "T")
            .authors(List.of("The A and B Team", "Lee, Jr.", "Anders Land"))
            .category("c")
            .build();

    assertThat(entry(paper))
        .contains("author = {{The A and B Team} and {Lee, Jr.} and Anders Land}");
  }

  @Property(tries = 200)
  void braces_are_balanced(@ForAll String text) throws IOException {
    Paper paper =
        Paper.builder(ArxivId.parse("2602.00001"), "x" + text + "{$\\{$ }")
            .authors(List.of("n" + text))
            .category("c" + text)
            .build();
    int depth = 0;
    for (char c : entry(paper).toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
  }

  private static String title(String title) throws IOException {
    String entry = entry(Paper.builder(ArxivId.parse("2602.00001"), title).category("c").build());
    String line = entry.lines().skip(1).findFirst().orElseThrow();
    return line.substring("  title = {{".length(), line.length() - 3);
  }

  /** Returns the entry that the page offers. */
  private static String entry(Paper paper) throws IOException {
    LocalDate day = LocalDate.parse("2026-02-11");
    StringBuilder entry = new StringBuilder();
    HtmlRenderer.builder()
        .template("{{#papers}}{{bibtex}}{{/papers}}")
        .build()
        .render(
            RenderRequest.of(
                Digest.builder(day, Instant.EPOCH)
                    .entries(List.of(DigestEntry.of(paper, Score.points(List.of()))))
                    .build()),
            entry);
    return Parser.unescapeEntities(entry.toString(), true);
  }
}
