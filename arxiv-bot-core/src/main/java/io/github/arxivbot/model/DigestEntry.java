package io.github.arxivbot.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper in a digest: why it is there, and what a model wrote about it. Immutable. */
public final class DigestEntry {

  private final Paper paper;
  private final Score.Points score;
  private final @Nullable Summary summary;

  private DigestEntry(Paper paper, Score.Points score, @Nullable Summary summary) {
    this.paper = Objects.requireNonNull(paper, "paper");
    this.score = Objects.requireNonNull(score, "score");
    this.summary = summary;
  }

  /**
   * Makes an entry without a summary.
   *
   * @param paper the paper
   * @param score its score
   * @return the entry
   */
  public static DigestEntry of(Paper paper, Score.Points score) {
    return new DigestEntry(paper, score, null);
  }

  /**
   * This entry with a summary.
   *
   * @param text the summary
   * @return a new entry
   */
  public DigestEntry withSummary(Summary text) {
    return new DigestEntry(paper, score, Objects.requireNonNull(text, "text"));
  }

  /**
   * The paper.
   *
   * @return as it was announced
   */
  public Paper paper() {
    return paper;
  }

  /**
   * Why it is here.
   *
   * @return points with their reasons
   */
  public Score.Points score() {
    return score;
  }

  /**
   * What a model wrote about it.
   *
   * @return nothing where no summary was asked for or none could be had
   */
  public Optional<Summary> summary() {
    return Optional.ofNullable(summary);
  }
}
