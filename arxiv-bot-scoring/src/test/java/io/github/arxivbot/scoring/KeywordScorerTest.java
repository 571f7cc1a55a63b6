package io.github.arxivbot.scoring;

import static io.github.arxivbot.scoring.Papers.paper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordScorerTest {

  private static final Paper SERVING =
      paper("Fast LLM serving", "We compress the KV cache of an LLM by sparse attention.");

  @Test
  void a_keyword_in_the_abstract_gives_one_point() {
    assertThat(reasons(KeywordScorer.builder().keywords("sparse").build(), SERVING))
        .containsExactly("sparse +1.0 (text)");
  }

  @Test
  void a_keyword_in_the_title_gives_half_a_point_more() {
    assertThat(reasons(KeywordScorer.builder().keywords("serving").build(), SERVING))
        .containsExactly("serving +1.5 (title)");
  }

  @Test
  void a_keyword_counts_once_however_often_it_occurs() {
    assertThat(reasons(KeywordScorer.builder().keywords("LLM").build(), SERVING))
        .containsExactly("LLM +1.5 (title)");
  }

  @Test
  void case_is_ignored_and_the_reason_quotes_the_keyword_as_written() {
    assertThat(reasons(KeywordScorer.builder().keywords("kV cAcHe").build(), SERVING))
        .containsExactly("kV cAcHe +1.0 (text)");
  }

  @Test
  void letters_of_any_script_are_compared_without_case() {
    Paper paper = paper("ΣΎΝΟΨΗ", "ÉTUDE");
    assertThat(reasons(KeywordScorer.builder().keywords("Σύνοψη", "étude").build(), paper))
        .containsExactly("Σύνοψη +1.5 (title)", "étude +1.0 (text)");
  }

  @Test
  void a_keyword_matches_inside_a_word() {
    assertThat(reasons(KeywordScorer.builder().keywords("RL").build(), paper("World models", "")))
        .containsExactly("RL +1.5 (title)");
  }

  @Test
  void a_keyword_may_run_from_the_title_into_the_abstract() {
    Paper paper = paper("On the state", "space of models");
    assertThat(reasons(KeywordScorer.builder().keywords("state space").build(), paper))
        .containsExactly("state space +1.0 (text)");
  }

  @Test
  void spaces_around_a_keyword_belong_to_it() {
    KeywordScorer scorer = KeywordScorer.builder().keywords(" RL ").build();
    assertThat(scorer.score(paper("World models", "")))
        .isEqualTo(Score.noMatch("none of the keywords occurs"));
    assertThat(reasons(scorer, paper("Deep RL at scale", ""))).hasSize(1);
  }

  @Test
  void every_paragraph_of_the_abstract_counts() {
    Paper paper = paper("A study", "First paragraph.\n  Second paragraph on inference.");
    assertThat(reasons(KeywordScorer.builder().keywords("inference").build(), paper))
        .containsExactly("inference +1.0 (text)");
  }

  @Test
  void entries_that_differ_only_in_case_count_twice() {
    assertThat(reasons(KeywordScorer.builder().keywords("sparse", "Sparse").build(), SERVING))
        .containsExactly("sparse +1.0 (text)", "Sparse +1.0 (text)");
  }

  @Test
  void a_high_score_keyword_gives_ten_points_and_twenty_more_in_the_title() {
    KeywordScorer scorer =
        KeywordScorer.builder().keywords("LLM").highScoreKeywords("sparse", "fast").build();
    assertThat(reasons(scorer, SERVING))
        .containsExactly("LLM +1.5 (title)", "sparse +10.0 (text)", "fast +30.0 (title)");
  }

  @Test
  void a_low_score_keyword_takes_ten_points_and_twenty_more_in_the_title() {
    KeywordScorer scorer =
        KeywordScorer.builder().keywords("LLM").lowScoreKeywords("sparse", "fast").build();
    assertThat(reasons(scorer, SERVING))
        .containsExactly("LLM +1.5 (title)", "sparse -10.0 (text)", "fast -30.0 (title)");
  }

  @Test
  void a_high_score_keyword_alone_admits_no_paper() {
    KeywordScorer scorer =
        KeywordScorer.builder().keywords("quantum").highScoreKeywords("LLM").build();
    assertThat(scorer.score(SERVING)).isEqualTo(Score.noMatch("none of the keywords occurs"));
  }

  @Test
  void an_excluded_keyword_drops_the_paper_and_is_named() {
    KeywordScorer scorer =
        KeywordScorer.builder().keywords("LLM").excludeKeywords("survey", "Sparse").build();
    assertThat(scorer.score(SERVING))
        .asInstanceOf(type(Score.Veto.class))
        .extracting(Score.Veto::reason)
        .isEqualTo("the excluded keyword \"Sparse\" occurs");
  }

  @Test
  void reasons_come_in_the_order_of_the_lists() {
    KeywordScorer scorer =
        KeywordScorer.builder()
            .lowScoreKeywords("attention")
            .highScoreKeywords("cache")
            .keywords("sparse", "LLM")
            .build();
    assertThat(reasons(scorer, SERVING))
        .containsExactly(
            "sparse +1.0 (text)",
            "LLM +1.5 (title)",
            "cache +10.0 (text)",
            "attention -10.0 (text)");
  }

  @Test
  void the_terms_are_the_keywords_as_they_were_written() {
    assertThat(KeywordScorer.builder().keywords("kv cache", "LLM").build().terms())
        .extracting(Term::words)
        .containsExactly("kv cache", "LLM");
  }

  @Test
  void a_scorer_without_keywords_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeywordScorer.builder().highScoreKeywords("LLM").build())
        .withMessage("there are no keywords, so no paper could ever match: give at least one");
  }

  @Test
  void a_blank_word_is_rejected_with_its_list_and_index() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeywordScorer.builder().excludeKeywords("survey", " "))
        .withMessageContaining("excluded keywords")
        .withMessageContaining("index 1");
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> KeywordScorer.builder().keywords(Arrays.asList("LLM", null)));
    assertThatNullPointerException()
        .isThrownBy(() -> KeywordScorer.builder().keywords((List<String>) null));
  }

  private static List<String> reasons(KeywordScorer scorer, Paper paper) {
    assertThat(scorer.score(paper)).isInstanceOf(Score.Points.class);
    return ((Score.Points) scorer.score(paper)).reasons().stream().map(Reason::toString).toList();
  }
}
