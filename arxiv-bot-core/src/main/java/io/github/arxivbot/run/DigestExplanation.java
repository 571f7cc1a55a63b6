package io.github.arxivbot.run;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The explanation of the digest of a day: the result of each paper and the effect of each term.
 *
 * @param profile the name of the profile
 * @param day the day of the digest
 * @param papers all announced papers; those of the digest first, in its order
 * @param scored the number of papers that were scored: of a wanted type, recent, and not delivered
 *     before
 * @param terms the terms of the scorers, in their order
 */
public record DigestExplanation(
    String profile, LocalDate day, List<ExplainedPaper> papers, int scored, List<TermUse> terms) {

  /**
   * Copies the lists.
   *
   * @param profile the name of the profile
   * @param day the day of the digest
   * @param papers all announced papers
   * @param scored the number of papers that were scored
   * @param terms the terms of the scorers
   */
  public DigestExplanation {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(day, "day");
    papers = List.copyOf(papers);
    terms = List.copyOf(terms);
  }

  /**
   * A paper and its result.
   *
   * @param paper the paper
   * @param score the score; nothing if the paper was not scored
   * @param rank the place in the digest, from 1; 0 if the paper is not in it
   * @param result a clause such as "kept" or "under min_score 2.5"
   */
  public record ExplainedPaper(Paper paper, Optional<Score> score, int rank, String result) {

    /**
     * Rejects null.
     *
     * @param paper the paper
     * @param score the score
     * @param rank the place in the digest
     * @param result a clause
     */
    public ExplainedPaper {
      Objects.requireNonNull(paper, "paper");
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(result, "result");
    }
  }

  /**
   * The effect of a term on the papers that were scored.
   *
   * @param term the term
   * @param papers the number of papers that it admitted or ranked; of an excluding term, that it
   *     dropped
   * @param points the sum of its points
   * @param alone the number of papers that no other term admitted
   * @param remarks what may be unexpected: that it was never found, was found in many papers, or is
   *     found wherever another term is
   */
  public record TermUse(Term term, int papers, double points, int alone, List<String> remarks) {

    /**
     * Copies the remarks.
     *
     * @param term the term
     * @param papers the number of papers
     * @param points the sum of its points
     * @param alone the number of papers that no other term admitted
     * @param remarks what may be unexpected
     */
    public TermUse {
      Objects.requireNonNull(term, "term");
      remarks = List.copyOf(remarks);
    }
  }
}
