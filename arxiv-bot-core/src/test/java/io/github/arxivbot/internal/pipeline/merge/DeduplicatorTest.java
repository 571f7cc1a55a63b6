package io.github.arxivbot.internal.pipeline.merge;

import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static io.github.arxivbot.model.AnnounceType.REPLACE_CROSS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.MergeRule;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {

  private static final Instant OLDEST =
      PipelineFixtures.midnight(PipelineFixtures.DAY.minusDays(7));
  private static final Instant OLD = PipelineFixtures.midnight(PipelineFixtures.DAY.minusDays(8));
  private static final Set<DuplicateKey> ALL = EnumSet.allOf(DuplicateKey.class);

  @Test
  void by_the_strongest_rule_a_new_paper_wins_over_an_earlier_cross_list() {
    List<Paper> merged =
        strongest(
            paper("2602.00001v1", CROSS, "cs.AI"),
            paper("2602.00002v1", NEW, "cs.AI"),
            paper("2602.00001v1", NEW, "cs.LG"));

    assertThat(merged)
        .extracting(Paper::toString)
        .containsExactly(
            "2602.00002v1 (new in cs.AI) Title of 2602.00002",
            "2602.00001v1 (new in cs.LG) Title of 2602.00001");
  }

  @Test
  void by_the_first_rule_an_earlier_cross_list_wins_over_a_new_paper() {
    List<Paper> merged =
        new Deduplicator(MergeRule.FIRST, ALL)
            .merge(
                List.of(paper("2602.00001v1", CROSS, "cs.AI"), paper("2602.00001v1", NEW, "cs.LG")),
                Instant.MIN);

    assertThat(merged).singleElement().extracting(Paper::announceType).isEqualTo(CROSS);
  }

  @Test
  void of_equal_announcements_the_first_wins() {
    List<Paper> merged =
        strongest(paper("2602.00001v1", NEW, "cs.AI"), paper("2602.00001v2", NEW, "cs.LG"));

    assertThat(merged).singleElement().extracting(Paper::category).isEqualTo("cs.AI");
  }

  @Test
  void a_paper_gets_the_place_at_which_its_winning_category_first_announced_it() {
    List<Paper> merged =
        strongest(
            paper("2602.00009v1", CROSS, "cs.AI"),
            paper("2602.00001v2", REPLACE, "cs.LG"),
            paper("2602.00002v1", NEW, "cs.LG"),
            paper("2602.00001v2", NEW, "cs.LG"),
            paper("2602.00009v1", NEW, "cs.LG"));

    assertThat(merged)
        .extracting(paper -> paper.id().unversioned())
        .containsExactly("2602.00001", "2602.00002", "2602.00009");
  }

  @Test
  void titles_are_compared_without_case_and_outer_white_space() {
    Paper replaced = titled("2601.00001v2", " Promises, PROMISES", REPLACE_CROSS, "cs.AI");
    Paper fresh = titled("2602.00001v1", "Promises, promises ", NEW, "cs.CL");

    assertThat(strongest(replaced, fresh)).containsExactly(fresh);
    assertThat(
            new Deduplicator(MergeRule.STRONGEST, Set.of(DuplicateKey.ID))
                .merge(List.of(replaced, fresh), Instant.MIN))
        .containsExactly(replaced, fresh);
  }

  @Test
  void by_the_first_rule_a_dropped_announcement_makes_no_others_duplicates() {
    Paper kept = titled("2602.00001v1", "One", NEW, "cs.AI");
    Paper dropped = titled("2602.00001v2", "Two", NEW, "cs.AI");
    Paper other = titled("2602.00002v1", "Two", NEW, "cs.AI");

    assertThat(
            new Deduplicator(MergeRule.FIRST, ALL)
                .merge(List.of(kept, dropped, other), Instant.MIN))
        .containsExactly(kept, other);
  }

  @Test
  void gaps_of_a_paper_are_filled_from_other_sources() {
    Paper feed = paper("2602.00001v1", NEW, "cs.AI");
    Paper api =
        Paper.builder(ArxivId.parse("2602.00001v1"), "From the query API")
            .announceType(AnnounceType.CROSS)
            .abstractText("An abstract.")
            .comments("12 pages")
            .journalReference("J. Ex. 1")
            .build();
    Paper oai =
        Paper.builder(ArxivId.parse("2602.00001"), "By OAI")
            .announceType(AnnounceType.REPLACE)
            .comments("other words")
            .authors(List.of("Ada Lovelace"))
            .build();

    Paper union = strongest(oai, api, feed).get(0);

    assertThat(union.title()).isEqualTo(feed.title());
    assertThat(union.announceType()).isEqualTo(NEW);
    assertThat(union.category()).isEqualTo("cs.AI");
    assertThat(union.announced()).isEqualTo(feed.announced());
    assertThat(union.abstractText()).isEqualTo("An abstract.");
    assertThat(union.comments()).contains("other words");
    assertThat(union.journalReference()).contains("J. Ex. 1");
    assertThat(union.authors()).containsExactly("Ada Lovelace");
  }

  @Test
  void papers_that_share_only_a_title_do_not_fill_gaps_of_each_other() {
    Paper one = titled("2602.00001v1", "Promises", NEW, "cs.AI");
    Paper other =
        titled("2602.00002v1", "Promises", NEW, "cs.AI").toBuilder().comments("mine").build();

    assertThat(strongest(one, other)).containsExactly(one);
  }

  @Test
  void a_missing_version_is_filled_from_another_source() {
    Paper winner = titled("2602.00001", "One", NEW, "cs.AI");
    Paper versioned = titled("2602.00001v2", "One", NEW, "cs.AI");

    assertThat(strongest(winner, versioned))
        .singleElement()
        .extracting(paper -> paper.id().toString())
        .isEqualTo("2602.00001v2");
  }

  @Test
  void without_keys_every_announcement_is_kept() {
    List<Paper> announcements =
        List.of(paper("2602.00001v1", NEW, "cs.AI"), paper("2602.00001v1", NEW, "cs.AI"));

    assertThat(new Deduplicator(MergeRule.STRONGEST, Set.of()).merge(announcements, Instant.MIN))
        .isEqualTo(announcements);
  }

  @Test
  void an_announcement_that_is_too_old_does_not_replace_a_recent_one() {
    Paper old = paper("2602.00001v1", NEW, "cs.AI").toBuilder().announced(OLD).build();
    Paper recent = paper("2602.00001v2", REPLACE, "cs.LG");

    for (MergeRule rule : MergeRule.values()) {
      assertThat(new Deduplicator(rule, ALL).merge(List.of(old, recent), OLDEST))
          .as("by the rule %s", rule)
          .containsExactly(recent);
    }
  }

  @Test
  void an_announcement_that_is_too_old_does_not_connect_two_recent_ones() {
    Paper one = titled("2602.00001v1", "One", NEW, "cs.AI");
    Paper other = titled("2602.00002v1", "Two", NEW, "cs.AI");
    Paper old = titled("2602.00001v1", "Two", NEW, "cs.AI").toBuilder().announced(OLD).build();

    assertThat(new Deduplicator(MergeRule.STRONGEST, ALL).merge(List.of(old, one, other), OLDEST))
        .containsExactly(one, other);
  }

  @Test
  void an_announcement_that_is_too_old_stays_if_there_is_no_recent_one() {
    Paper old = paper("2602.00001v1", NEW, "cs.AI").toBuilder().announced(OLD).build();

    assertThat(new Deduplicator(MergeRule.STRONGEST, ALL).merge(List.of(old, old), OLDEST))
        .containsExactly(old);
  }

  @Property
  void no_paper_is_lost_and_none_occurs_twice(@ForAll("announcements") List<Paper> papers) {
    List<Paper> merged =
        new Deduplicator(MergeRule.STRONGEST, Set.of(DuplicateKey.ID)).merge(papers, Instant.MIN);

    Set<String> before = new HashSet<>();
    papers.forEach(paper -> before.add(paper.id().unversioned()));
    assertThat(merged).extracting(paper -> paper.id().unversioned()).doesNotHaveDuplicates();
    assertThat(merged).extracting(paper -> paper.id().unversioned()).hasSameElementsAs(before);
    assertThat(papers).containsAll(merged);
    for (Paper winner : merged) {
      assertThat(papers)
          .filteredOn(paper -> paper.id().unversioned().equals(winner.id().unversioned()))
          .noneMatch(paper -> paper.announceType().isStrongerThan(winner.announceType()));
    }
  }

  @Provide
  Arbitrary<List<Paper>> announcements() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(AnnounceType.class),
            Arbitraries.of("cs.AI", "cs.CL", "cs.LG"))
        .as((number, type, category) -> paper("2602.0000" + number, type, category))
        .list()
        .ofMaxSize(20);
  }

  private static List<Paper> strongest(Paper... papers) {
    return new Deduplicator(MergeRule.STRONGEST, ALL).merge(List.of(papers), Instant.MIN);
  }

  private static Paper paper(String id, AnnounceType type, String category) {
    return PipelineFixtures.paper(id, type, category);
  }

  private static Paper titled(String id, String title, AnnounceType type, String category) {
    return Paper.builder(ArxivId.parse(id), title).announceType(type).category(category).build();
  }
}
