package io.github.arxivbot.benchmarks.relevance;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.scorer.liked.LikedScorer;
import io.github.arxivbot.scoring.Keyword;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.scoring.MatchMode;
import io.github.arxivbot.scoring.Normalization;
import io.github.arxivbot.spi.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Creates the plugins for a reader. They learn from papers that were announced before the first
 * ranked day, as the plugins of a bot that runs since then. All papers are admitted, because the
 * order of all papers is measured.
 *
 * @param data the papers
 */
record TopicScorers(RelevanceData data) {

  private static final int BACKGROUND = 3000;
  private static final double ADMIT_ALL = -1e9;

  /** Returns a scorer that finds the keywords as the Python bot does, also inside longer words. */
  Scorer keywords(Topic topic) {
    return KeywordScorer.builder().keywords(topic.reader().keywords()).build();
  }

  /** Returns a scorer that finds the keywords as whole words, with hyphens or with spaces. */
  Scorer keywordsAsWords(Topic topic) {
    Keyword[] keywords =
        topic.reader().keywords().stream()
            .map(word -> Keyword.term(word).match(MatchMode.WORD).ignoring(Normalization.HYPHEN))
            .toArray(Keyword[]::new);
    return KeywordScorer.builder().add(keywords).build();
  }

  /** Returns a scorer that learns from the newest liked papers only. */
  Scorer liked(Topic topic, int examples) {
    return likedBuilder(topic, examples).build();
  }

  /** Returns a scorer that learns from keywords, statement and the newest liked papers. */
  Scorer mixed(Topic topic, int examples) {
    LikedScorer.Builder builder = likedBuilder(topic, examples);
    topic.reader().keywords().forEach(builder::interest);
    return builder.interest(topic.reader().statement()).build();
  }

  private LikedScorer.Builder likedBuilder(Topic topic, int examples) {
    List<Paper> liked = data.papers(topic.liked());
    return builder(topic.firstDay(), topic.reader().categories())
        .like(liked.subList(Math.max(0, liked.size() - examples), liked.size()));
  }

  LikedScorer.Builder builder(LocalDate firstDay, Set<String> categories) {
    return LikedScorer.builder()
        .background(data.papersBefore(firstDay, categories, BACKGROUND))
        .admitAt(ADMIT_ALL);
  }
}
