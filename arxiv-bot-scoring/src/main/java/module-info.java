/**
 * Ranks papers by keywords: the plugin {@code keywords}.
 *
 * <p>Start from {@link io.github.arxivbot.scoring.KeywordScorer}: plain words, with the points of
 * the Python bot. {@link io.github.arxivbot.scoring.Keyword} says more, and both may be mixed.
 *
 * <pre>{@code
 * KeywordScorer scorer =
 *     KeywordScorer.builder()
 *         .keywords("kv cache", "LLM")
 *         .add(Keyword.term("RL").match(MatchMode.WORD).weight(2))
 *         .add(Keyword.term("survey").match(MatchMode.WORD).excluding())
 *         .build();
 *
 * Paper paper = Paper.builder(ArxivId.parse("2602.09578v1"), "RL with a smaller KV cache").build();
 * if (scorer.score(paper) instanceof Score.Points points) {
 *   points.reasons().forEach(System.out::println); // what was found, where, and its points
 * }
 * }</pre>
 *
 * <p>docs/keywords.md has the whole language, with what each example finds and leaves, and
 * docs/performance.md what it costs. A paper is read once, for all keywords and all profiles, in
 * time that is linear in its text; regular expressions, which are RE2's, included.
 *
 * @since 0.1.0
 */
module io.github.arxivbot.scoring {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires re2j;
  requires transitive io.github.arxivbot.core;

  exports io.github.arxivbot.scoring;

  provides io.github.arxivbot.spi.ScorerFactory with
      io.github.arxivbot.scoring.KeywordScorerFactory;
}
