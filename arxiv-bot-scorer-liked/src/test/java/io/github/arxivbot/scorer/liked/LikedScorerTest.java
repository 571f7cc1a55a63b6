package io.github.arxivbot.scorer.liked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scorer.liked.internal.zotero.ZoteroServer;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikedScorerTest {

  private static final Paper CACHE =
      TestPapers.paper(
          "2603.00001", "Faster eviction of a KV cache", "A paged kv cache for attention.");
  private static final Paper GRAPHS =
      TestPapers.paper("2603.00002", "Planar graphs", "We color planar graphs and trees.");

  @Test
  void a_paper_like_the_liked_ones_is_admitted_and_another_is_only_ranked() {
    LikedScorer scorer = trained(30).build();

    assertThat(scorer.score(CACHE)).isInstanceOf(Score.Points.class);
    assertThat(scorer.score(GRAPHS)).isInstanceOf(Score.Ranks.class);
    assertThat(total(scorer, CACHE)).isGreaterThan(total(scorer, GRAPHS));
  }

  @Test
  void the_reasons_are_terms_with_their_places_and_add_up_to_the_points() {
    Score.Points score = (Score.Points) trained(30).build().score(CACHE);

    assertThat(score.reasons()).extracting(Reason::term).contains("kv cache");
    Reason reason =
        score.reasons().stream().filter(one -> one.term().equals("kv cache")).findFirst().get();
    Span place = reason.spans().get(0);
    assertThat(CACHE.title().substring(place.start(), place.end())).isEqualTo("KV cache");
    assertThat(reason.points()).isPositive();
    assertThat(score.total())
        .isEqualTo(score.reasons().stream().map(Reason::points).reduce(0.0, Double::sum));
  }

  @Test
  void admit_at_decides_what_is_admitted() {
    assertThat(trained(30).admitAt(-1e6).build().score(GRAPHS)).isInstanceOf(Score.Points.class);
    assertThat(trained(30).admitAt(1e6).build().score(CACHE)).isInstanceOf(Score.Ranks.class);
  }

  @Test
  void the_order_of_examples_and_background_does_not_matter() {
    List<Paper> background = new ArrayList<>(TestPapers.background());
    Collections.reverse(background);

    LikedScorer other =
        LikedScorer.builder().like(TestPapers.liked(30)).background(background).build();

    assertThat(other.score(CACHE)).isEqualTo(trained(30).build().score(CACHE));
  }

  @Test
  void a_paper_gets_the_points_of_its_best_interest() {
    List<Paper> graphs = TestPapers.background().stream().limit(1).toList();
    LikedScorer scorer = trained(30).like("graphs", graphs).build();

    assertThat(((Score.Points) scorer.score(graphs.get(0))).reasons())
        .extracting(Reason::source)
        .containsOnly("liked.graphs");
    assertThat(((Score.Points) scorer.score(CACHE)).reasons())
        .extracting(Reason::source)
        .containsOnly("liked.liked");
    assertThat(scorer.interests()).containsExactly("liked", "graphs");
  }

  @Test
  void a_disliked_paper_lowers_papers_like_it() {
    Paper survey =
        TestPapers.paper("2603.00003", "A survey of the KV cache", "We survey the kv cache.");

    LikedScorer critical = trained(30).dislike(List.of(survey)).build();

    assertThat(total(critical, survey)).isLessThan(total(trained(30).build(), survey));
  }

  @Test
  void without_liked_papers_the_statement_is_the_interest() {
    LikedScorer scorer =
        LikedScorer.builder()
            .interest("color planar graphs")
            .background(TestPapers.background())
            .build();

    assertThat(total(scorer, GRAPHS)).isGreaterThan(total(scorer, CACHE));
    assertThat(scorer.terms()).hasSize(1);
  }

  @Test
  void with_few_liked_papers_the_statement_counts_and_with_many_it_does_not() {
    assertThat(total(trained(3).interest("planar graphs").build(), GRAPHS))
        .isGreaterThan(total(trained(3).build(), GRAPHS));
    assertThat(trained(30).interest("planar graphs").build().terms())
        .isEqualTo(trained(30).build().terms());
  }

  @Test
  void what_it_learned_can_be_read_as_keywords() {
    assertThat(trained(30).build().learnedTerms("liked", 5))
        .extracting(LearnedTerm::words)
        .contains("kv cache");
  }

  @Test
  void a_scorer_without_background_cannot_score() {
    LikedScorer scorer = LikedScorer.builder().like(TestPapers.liked(30)).build();

    assertThatThrownBy(() -> scorer.score(CACHE))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("at least 50 announced papers")
        .hasMessageContaining("found 0");
  }

  @Test
  void a_builder_without_examples_is_rejected() {
    assertThatThrownBy(() -> LikedScorer.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither liked papers nor keywords");
  }

  @Test
  void preparing_finds_the_abstracts_of_identifiers_and_trains_only_once() throws Exception {
    List<PaperId> ids = TestPapers.liked(30).stream().map(Paper::id).toList();
    LikedScorer scorer = LikedScorer.builder().likeIds("caches", ids).build();
    TestPreparation preparation = new TestPreparation(TestPapers.liked(29));

    Scorer prepared = scorer.prepare(preparation);

    assertThat(prepared.score(CACHE))
        .isEqualTo(
            LikedScorer.builder()
                .like("caches", TestPapers.liked(29))
                .background(TestPapers.background())
                .build()
                .score(CACHE));
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .contains("1 of 30 example papers", "2501.10030");
    assertThat(scorer.prepare(preparation)).isSameAs(prepared);
  }

  @Test
  void a_collection_of_a_library_is_learned_like_a_folder_of_the_same_papers() throws Exception {
    try (ZoteroServer server = new ZoteroServer()) {
      server.collection("CACHE", "Caches", "");
      for (Paper paper : TestPapers.liked(30)) {
        server.item(
            "K" + paper.id().value().replace(".", ""),
            "\"title\": \"%s\", \"abstractNote\": \"%s\", \"DOI\": \"10.48550/arXiv.%s\", \"collections\": [\"CACHE\"]"
                .formatted(paper.title(), paper.abstractText(), paper.id()));
      }
      LikedScorerFactory factory = new LikedScorerFactory();
      Scorer scorer =
          factory.create(
              PluginContext.builder(factory.options())
                  .set(LikedScorerFactory.ZOTERO, "users/1")
                  .set(LikedScorerFactory.ZOTERO_KEY_ENV, "ZOTERO_KEY")
                  .set(LikedScorerFactory.ZOTERO_BASE_URL, server.url())
                  .environment(Map.of("ZOTERO_KEY", ZoteroServer.KEY)::get)
                  .build());
      assertThat(server.takeRequests()).as("a factory sends nothing").isEmpty();
      TestPreparation preparation = new TestPreparation(List.of());

      Scorer prepared = scorer.prepare(preparation);

      assertThat(preparation.takeProblems()).isEmpty();
      assertThat(prepared.score(CACHE)).isEqualTo(withoutCategories().score(CACHE));
      assertThat(((LikedScorer) prepared).exampleCounts()).containsOnly(Map.entry("Caches", 30));
      assertThat(scorer.prepare(preparation)).as("nothing has changed").isSameAs(prepared);
    }
  }

  @Test
  void papers_that_are_liked_while_a_program_runs_count_in_its_next_run(@TempDir Path folder)
      throws Exception {
    ExampleLists lists = ExampleLists.open(folder);
    List<Paper> papers = TestPapers.liked(31);
    lists.add(lists.liked("caches"), papers.subList(0, 29).stream().map(Paper::id).toList());
    LikedScorerFactory factory = new LikedScorerFactory();
    Scorer scorer = factory.create(PluginContext.builder(factory.options()).folder(folder).build());
    TestPreparation preparation = new TestPreparation(papers);

    lists.add(lists.liked("caches"), List.of(papers.get(29).id()));
    Scorer first = scorer.prepare(preparation);
    lists.add(lists.liked("caches"), List.of(papers.get(30).id()));
    Scorer second = scorer.prepare(preparation);
    Files.writeString(folder.resolve("liked/broken.json"), "{");
    Scorer third = scorer.prepare(preparation);

    assertThat(((LikedScorer) first).exampleCounts()).containsOnly(Map.entry("caches", 30));
    assertThat(((LikedScorer) second).exampleCounts()).containsOnly(Map.entry("caches", 31));
    assertThat(((LikedScorer) third).exampleCounts()).containsOnly(Map.entry("caches", 31));
    assertThat(preparation.takeProblems())
        .singleElement()
        .asString()
        .startsWith("the examples cannot be read; those that were read last are used: ");
  }

  private static LikedScorer withoutCategories() {
    List<Paper> papers =
        TestPapers.liked(30).stream()
            .map(
                paper ->
                    Paper.builder(paper.id(), paper.title())
                        .abstractText(paper.abstractText())
                        .build())
            .toList();
    return LikedScorer.builder().like("Caches", papers).background(TestPapers.background()).build();
  }

  private static LikedScorer.Builder trained(int liked) {
    return LikedScorer.builder().like(TestPapers.liked(liked)).background(TestPapers.background());
  }

  private static double total(Scorer scorer, Paper paper) {
    Score score = scorer.score(paper);
    return score instanceof Score.Points points ? points.total() : ((Score.Ranks) score).total();
  }
}
