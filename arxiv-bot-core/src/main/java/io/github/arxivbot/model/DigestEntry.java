package io.github.arxivbot.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arxivbot.internal.codec.JsonCodec;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper in a digest, with its score and perhaps a summary. Immutable. */
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
   * Returns an entry without a summary.
   *
   * @param paper the paper
   * @param score the score
   * @return the entry
   */
  public static DigestEntry of(Paper paper, Score.Points score) {
    return new DigestEntry(paper, score, null);
  }

  /**
   * Returns this entry with a summary.
   *
   * @param text the summary
   * @return a new entry
   */
  public DigestEntry withSummary(Summary text) {
    return new DigestEntry(paper, score, Objects.requireNonNull(text, "text"));
  }

  /** {@return the paper, as it was announced} */
  public Paper paper() {
    return paper;
  }

  /** {@return the points, with their reasons} */
  public Score.Points score() {
    return score;
  }

  /** {@return the summary; empty if none was requested or it failed} */
  public Optional<Summary> summary() {
    return Optional.ofNullable(summary);
  }

  /** {@return this entry as JSON, as in an archived digest; Jackson writes the same} */
  @JsonValue
  @JsonRawValue
  public String toJson() {
    return JsonCodec.get().write(this);
  }

  /** {@return paper and points in one line} */
  @Override
  public String toString() {
    return paper + " " + score.total();
  }
}
