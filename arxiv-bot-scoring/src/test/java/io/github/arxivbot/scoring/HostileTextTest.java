package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and terms that are made to take long, or to need much. */
class HostileTextTest {

  private static final int MILLION = 1_000_000;

  /** Generous for a slow machine; without linear time a test would take hours. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "İ", "é"})
  @Tag("slow")
  @Timeout(300)
  void a_hundred_million_times_one_letter_takes_linear_time(String letter) {
    String text = letter.repeat(100 * MILLION);
    List<String> terms = IntStream.rangeClosed(1, 200).mapToObj(letter::repeat).toList();
    KeywordScorer scorer = KeywordScorer.builder().keywords(terms).build();

    Score score = scorer.score(Papers.paper("A title", text));

    assertThat(((Score.Points) score).reasons())
        .hasSize(200)
        .allMatch(reason -> reason.spans().size() <= 16);
  }

  /** Each of the terms ends with a final sigma, and is looked at wherever it might be one. */
  @Test
  @Tag("slow")
  @Timeout(300)
  void terms_that_end_at_every_letter_take_linear_time() {
    List<String> terms = IntStream.rangeClosed(1, 200).mapToObj("Σ"::repeat).toList();
    KeywordScorer scorer = KeywordScorer.builder().keywords(terms).build();

    assertThat(
            ((Score.Points) scorer.score(Papers.paper("A title", "Σ".repeat(MILLION)))).reasons())
        .hasSize(200);
  }

  @Tag("slow")
  @Test
  @Timeout(300)
  void every_prefix_of_every_term_is_a_term_and_a_text() {
    String longest = "abcabdabcabe".repeat(16);
    List<String> terms =
        IntStream.rangeClosed(1, longest.length()).mapToObj(i -> longest.substring(0, i)).toList();
    String text = String.join("", terms).repeat(500);

    Score score =
        KeywordScorer.builder().keywords(terms).build().score(Papers.paper("A title", text));

    assertThat(((Score.Points) score).reasons()).hasSize(terms.size());
  }

  @Tag("slow")
  @Test
  @Timeout(300)
  void words_that_never_end_take_linear_time() {
    KeywordScorer scorer =
        KeywordScorer.builder()
            .match(MatchMode.WORD)
            .keywords(IntStream.rangeClosed(1, 200).mapToObj("a"::repeat).toList())
            .build();

    assertThat(scorer.score(Papers.paper("A title", "ab".repeat(20 * MILLION))))
        .isInstanceOf(Score.Points.class); // "A" is one of them
  }

  @Test
  @Timeout(300)
  void a_regular_expression_takes_linear_time() {
    KeywordScorer scorer = KeywordScorer.builder().add(Keyword.regex("(a+)+b")).build();

    assertThat(scorer.score(Papers.paper("A title", "a".repeat(100_000))))
        .isInstanceOf(Score.NoMatch.class);
  }

  @Tag("slow")
  @Test
  void sixteen_threads_get_the_same_scores() throws Exception {
    KeywordScorer scorer =
        KeywordScorer.builder()
            .keywords("cache", "attention", "sparse", "İ", "kv cache")
            .add(Keyword.term("étude").ignoring(Normalization.ACCENTS), Keyword.regex("\\d+-bit"))
            .build();
    List<Paper> papers =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    Papers.paper(
                        i % 3 == 0 ? "Sparse attention" : "İstanbul " + i,
                        "A KV cache, ".repeat(i % 7) + i + "-bit, etude ".repeat(i % 5)))
            .toList();
    List<String> expected = words(papers.stream().map(scorer::score).toList());
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<String>>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        boolean together = i % 2 == 0;
        tasks.add(
            () ->
                words(
                    together
                        ? scorer.scoreAll(papers)
                        : papers.stream().map(scorer::score).toList()));
      }
      for (Future<List<String>> scores : threads.invokeAll(tasks)) {
        assertThat(scores.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> words(List<Score> scores) {
    return scores.stream()
        .map(
            score ->
                score instanceof Score.Points points
                    ? points.reasons().stream()
                        .map(HostileTextTest::words)
                        .reduce("", String::concat)
                    : score.toString())
        .toList();
  }

  private static String words(Reason reason) {
    return reason + " " + reason.spans() + "; ";
  }
}
