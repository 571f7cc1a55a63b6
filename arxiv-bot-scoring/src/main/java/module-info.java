/**
 * Ranks papers by keywords: the plugin {@code keywords}.
 *
 * <p>Start with {@link io.github.arxivbot.scoring.KeywordScorer}: plain words, with the points of
 * the Python bot. {@link io.github.arxivbot.scoring.Keyword} has more options; both can be mixed.
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
 * <p>docs/keywords.md documents the keyword language with examples, and docs/performance.md its
 * speed. A paper is searched once for all keywords, in time that is linear in its text, also for
 * regular expressions, which have the syntax of RE2.
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
