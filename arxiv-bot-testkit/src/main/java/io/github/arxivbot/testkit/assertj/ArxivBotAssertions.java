package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.RunReport;

/**
 * AssertJ assertions in the field's words.
 *
 * <pre>{@code
 * import static io.github.arxivbot.testkit.assertj.ArxivBotAssertions.assertThat;
 *
 * assertThat(scorer.score(paper)).gives(1.5).because("kv cache");
 * assertThat(bot.run()).isWritten().hasNoProblems().keeps("2602.00001v1", "2602.00003v2");
 * }</pre>
 */
public final class ArxivBotAssertions {

  private ArxivBotAssertions() {}

  /**
   * Starts assertions about a paper.
   *
   * @param paper the paper
   * @return the assertions
   */
  public static PaperAssert assertThat(Paper paper) {
    return new PaperAssert(paper);
  }

  /**
   * Starts assertions about a score.
   *
   * @param score the score
   * @return the assertions
   */
  public static ScoreAssert assertThat(Score score) {
    return new ScoreAssert(score);
  }

  /**
   * Starts assertions about a digest.
   *
   * @param digest the digest
   * @return the assertions
   */
  public static DigestAssert assertThat(Digest digest) {
    return new DigestAssert(digest);
  }

  /**
   * Starts assertions about the report of a run.
   *
   * @param report the report
   * @return the assertions
   */
  public static ReportAssert assertThat(RunReport report) {
    return new ReportAssert(report);
  }
}
