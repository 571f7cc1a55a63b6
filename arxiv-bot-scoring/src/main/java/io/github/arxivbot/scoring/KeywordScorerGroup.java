package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.internal.rules.KeywordMatcher;
import io.github.arxivbot.scoring.internal.rules.RuleSet;
import java.util.List;

/**
 * Several keyword scorers that find the keywords of all of them in one pass over a paper. Useful
 * for programs with very many profiles. Immutable and thread-safe.
 *
 * <pre>{@code
 * List<List<Score>> scores = KeywordScorerGroup.of(List.of(first, second)).scoreAll(papers);
 * }</pre>
 */
public final class KeywordScorerGroup {

  private final KeywordMatcher matcher;

  private KeywordScorerGroup(KeywordMatcher panel) {
    this.matcher = panel;
  }

  /**
   * Creates a group.
   *
   * @param scorers the scorers, in the order of the scores
   * @return the group
   */
  public static KeywordScorerGroup of(List<KeywordScorer> scorers) {
    RuleCompiler compilation = new RuleCompiler();
    List<RuleSet> plans =
        scorers.stream()
            .map(scorer -> compilation.compile(scorer.keywords(), scorer.options()))
            .toList();
    return new KeywordScorerGroup(compilation.matcher(plans));
  }

  /**
   * Scores papers.
   *
   * @param papers the papers
   * @return for each paper, in order, one score for each scorer, equal to the score that the scorer
   *     gives by itself
   */
  public List<List<Score>> scoreAll(List<Paper> papers) {
    return matcher.scoreAllWithEach(papers);
  }
}
