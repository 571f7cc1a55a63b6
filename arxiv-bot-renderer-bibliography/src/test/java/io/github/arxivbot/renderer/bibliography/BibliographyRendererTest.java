package io.github.arxivbot.renderer.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BibliographyRendererTest {

  private static final Paper PREPRINT =
      SamplePapers.paper("2602.09578v2", "Serving LLMs: 50% less for Erdős")
          .authors(List.of("AURORA Collaboration", "Ludwig van Beethoven", "Bo Ångström", "李明"))
          .abstractText("First.\n\nSecond with $n_1$.")
          .submitted(Instant.parse("2026-02-10T12:00:00Z"))
          .build();

  private static final Paper ARTICLE =
      SamplePapers.paper("hep-th/9901001v3", "An old paper")
          .authors(List.of("Martin King Jr."))
          .categories(List.of("hep-th"))
          .doi("10.1000/182_a")
          .journalReference("J. Ex. 1 (1999) 1-2")
          .build();

  private static String render(BibliographyRenderer.Builder builder, DigestEntry... entries)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Digest digest =
        Digest.builder(LocalDate.of(2026, 2, 11), Instant.parse("2026-02-11T12:00:00Z"))
            .entries(List.of(entries))
            .build();
    builder.build().render(RenderRequest.of(digest), out);
    return out.toString();
  }

  private static DigestEntry entry(Paper paper) {
    return DigestEntry.of(paper, Score.points(List.of(Reason.of("LLM", Field.TITLE, 1.5))));
  }

  @Test
  void bibtex_describes_a_preprint_with_the_fields_of_arxiv() throws IOException {
    assertThat(render(BibliographyRenderer.bibtex(), entry(PREPRINT)))
        .isEqualTo(
            """
            @misc{arxiv-2602.09578,
              title = {Serving {LLMs}: 50\\% less for {Erd{\\H{o}}s}},
              author = {{AURORA Collaboration} and van Beethoven, Ludwig and {\\r{A}}ngstr{\\"{o}}m, Bo and 李, 明},
              year = {2026},
              month = feb,
              eprint = {2602.09578},
              archiveprefix = {arXiv},
              primaryclass = {cs.LG},
              keywords = {cs.LG, cs.CL},
              url = {https://arxiv.org/abs/2602.09578},
              abstract = {First. Second with $n_1$.}
            }
            """);
  }

  @Test
  void no_name_is_a_separator_of_names() throws IOException {
    Paper paper =
        SamplePapers.paper("2602.00001", "A title")
            .authors(List.of("Anderson and Sons", "AND", "A Others", "others", "Band Andrews"))
            .build();

    assertThat(render(BibliographyRenderer.bibtex(), entry(paper)))
        .contains(
            "{Sons, {Anderson and} and {AND} and {Others}, A and {others} and Andrews, Band}");
  }

  @Test
  void bibtex_describes_a_published_paper_as_an_article() throws IOException {
    assertThat(render(BibliographyRenderer.bibtex().abstracts(false), entry(ARTICLE)))
        .isEqualTo(
            """
            @article{arxiv-hep-th-9901001,
              title = {An old paper},
              author = {King, Jr., Martin},
              year = {1999},
              month = jan,
              journal = {J. Ex. 1 (1999) 1-2},
              eprint = {hep-th/9901001},
              archiveprefix = {arXiv},
              primaryclass = {hep-th},
              keywords = {hep-th},
              doi = {10.1000/182\\_a},
              url = {https://arxiv.org/abs/hep-th/9901001}
            }
            """);
  }

  @Test
  void letters_stay_unicode_in_bibtex_if_wanted() throws IOException {
    assertThat(render(BibliographyRenderer.unicodeBibtex(), entry(PREPRINT)))
        .contains("{LLMs}: 50\\% less for {Erdős}}", "Ångström, Bo");
  }

  @Test
  void ris_has_a_line_for_each_fact() throws IOException {
    String ris = render(BibliographyRenderer.ris(), entry(PREPRINT), entry(ARTICLE));

    assertThat(ris.lines().toList())
        .startsWith(
            "TY  - GEN",
            "ID  - arxiv-2602.09578",
            "AU  - AURORA Collaboration",
            "AU  - van Beethoven, Ludwig",
            "AU  - Ångström, Bo",
            "AU  - 李, 明",
            "TI  - Serving LLMs: 50% less for Erdős",
            "PY  - 2026",
            "DA  - 2026/02/10/",
            "PB  - arXiv",
            "AN  - arXiv:2602.09578",
            "UR  - https://arxiv.org/abs/2602.09578",
            "KW  - cs.LG",
            "KW  - cs.CL",
            "AB  - First. Second with n₁.",
            "ER  - ",
            "",
            "TY  - JOUR")
        .contains("AU  - King, Martin, Jr.", "T2  - J. Ex. 1 (1999) 1-2", "DA  - 1999/01//");
  }

  @Test
  void csl_json_has_the_parts_of_names_and_dates() throws IOException {
    JsonNode items =
        new ObjectMapper()
            .readTree(render(BibliographyRenderer.cslJson(), entry(PREPRINT), entry(ARTICLE)));

    JsonNode preprint = items.get(0);
    assertThat(preprint.path("id").asText()).isEqualTo("arxiv-2602.09578");
    assertThat(preprint.path("type").asText()).isEqualTo("article");
    assertThat(preprint.path("number").asText()).isEqualTo("arXiv:2602.09578");
    assertThat(preprint.path("issued").path("date-parts")).hasToString("[[2026,2,10]]");
    assertThat(preprint.path("author"))
        .hasToString(
            "[{\"literal\":\"AURORA Collaboration\"},"
                + "{\"family\":\"Beethoven\",\"given\":\"Ludwig\",\"non-dropping-particle\":\"van\"},"
                + "{\"family\":\"Ångström\",\"given\":\"Bo\"},{\"family\":\"李\",\"given\":\"明\"}]");
    assertThat(items.get(1).path("type").asText()).isEqualTo("article-journal");
    assertThat(items.get(1).path("DOI").asText()).isEqualTo("10.1000/182_a");
    assertThat(items.get(1).path("author").get(0).path("suffix").asText()).isEqualTo("Jr.");
  }

  @Test
  void the_key_of_a_paper_does_not_depend_on_its_version() throws IOException {
    Paper next = SamplePapers.paper("2602.09578v3", "A new title").build();

    assertThat(render(BibliographyRenderer.bibtex(), entry(next))).contains("{arxiv-2602.09578,");
  }

  @Test
  void a_paper_without_categories_and_authors_has_no_such_fields() throws IOException {
    Paper bare =
        SamplePapers.paper("2602.00008v1", "Bare").authors(List.of()).categories(List.of()).build();

    assertThat(render(BibliographyRenderer.bibtex(), entry(bare)))
        .doesNotContain("author", "primaryclass", "keywords");
    assertThat(render(BibliographyRenderer.ris(), entry(bare))).doesNotContain("AU  -", "KW  -");
    assertThat(render(BibliographyRenderer.cslJson(), entry(bare)))
        .doesNotContain("author", "keyword");
  }

  @Test
  void tex_of_the_authors_is_latex_in_bibtex_and_unicode_elsewhere() throws IOException {
    Paper tex =
        SamplePapers.paper("2602.00009v1", "A \\emph{new} way in $O(n^2)$ at 50\\% cost").build();

    assertThat(render(BibliographyRenderer.bibtex(), entry(tex)))
        .contains("title = {A new way in $O(n^2)$ at 50\\% cost}");
    assertThat(render(BibliographyRenderer.ris(), entry(tex)))
        .contains("TI  - A new way in O(n²) at 50% cost");
    assertThat(render(BibliographyRenderer.cslJson(), entry(tex)))
        .contains("\"A new way in O(n²) at 50% cost\"");
  }

  @Test
  void authors_beyond_the_maximum_are_others() throws IOException {
    BibliographyRenderer.Builder two = BibliographyRenderer.bibtex().maxAuthors(2);

    assertThat(render(two, entry(PREPRINT)))
        .contains("author = {{AURORA Collaboration} and van Beethoven, Ludwig and others}");
    assertThatThrownBy(() -> two.maxAuthors(0)).hasMessageContaining("maxAuthors");
  }

  @Test
  void a_summary_is_a_note_if_wanted() throws IOException {
    DigestEntry entry =
        entry(ARTICLE).withSummary(Summary.builder("## Result\n\nIt works.", "a-model").build());

    assertThat(render(BibliographyRenderer.bibtex(), entry)).doesNotContain("It works");
    assertThat(render(BibliographyRenderer.bibtex().summaries(true), entry))
        .contains("note = {Summary by a-model: \\#\\# Result It works.}");
    assertThat(render(BibliographyRenderer.ris().summaries(true), entry))
        .contains("N1  - Summary by a-model: ## Result It works.");
    assertThat(render(BibliographyRenderer.cslJson().summaries(true), entry))
        .contains("\"note\" : \"Summary by a-model: ## Result It works.\"");
  }

  @Test
  void a_digest_without_papers_is_an_empty_bibliography() throws IOException {
    assertThat(render(BibliographyRenderer.bibtex())).isEmpty();
    assertThat(render(BibliographyRenderer.ris())).isEmpty();
    assertThat(render(BibliographyRenderer.cslJson())).isEqualTo("[ ]\n");
  }

  @Test
  void a_hostile_title_adds_no_field_and_no_entry() throws IOException {
    Paper hostile =
        SamplePapers.paper("2602.00007v1", "x}, note = {y}\n@misc{z, \\input{/etc/passwd}\nER  - ")
            .authors(List.of("A and B", "C, D, E, F", "{"))
            .build();

    assertThat(render(BibliographyRenderer.bibtex(), entry(hostile)))
        .contains(
            "title = {x\\textbraceright{}, note = \\textbraceleft{}y\\textbraceright{}"
                + " @misc\\textbraceleft{}z, \\textbackslash{}input")
        .containsOnlyOnce("\n@misc{".substring(1));
    assertThat(render(BibliographyRenderer.ris(), entry(hostile)).lines())
        .filteredOn(line -> line.startsWith("ER"))
        .containsExactly("ER  - ");
  }
}
