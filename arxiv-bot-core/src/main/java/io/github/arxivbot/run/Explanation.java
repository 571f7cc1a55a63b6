package io.github.arxivbot.run;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why the digest of a day is what it is: what became of each paper, and what each term did.
 *
 * @param profile for whom the digest is
 * @param day the digest's day
 * @param papers all that were announced, those of the digest first, in its order
 * @param scored how many of them were scored: announced as wanted, and not delivered before
 * @param terms what the scorers look for, in their order
 */
public record Explanation(
    String profile, LocalDate day, List<ExplainedPaper> papers, int scored, List<TermUse> terms) {

  /**
   * Copies the lists.
   *
   * @param profile for whom the digest is
   * @param day the digest's day
   * @param papers all that were announced
   * @param scored how many of them were scored
   * @param terms what the scorers look for
   */
  public Explanation {
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(day, "day");
    papers = List.copyOf(papers);
    terms = List.copyOf(terms);
  }

  /**
   * A paper, and what became of it.
   *
   * @param paper the paper
   * @param score what the scorers said; nothing where they were not asked
   * @param rank its place in the digest, from 1; 0 where it is not in it
   * @param result what became of it, in a clause such as "kept" or "under min_score 2.5"
   */
  public record ExplainedPaper(Paper paper, Optional<Score> score, int rank, String result) {

    /**
     * Refuses null.
     *
     * @param paper the paper
     * @param score what the scorers said
     * @param rank its place in the digest
     * @param result what became of it
     */
    public ExplainedPaper {
      Objects.requireNonNull(paper, "paper");
      Objects.requireNonNull(score, "score");
      Objects.requireNonNull(result, "fate");
    }
  }

  /**
   * What a term did to the papers that were scored.
   *
   * @param term the term
   * @param papers in how many it was found that it let in or ranked; of an excluding one, how many
   *     it dropped
   * @param points what it gave to all of them together
   * @param alone how many of them no other term would have let in
   * @param remarks what may surprise: that it was never found, in nearly all papers, or is found
   *     wherever another one is
   */
  public record TermUse(Term term, int papers, double points, int alone, List<String> remarks) {

    /**
     * Copies the remarks.
     *
     * @param term the term
     * @param papers in how many it was found
     * @param points what it gave
     * @param alone how many of them no other term would have let in
     * @param remarks what may surprise
     */
    public TermUse {
      Objects.requireNonNull(term, "term");
      remarks = List.copyOf(remarks);
    }
  }
}
