package io.github.arxivbot.renderer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.renderer.feed.ParsedFeed.ReadEntry;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the entry of a paper in all formats. */
class EntryContentTest {

  private static final Paper PAPER =
      SamplePapers.paper("2602.00001v1", "Faster $n<m$ & <b>more</b>")
          .abstractText("The kv cache is $x<y$.\n  Second paragraph.")
          .comments("Accepted at <ICLR>")
          .build();

  private static final Score.Points SCORE =
      Score.points(
          List.of(
              new Reason(
                  "kv cache",
                  Field.ABSTRACT,
                  1.5,
                  "keywords[0]",
                  List.of(new Span(Field.ABSTRACT, 4, 12), new Span(Field.ABSTRACT, 90, 99))),
              new Reason(
                  "<ICLR>", Field.COMMENTS, 10, "", List.of(new Span(Field.COMMENTS, 12, 18))),
              Reason.of("slow", Field.TITLE, -0.25)));

  private static final Summary SUMMARY =
      Summary.builder("## 1. Problem\n\nIt is *slow*: $a_1 * b_1$.", "qwen<long>")
          .read(Summary.Read.FILE)
          .build();

  @ParameterizedTest
  @EnumSource
  void an_entry_has_all_values_of_the_paper(TestFeedFormat format) throws Exception {
    ReadEntry entry = read(format, DigestEntry.of(PAPER, SCORE).withSummary(SUMMARY));

    assertThat(entry.title()).isEqualTo("Faster n < m & <b>more</b>");
    assertThat(entry.link()).isEqualTo("https://arxiv.org/abs/2602.00001v1");
    assertThat(entry.authors()).containsExactly("Ada Example", "Bo Ångström");
    assertThat(entry.categories()).containsExactly("cs.LG", "cs.CL");
    assertThat(entry.content())
        .isEqualTo(
            """
            <p>Ada Example, Bo Ångström</p>
            <p>arXiv:2602.00001v1 · cs.LG, cs.CL · new in cs.LG</p>
            <p>The <mark>kv cache</mark> is x &lt; y.<br /><br />Second paragraph.</p>
            <p>Comments: Accepted at <mark>&lt;ICLR&gt;</mark></p>
            <p><strong>Score 11.2</strong>: kv cache +1.5 (abstract), &lt;ICLR&gt; +10 (comments), \
            slow -0.25 (title)</p>
            <h3>Summary by qwen&lt;long&gt;</h3>
            <h4>1. Problem</h4>
            <p>It is <em>slow</em>: a₁∗b₁.</p>
            <p><a href="https://arxiv.org/abs/2602.00001v1">arXiv page</a> · \
            <a href="https://arxiv.org/pdf/2602.00001v1">PDF</a> · \
            <a href="https://arxiv.org/html/2602.00001v1">HTML</a></p>""");
  }

  @ParameterizedTest
  @EnumSource
  void copied_sentences_are_not_labelled_as_a_summary(TestFeedFormat format) throws Exception {
    Summary extract = Summary.builder("Fine.", "textrank").kind(Summary.Kind.EXTRACT).build();

    assertThat(read(format, DigestEntry.of(PAPER, SCORE).withSummary(extract)).content())
        .contains("<h3>Extract by textrank, from the abstract only</h3>")
        .doesNotContain("Summary");
  }

  @ParameterizedTest
  @EnumSource
  void a_withdrawn_paper_is_marked_and_has_no_link_to_a_text(TestFeedFormat format)
      throws Exception {
    Paper withdrawn = PAPER.toBuilder().comments("This paper has been withdrawn").build();
    ReadEntry entry = read(format, DigestEntry.of(withdrawn, SCORE));

    assertThat(entry.title()).endsWith(" (withdrawn)");
    assertThat(entry.content())
        .contains("new in cs.LG · <strong>withdrawn</strong></p>")
        .contains("/abs/2602.00001v1")
        .doesNotContain("/pdf/", "/html/");
  }

  @ParameterizedTest
  @EnumSource
  void a_summary_of_the_abstract_has_a_remark(TestFeedFormat format) throws Exception {
    Summary summary = Summary.builder("Fine.", "m").build();

    assertThat(read(format, DigestEntry.of(PAPER, SCORE).withSummary(summary)).content())
        .contains("<h3>Summary by m, from the abstract only</h3>\n<p>Fine.</p>");
    assertThat(read(format, DigestEntry.of(PAPER, SCORE)).content()).doesNotContain("Summary");
  }

