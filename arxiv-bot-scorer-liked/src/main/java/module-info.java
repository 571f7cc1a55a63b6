/**
 * Ranks papers by what the reader likes: the plugin {@code liked}.
 *
 * <p>Start with {@link io.github.arxivbot.scorer.liked.LikedScorer}. It learns from examples which
 * words and word pairs distinguish liked papers from others; docs/ranking.md explains how to go
 * from keywords to learned ranking, and docs/relevance.md how well it works.
 *
 * <pre>{@code
 * LikedScorer scorer =
 *     LikedScorer.builder()
 *         .likeIds("serving", List.of(ArxivId.parse("2602.09578"), ArxivId.parse("2602.01234")))
 *         .interest("I follow the serving of large language models.")
 *         .build();
 * ArxivBotBuilder bot = ArxivBot.builder().categories("cs.LG").scorer(scorer);
 * }</pre>
 *
 * @since 0.1.0
 */
module io.github.arxivbot.scorer.liked {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires liblinear;
  requires transitive io.github.arxivbot.core;

  exports io.github.arxivbot.scorer.liked;

  provides io.github.arxivbot.spi.ScorerFactory with
      io.github.arxivbot.scorer.liked.LikedScorerFactory;
}
