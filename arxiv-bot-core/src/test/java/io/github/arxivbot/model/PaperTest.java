package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final ArxivId ID = ArxivId.parse("2602.09578v1");

  private static Paper full() {
    return Paper.builder(ID, "A title")
        .abstractText("First.\n\nSecond.")
        .authors(List.of("Ada Lovelace", "Łukasz Kaiser"))
        .category("cs.LG")
        .categories(List.of("cs.LG", "cs.AI"))
        .announceType(AnnounceType.CROSS)
        .announced(Instant.parse("2026-02-11T05:00:00Z"))
        .submitted(Instant.parse("2026-02-09T01:00:00Z"))
        .updated(Instant.parse("2026-02-10T01:00:00Z"))
        .fetched(Instant.parse("2026-02-11T06:00:00Z"))
        .doi("10.1000/182")
        .journalReference("J. Imag. Res. 1")
        .comments("12 pages, ICML")
        .license("https://creativecommons.org/licenses/by/4.0/")
        .build();
  }

  @Test
  void a_source_fills_only_what_it_knows() {
    Paper paper = Paper.builder(ID, "A title").build();

    assertThat(paper.abstractText()).isEmpty();
    assertThat(paper.authors()).isEmpty();
    assertThat(paper.category()).isEmpty();
    assertThat(paper.categories()).isEmpty();
    assertThat(paper.announceType()).isEqualTo(AnnounceType.NEW);
    assertThat(paper.announced()).isEmpty();
    assertThat(paper.submitted()).isEmpty();
    assertThat(paper.updated()).isEmpty();
    assertThat(paper.fetched()).isEmpty();
    assertThat(paper.doi()).isEmpty();
    assertThat(paper.journalReference()).isEmpty();
    assertThat(paper.license()).isEmpty();
    assertThat(paper.comments()).isEmpty();
  }

  @Test
  void the_four_times_are_different_fields() {
    assertThat(full().announced()).contains(Instant.parse("2026-02-11T05:00:00Z"));
    assertThat(full().submitted()).contains(Instant.parse("2026-02-09T01:00:00Z"));
    assertThat(full().updated()).contains(Instant.parse("2026-02-10T01:00:00Z"));
    assertThat(full().fetched()).contains(Instant.parse("2026-02-11T06:00:00Z"));
  }

  @Test
  void a_builder_made_from_a_paper_keeps_all_of_it() {
    assertThat(full().toBuilder().build()).usingRecursiveComparison().isEqualTo(full());
    assertThat(full()).hasNoNullFieldsOrPropertiesExcept("page", "pdf");
  }

  @Test
  void a_paper_on_arxiv_has_the_addresses_of_its_identifier() {
    Paper paper = Paper.builder(ArxivId.parse("2602.09578v2"), "A title").build();

    assertThat(paper.page()).hasToString("https://arxiv.org/abs/2602.09578v2");
    assertThat(paper.newestPage()).hasToString("https://arxiv.org/abs/2602.09578");
    assertThat(paper.pdf()).contains(URI.create("https://arxiv.org/pdf/2602.09578v2"));
  }

  @Test
  void a_paper_of_another_source_states_its_addresses() {
    Paper paper =
        Paper.builder(PaperId.parse("doi:10.1101/2026.02.09.123456v2"), "A title")
            .page(URI.create("https://www.biorxiv.org/content/10.1101/2026.02.09.123456v2"))
            .pdf(URI.create("https://www.biorxiv.org/content/x(1).full.pdf"))
            .build();

    assertThat(paper.page())
        .hasToString("https://www.biorxiv.org/content/10.1101/2026.02.09.123456v2");
    assertThat(paper.newestPage()).isEqualTo(paper.page());
    assertThat(paper.pdf())
        .contains(URI.create("https://www.biorxiv.org/content/x%281%29.full.pdf"));
    assertThat(paper.toBuilder().build()).usingRecursiveComparison().isEqualTo(paper);
  }

  @Test
  void a_doi_without_a_page_has_the_page_of_its_resolver_and_no_pdf() {
    Paper paper = Paper.builder(PaperId.parse("doi:10.1101/2026.02.09.123456"), "A title").build();

    assertThat(paper.page()).hasToString("https://doi.org/10.1101/2026.02.09.123456");
    assertThat(paper.pdf()).isEmpty();
  }

  @Test
  void addresses_that_do_not_belong_to_an_identifier_are_rejected() {
    PaperBuilder arxiv = Paper.builder(ArxivId.parse("2602.09578"), "A title");
    PaperBuilder own = Paper.builder(PaperId.of("mylab", "report-17", 0), "A title");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> arxiv.page(URI.create("https://www.biorxiv.org/content/x")).build())
        .withMessageContaining("2602.09578")
        .withMessageContaining("PaperId.of");
    assertThatIllegalArgumentException()
        .isThrownBy(own::build)
        .withMessage("page: expected the address of mylab:report-17, found none");
    for (String address :
        List.of("javascript:alert(1)", "file:///etc/passwd", "https://me@example.org/", "/x")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> own.page(URI.create(address)))
          .withMessageContaining("expected an address of http or https");
    }
  }

  @Test
  void a_changed_copy_leaves_the_paper_as_it_was() {
    Paper paper = full();
    Paper copy = paper.toBuilder().category("cs.AI").announced(null).build();

    assertThat(copy.category()).isEqualTo("cs.AI");
    assertThat(copy.announced()).isEmpty();
    assertThat(paper.category()).isEqualTo("cs.LG");
    assertThat(paper.announced()).isPresent();
  }

  @Test
  void white_space_is_one_space_and_paragraphs_are_kept() {
    Paper paper =
        Paper.builder(ID, " A\r\n  title\tof\u2028lines\n")
            .abstractText("\n a\nline\n\n\nb \t\r\n\tc ")
            .comments("12\n pages")
            .journalReference("J.\tof Y")
            .build();

    assertThat(paper.title()).isEqualTo("A title of lines");
    assertThat(paper.abstractText()).isEqualTo("a line\n\nb\n\nc");
    assertThat(paper.comments()).contains("12 pages");
    assertThat(paper.journalReference()).contains("J. of Y");
    assertThat(paper.toBuilder().abstractText(paper.abstractText()).build().abstractText())
        .isEqualTo(paper.abstractText());
  }

  @Test
  void letters_in_tex_are_letters_in_all_texts() {
    Paper paper =
        Paper.builder(ID, "An Erd\\H{o}s graph")
            .abstractText("After Poincar\\'e, on $\\\"o$.")
            .authors(List.of("J\\o rgen"))
            .comments("for {\\O}rsted")
            .build();

    assertThat(paper.title()).isEqualTo("An Erdős graph");
    assertThat(paper.abstractText()).isEqualTo("After Poincaré, on $\\\"o$.");
    assertThat(paper.authors()).containsExactly("Jørgen");
    assertThat(paper.comments()).contains("for Ørsted");
  }

  @Test
  void characters_that_control_hide_or_reorder_text_are_in_no_text() {
    String hostile = "a\u0000b\u001b\u0085\u202Ec\u2066\uD800\uFEFFd";
    Paper paper =
        Paper.builder(ID, hostile)
            .abstractText(hostile + "\n\n" + hostile)
            .authors(List.of(hostile))
            .category(hostile)
            .categories(List.of(hostile))
            .comments(hostile)
            .doi(hostile)
            .journalReference(hostile)
            .license(hostile)
            .build();

    String clean = "a b c\uFFFDd";
    assertThat(paper.title()).isEqualTo(clean);
    assertThat(paper.abstractText()).isEqualTo(clean + "\n\n" + clean);
    assertThat(paper.authors()).containsExactly(clean);
    assertThat(paper.category()).isEqualTo(clean);
    assertThat(paper.categories()).containsExactly(clean);
    assertThat(paper.comments()).contains(clean);
    assertThat(paper.doi()).contains(clean);
    assertThat(paper.journalReference()).contains(clean);
    assertThat(paper.license()).contains(clean);
  }

  @Test
  void lists_are_copied_and_cannot_be_changed() {
    List<String> names = new ArrayList<>(List.of("Ada"));
    Paper paper = Paper.builder(ID, "A title").authors(names).categories(names).build();
    names.clear();

    assertThat(paper.authors()).containsExactly("Ada");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> paper.categories().add("cs.AI"));
  }

  @Test
  void to_string_is_one_line_for_any_title() {
    assertThat(full()).hasToString("2602.09578v1 (cross in cs.LG) A title");
    assertThat(Paper.builder(ID, "A\r\n2026-02-11 ERROR \u001b[31mforged").build())
        .hasToString("2602.09578v1 (new in ) A 2026-02-11 ERROR [31mforged");
  }

  @Test
  void null_is_rejected() {
    PaperBuilder builder = Paper.builder(ID, "A title");
    assertThatNullPointerException().isThrownBy(() -> Paper.builder(null, "x")).withMessage("id");
    assertThatNullPointerException().isThrownBy(() -> Paper.builder(ID, null)).withMessage("title");
    assertThatNullPointerException().isThrownBy(() -> builder.abstractText(null));
    assertThatNullPointerException().isThrownBy(() -> builder.authors(null));
    assertThatNullPointerException().isThrownBy(() -> builder.category(null));
    assertThatNullPointerException().isThrownBy(() -> builder.announceType(null));
  }
}