  @ParameterizedTest
  @EnumSource
  void a_long_abstract_is_cut_in_the_summary_of_the_entry_only(TestFeedFormat format)
      throws Exception {
    Paper paper = PAPER.toBuilder().abstractText("word ".repeat(100)).build();

    ReadEntry entry = read(format, DigestEntry.of(paper, Score.points(List.of())));

    assertThat(entry.summary()).hasSize(300).endsWith("word…");
    assertThat(read(format, longWord("$\\alpha_{long}$ ".repeat(60))).summary())
        .endsWith(" α_long…")
        .hasSizeLessThanOrEqualTo(300);
    assertThat(entry.content()).contains("word ".repeat(99) + "word</p>");
  }

  private static DigestEntry longWord(String text) {
    return DigestEntry.of(PAPER.toBuilder().abstractText(text).build(), Score.points(List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void tex_becomes_unicode_and_html(TestFeedFormat format) throws Exception {
    Paper paper =
        SamplePapers.paper("2602.00001v1", "SU($N_c$) at $10^{-3}$\\,K")
            .abstractText("\\emph{At} $T_{\\rm eff}$--the kv $^{87}$Rb, 5\\% of $\\foo$.")
            .build();
    Score.Points marked =
        Score.points(
            List.of(
                new Reason("T", Field.ABSTRACT, 1, "", List.of(new Span(Field.ABSTRACT, 12, 13))),
                new Reason(
                    "kv", Field.ABSTRACT, 1, "", List.of(new Span(Field.ABSTRACT, 29, 31)))));

    ReadEntry entry = read(format, DigestEntry.of(paper, marked));

    assertThat(entry.title()).isEqualTo("SU(N_c) at 10⁻³\u202FK");
    assertThat(entry.summary()).isEqualTo("At T_eff–the kv ⁸⁷Rb, 5% of $\\foo$.");
    assertThat(entry.content())
        .contains(
            "<p><em>At</em> <mark>T<sub>eff</sub></mark>–the <mark>kv</mark> ⁸⁷Rb, 5% of"
                + " $\\foo$.</p>");
  }

  @ParameterizedTest
  @EnumSource
  void the_score_may_stand_before_the_title(TestFeedFormat format) throws Exception {
    Digest digest =
        TestDigests.at(11, "T12:00:00Z").entries(List.of(DigestEntry.of(PAPER, SCORE))).build();

    assertThat(format.of(RenderRequest.of(digest), format.builder().scoreInTitle(true)).titles())
        .containsExactly("[11.2] Faster n < m & <b>more</b>");
  }

  @ParameterizedTest
  @EnumSource
  void a_long_list_of_authors_is_cut(TestFeedFormat format) throws Exception {
    Paper paper = PAPER.toBuilder().authors(Collections.nCopies(3000, "A. Tlas")).build();

    ReadEntry entry = read(format, DigestEntry.of(paper, SCORE));

    assertThat(entry.content()).startsWith("<p>A. Tlas, ").contains("A. Tlas and 2980 more</p>");
    assertThat(entry.authors()).hasSize(3000);
  }

  @ParameterizedTest
  @EnumSource
  void a_paper_with_few_values_is_shown(TestFeedFormat format) throws Exception {
    Paper bare = Paper.builder(PAPER.id().withoutVersion(), "\u200B\u202E ").build();

    ReadEntry entry = read(format, DigestEntry.of(bare, Score.points(List.of())));

    assertThat(entry.id()).isEqualTo("https://arxiv.org/abs/2602.00001");
    assertThat(entry.title()).isEqualTo("(untitled)");
    assertThat(entry.summary()).isEmpty();
    assertThat(entry.categories()).isEmpty();
    assertThat(entry.content())
        .startsWith("<p>arXiv:2602.00001 · new</p>\n<p><strong>Score 0.0</strong></p>\n<p><a ");
  }

  private static ReadEntry read(TestFeedFormat format, DigestEntry entry) throws Exception {
    return format
        .of(TestDigests.at(11, "T12:00:00Z").entries(List.of(entry)).build())
        .entries()
        .get(0);
  }
}
