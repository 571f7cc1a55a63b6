package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.model.Verdict.BatchState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-11");
  private static final Instant NOW = Instant.parse("2026-02-11T06:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-11T09:30:00Z");

  private static DigestEntry entry() {
    Paper paper = Paper.builder(ArxivId.parse("2602.09578v1"), "A title").build();
    return DigestEntry.of(paper, Score.points(List.of(Reason.of("kv cache", Field.TITLE, 1.5))));
  }

  private static Digest full() {
    return Digest.builder(DAY, NOW)
        .profile("team")
        .categories(List.of("cs.LG", "cs.AI"))
        .keywords(List.of("kv cache"))
        .entries(List.of(entry().withSummary(Summary.builder("text", "m").build())))
        .verdicts(
            List.of(
                Verdict.builder()
                    .source("arxiv-rss")
                    .category("cs.LG")
                    .state(BatchState.FRESH)
                    .announced(DAY)
                    .papers(7)
                    .reason("as due")
                    .build()))
        .counts(
            PaperCounts.builder()
                .fetched(7)
                .merged(6)
                .selected(5)
                .scored(4)
                .kept(3)
                .summarized(2)
                .fromCache(1)
                .build())
        .whyEmpty("no reason")
        .build();
  }

  @Test
  void a_builder_made_from_a_digest_keeps_all_of_it_but_the_moment() {
    Digest copy = full().toBuilder().generated(LATER).build();

    assertThat(copy.generated()).isEqualTo(LATER);
    assertThat(copy).usingRecursiveComparison().ignoringFields("generated").isEqualTo(full());
    assertThat(full()).hasNoNullFieldsOrProperties();
  }

  @Test
  void without_more_it_is_an_empty_day_of_the_default_profile() {
    Digest digest = Digest.builder(DAY, NOW).build();

    assertThat(digest.day()).isEqualTo(DAY);
    assertThat(digest.generated()).isEqualTo(NOW);
    assertThat(digest.profile()).isEqualTo("default");
    assertThat(digest.categories()).isEmpty();
    assertThat(digest.keywords()).isEmpty();
    assertThat(digest.entries()).isEmpty();
    assertThat(digest.verdicts()).isEmpty();
    assertThat(digest.counts()).isEqualTo(PaperCounts.builder().build());
    assertThat(digest.whyEmpty()).isEmpty();
  }

  @Test
  void entries_are_copied() {
    List<DigestEntry> entries = new ArrayList<>(List.of(entry()));
    Digest digest = Digest.builder(DAY, NOW).entries(entries).build();
    entries.clear();

    assertThat(digest.entries()).hasSize(1);
  }

  @Test
  void a_summary_is_added_to_a_new_entry() {
    DigestEntry bare = entry();
    Summary summary = Summary.builder("text", "m").build();

    assertThat(bare.withSummary(summary).summary()).contains(summary);
    assertThat(bare.withSummary(summary).paper()).isSameAs(bare.paper());
    assertThat(bare.summary()).isEmpty();
  }

  @Test
  void counts_of_summaries_replace_only_those() {
    PaperCounts counts =
        PaperCounts.builder().fetched(7).merged(6).selected(5).scored(4).kept(3).build();

    assertThat(counts.toBuilder().summarized(2).fromCache(1).build())
        .isEqualTo(
            PaperCounts.builder()
                .fetched(7)
                .merged(6)
                .selected(5)
                .scored(4)
                .kept(3)
                .summarized(2)
                .fromCache(1)
                .build())
        .isNotEqualTo(counts);
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> Digest.builder(null, NOW)).withMessage("day");
    assertThatNullPointerException()
        .isThrownBy(() -> full().toBuilder().generated(null))
        .withMessage("at");
  }
}
