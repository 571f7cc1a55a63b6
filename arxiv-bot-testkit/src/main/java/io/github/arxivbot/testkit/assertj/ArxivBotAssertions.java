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
   * Asserts something of a paper.
   *
   * @param paper the paper
   * @return its assertions
   */
  public static PaperAssert assertThat(Paper paper) {
    return new PaperAssert(paper);
  }

  /**
   * Asserts something of a score.
   *
   * @param score the score
   * @return its assertions
   */
  public static ScoreAssert assertThat(Score score) {
    return new ScoreAssert(score);
  }

  /**
   * Asserts something of a digest.
   *
   * @param digest the digest
   * @return its assertions
   */
  public static DigestAssert assertThat(Digest digest) {
    return new DigestAssert(digest);
  }

  /**
   * Asserts something of what a run did.
   *
   * @param report the report
   * @return its assertions
   */
  public static ReportAssert assertThat(RunReport report) {
    return new ReportAssert(report);
  }
}
