package io.github.arxivbot.renderer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownRendererTest {

  private static final Paper PAPER =
      Paper.builder(ArxivId.parse("2602.09578v1"), "A [small] title")
          .authors(List.of("Ada Lovelace", "Évariste Galois"))
          .abstractText("First line\nsecond  line.")
          .category("cs.LG")
          .announceType(AnnounceType.NEW)
          .announced(Instant.parse("2026-02-11T05:00:00Z"))
          .build();

  @Test
  void a_paper_with_a_summary_has_the_layout_of_the_python_bot() throws IOException {
    Summary summary =
        Summary.builder("It is **good**.", "qwen-long").read(Summary.Read.FILE).build();

    assertThat(section(entry(PAPER, 14.5).withSummary(summary)))
        .isEqualTo(
            """
            ### 1. [A \\[small\\] title](https://arxiv.org/abs/2602.09578)

            **Authors**: Ada Lovelace, Évariste Galois\s\s
            **Category**: cs.LG\s\s
            **Published**: 2026-02-11\s\s
            **Score**: 14.5\s\s
            **Type**: new\s\s
            **ArXiv ID**: 2602.09578v1\s\s

            #### Abstract
            First line second line.

            <details>
            <summary><strong>🤖 AI Summary (by qwen-long)</strong> - Click to expand</summary>

            It is **good**.

            </details>

            ---\
            """);
  }

  @Test
  void a_paper_without_a_summary_has_no_summary_block() throws IOException {
    assertThat(section(entry(PAPER, 14.5)))
        .endsWith("#### Abstract\nFirst line second line.\n\n---");
  }

  @Test
  void a_withdrawn_paper_is_marked_outside_its_abstract() throws IOException {
    Paper withdrawn = PAPER.toBuilder().withdrawn(true).build();

    assertThat(section(entry(withdrawn, 14.5)))
        .contains("**ArXiv ID**: 2602.09578v1  \n**Status**: withdrawn  \n\n#### Abstract");
    assertThat(section(entry(PAPER, 14.5))).doesNotContain("Status");
  }

  @Test
  void at_most_twenty_authors_are_shown_and_the_others_counted() throws IOException {
    List<String> names = IntStream.rangeClosed(1, 3000).mapToObj(i -> "Ada " + i).toList();

    assertThat(section(entry(PAPER.toBuilder().authors(names.subList(0, 20)).build(), 1)))
        .contains(", Ada 19, Ada 20  \n");
    assertThat(section(entry(PAPER.toBuilder().authors(names.subList(0, 21)).build(), 1)))
        .contains(", Ada 19, Ada 20 and 1 more  \n");
    assertThat(section(entry(PAPER.toBuilder().authors(names).build(), 1)))
        .contains("**Authors**: Ada 1, Ada 2, ", ", Ada 20 and 2980 more  \n")
        .doesNotContain("Ada 21");
  }

  @Test
  void new_versions_of_earlier_papers_have_their_own_section() throws IOException {
    Paper second =
        PAPER.toBuilder()
            .id(ArxivId.parse("2601.00001v2"))
            .announceType(AnnounceType.REPLACE_CROSS)
            .category("cs.AI\n# no")
            .build();
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), Instant.parse("2026-02-11T06:07:08Z"))
            .entries(List.of(entry(PAPER, 14.5)))
            .updated(List.of(entry(second, 3)))
            .build();

    assertThat(render(MarkdownRenderer.withTemplate("{{PAPER_COUNT}} {{PAPERS_SECTION}}"), digest))
        .startsWith("1 ### 1. [")
        .endsWith(
            """
            ---

            ## Updated

            New versions of papers that were in an earlier digest:

            - [A \\[small\\] title](https://arxiv.org/abs/2601.00001v2)\s\s
              2601.00001v2, cs.AI &#35; no, replace-cross\
            """);
  }

  @Test
  void papers_are_numbered_and_separated_by_one_empty_line() throws IOException {
    assertThat(section(entry(PAPER, 2), entry(PAPER, 1)))
        .containsOnlyOnce("\n---\n\n### 2. [")
        .startsWith("### 1. [");
  }

  @Test
  void an_excerpt_is_three_hundred_code_points_and_three_dots() throws IOException {
    String face = "😀";
    Paper exact = PAPER.toBuilder().abstractText(face.repeat(300)).build();
    Paper longer = PAPER.toBuilder().abstractText(face.repeat(301)).build();

    assertThat(section(entry(exact, 1))).contains("\n" + face.repeat(300) + "\n");
    assertThat(section(entry(longer, 1))).contains("\n" + face.repeat(300) + "...\n");
  }

  @Test
  void a_paper_without_authors_or_date_says_unknown() throws IOException {
    Paper bare = PAPER.toBuilder().authors(List.of()).announced(null).build();

    assertThat(section(entry(bare, 1)))
        .contains("**Authors**: Unknown  \n", "**Published**: Unknown  \n");
  }

  @Test
  void the_date_is_the_utc_date_of_the_announcement() throws IOException {
    Paper late = PAPER.toBuilder().announced(Instant.parse("2026-02-11T23:59:59Z")).build();

    assertThat(section(entry(late, 1))).contains("**Published**: 2026-02-11  \n");
  }

  @ParameterizedTest
  @CsvSource({"17,17.0", "-2.5,-2.5", "0.25,0.2", "0.35,0.3", "1000000,1000000.0", "0,0.0"})
  void a_score_has_one_decimal(double points, String shown) throws IOException {
    assertThat(section(entry(PAPER, points))).contains("**Score**: " + shown + "  \n");
  }

  @Test
  void an_old_identifier_is_linked_completely() throws IOException {
    Paper old =
        Paper.builder(ArxivId.parse("hep-th/9901001v3"), "Old")
            .announceType(AnnounceType.REPLACE)
            .build();

    assertThat(section(entry(old, 1)))
        .contains("(https://arxiv.org/abs/hep-th/9901001)", "**ArXiv ID**: hep-th/9901001v3");
  }

  @Test
  void slots_in_texts_of_papers_are_not_filled() throws IOException {
    Paper sly = PAPER.toBuilder().abstractText("{{KEYWORDS}} {{PAPERS_SECTION}} $1 \\1").build();

    assertThat(section(entry(sly, 1))).contains("{{KEYWORDS}} {{PAPERS_SECTION}} $1 \\1");
  }

  @Test
  void every_occurrence_of_a_slot_is_filled_and_other_braces_are_kept() throws IOException {
    String page =
        render(
            MarkdownRenderer.withTemplate(
                "{{PAPER_COUNT}} {{PAPER_COUNT}} {{CATEGORIES}} {{KEYWORDS}} {{LAST_UPDATED}}"
                    + " ${{ secrets.KEY }} {{paper_count}} {{UNKNOWN}}"),
            digest(entry(PAPER, 1)));

    assertThat(page)
        .isEqualTo(
            "1 1 cs.LG, cs.AI kv cache, LLM 2026-02-11 06:07:08 UTC"
                + " ${{ secrets.KEY }} {{paper_count}} {{UNKNOWN}}");
  }

  @Test
  void the_day_and_the_archive_have_slots() throws IOException {
    MarkdownRenderer renderer = MarkdownRenderer.withTemplate("{{DAY}}<{{ARCHIVE}}>");
    RenderRequest archived =
        RenderRequest.builder(digest()).history(new Days("../README.md")).build();
    RenderRequest hostile =
        RenderRequest.builder(digest()).history(new Days("javascript:x")).build();

    assertThat(render(renderer, archived)).isEqualTo("2026-02-11<[All digests](../README.md)>");
    assertThat(render(renderer, digest())).isEqualTo("2026-02-11<>");
    assertThat(render(renderer, hostile)).isEqualTo("2026-02-11<>");
  }

  @Test
  void an_archived_day_has_a_short_page_with_links_to_the_days_around() throws IOException {
    Renderer renderer = MarkdownRenderer.withTemplate("mine").archived().orElseThrow();
    RenderRequest request =
        RenderRequest.builder(digest(entry(PAPER, 1))).history(new Days("../README.md")).build();

    assertThat(render(renderer, request))
        .startsWith("# arXiv digest of 2026-02-11\n")
        .contains(
            "[← 2026-02-10](2026-02-10.md) · [All digests](../README.md)"
                + " · [2026-02-13 →](2026-02-13.md)")
        .contains("\n### 1. [A \\[small\\] title]")
        .doesNotContain("mine", "{{", "Keywords");
  }

  /** A history with days before and after. */
  private record Days(String list) implements DigestHistory {

    @Override
    public List<LocalDate> days() {
      return Stream.of("2026-02-16", "2026-02-13", "2026-02-10", "2026-02-09")
          .map(LocalDate::parse)
          .toList();
    }

    @Override
    public Optional<String> page(LocalDate day) {
      return Optional.of(day + ".md");
    }

    @Override
    public Optional<String> index() {
      return Optional.of(list);
    }
  }

  @Test
  void the_reasons_of_a_score_are_shown_if_asked_for() throws IOException {
    DigestEntry entry =
        DigestEntry.of(
            PAPER,
            Score.points(
                List.of(
                    Reason.of("kv <b> cache", Field.TITLE, 1.5),
                    Reason.of("slow", Field.ABSTRACT, -10))));
    Renderer renderer =
        MarkdownRenderer.builder().template("{{PAPERS_SECTION}}").reasons(true).build();

    assertThat(render(renderer, RenderRequest.of(digest(entry))))
        .contains(
            "**Score**: -8.5  \n"
                + "**Reasons**: kv &#60;b&#62; cache +1.5 (title), slow -10 (abstract)  \n"
                + "**Type**: new  \n");
    assertThat(section(entry)).doesNotContain("Reasons");
  }

  @Test
  void an_empty_day_has_a_reason() throws IOException {
    Digest empty = digest().toBuilder().whyEmpty("It is Sunday.").build();

    assertThat(render(MarkdownRenderer.withTemplate("<{{PAPERS_SECTION}}>"), empty))
        .isEqualTo("<It is Sunday.>");
    assertThat(section()).isEqualTo("There are no papers.");
  }

  @Test
  void the_usage_of_summaries_has_a_slot() throws IOException {
    MarkdownRenderer renderer = MarkdownRenderer.withTemplate("{{SUMMARY_USAGE}}");
    Summary first =
        Summary.builder("Good.", "qwen-long")
            .usage(new ModelUsage(30_000, 1204, 1, new BigDecimal("0.0174")))
            .build();
    Summary second = Summary.builder("Fine.", "a*b*").usage(new ModelUsage(10, 5, 2)).build();

    assertThat(render(renderer, digest(entry(PAPER, 1)))).isEqualTo("no summaries");
    assertThat(
            render(
                renderer,
                digest(
                    entry(PAPER, 3).withSummary(first),
                    entry(PAPER, 2).withSummary(first),
                    entry(PAPER, 1).withSummary(second))))
        .isEqualTo(
            "1 summary by a&#42;b&#42;: 15 tokens;"
                + " 2 summaries by qwen-long: 62,408 tokens, cost 0.0348");
  }

  @Test
  void a_line_below_the_statistics_says_for_readers_what_is_missing() throws IOException {
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), Instant.parse("2026-02-11T12:00:00Z"))
            .verdicts(
                List.of(
                    verdict("cs.LG", BatchState.FRESH, "5 items"),
                    verdict("<b>.AI", BatchState.STALE, "the same 5 items"),
                    verdict("cs.CL", BatchState.LATE, "no items"),
                    verdict("cs.DC", BatchState.LATE, "no items")))
            .build();

    assertThat(render(MarkdownRenderer.withTemplate("{{NOTICES}}"), digest))
        .isEqualTo(
            "**Please note**: \\<b>.AI repeats papers of an earlier day. cs.CL and cs.DC have no"
                + " new papers yet.");
    assertThat(render(MarkdownRenderer.create(), digest)).contains("\n\n**Please note**: ");
    assertThat(render(MarkdownRenderer.withTemplate("<{{NOTICES}}>"), digest(entry(PAPER, 1))))
        .isEqualTo("<>");
  }

  private static Verdict verdict(String category, BatchState state, String reason) {
    return Verdict.builder()
        .source("source")
        .category(category)
        .state(state)
        .papers(5)
        .reason(reason)
        .build();
  }

  @Test
  void the_built_in_template_has_all_slots_filled() throws IOException {
    assertThat(render(MarkdownRenderer.create(), digest(entry(PAPER, 1))))
        .startsWith("# ")
        .contains("**Last updated**: 2026-02-11 06:07:08 UTC")
        .contains("**Total papers found**: 1")
        .contains("**Categories monitored**: cs.LG, cs.AI")
        .contains("**Keywords**: kv cache, LLM")
        .contains("### 1. [")
        .doesNotContain("{{");
  }

  @Test
  void a_summary_of_the_abstract_has_a_remark() throws IOException {
    Summary summary = Summary.builder("Fine.", "qwen-long").build();

    assertThat(section(entry(PAPER, 1).withSummary(summary)))
        .contains("🤖 AI Summary (by qwen-long, from the abstract only)</strong>");
  }

  @Test
  void copied_sentences_are_not_labelled_as_written_by_a_model() throws IOException {
    Summary extract = Summary.builder("Fine.", "textrank").kind(Summary.Kind.EXTRACT).build();

    assertThat(section(entry(PAPER, 1).withSummary(extract)))
        .contains("<strong>📄 Extract (by textrank, from the abstract only)</strong>")
        .doesNotContain("AI Summary");
  }

  @Test
  void the_name_of_a_model_is_escaped_as_html() throws IOException {
    Summary summary = Summary.builder("Fine.", "<b>&\nevil").read(Summary.Read.TEXT).build();

    assertThat(section(entry(PAPER, 1).withSummary(summary)))
        .contains("(by &lt;b&gt;&amp; evil)</strong>");
  }

  private static String section(DigestEntry... entries) throws IOException {
    return render(MarkdownRenderer.withTemplate("{{PAPERS_SECTION}}"), digest(entries));
  }

  private static String render(MarkdownRenderer renderer, Digest digest) throws IOException {
    return render(renderer, RenderRequest.of(digest));
  }

  private static String render(Renderer renderer, RenderRequest request) throws IOException {
    StringBuilder page = new StringBuilder();
    renderer.render(request, page);
    return page.toString();
  }

  private static Digest digest(DigestEntry... entries) {
    return Digest.builder(LocalDate.parse("2026-02-11"), Instant.parse("2026-02-11T06:07:08Z"))
        .categories(List.of("cs.LG", "cs.AI"))
        .keywords(List.of("kv cache", "LLM"))
        .entries(List.of(entries))
        .build();
  }

  private static DigestEntry entry(Paper paper, double points) {
    return DigestEntry.of(paper, Score.points(List.of(Reason.of("term", Field.TITLE, points))));
  }
}
