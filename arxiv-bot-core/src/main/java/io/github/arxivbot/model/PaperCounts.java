package io.github.arxivbot.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The number of papers after each step of a run. Immutable. */
public final class PaperCounts {

  private final int fetched;
  private final int merged;
  private final int withdrawn;
  private final int selected;
  private final int scored;
  private final int kept;
  private final int summarized;
  private final int fromCache;

  private PaperCounts(Builder builder) {
    this.fetched = builder.fetched;
    this.merged = builder.merged;
    this.withdrawn = builder.withdrawn;
    this.selected = builder.selected;
    this.scored = builder.scored;
    this.kept = builder.kept;
    this.summarized = builder.summarized;
    this.fromCache = builder.fromCache;
  }

  /** {@return a builder for counts of zero} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the announcements that were read} */
  public int fetched() {
    return fetched;
  }

  /** {@return the papers after merging announcements of the same paper} */
  public int merged() {
    return merged;
  }

  /** {@return of these, the papers that are left out only because they are withdrawn} */
  public int withdrawn() {
    return withdrawn;
  }

  /**
   * {@return of the others, the papers of a requested type, recent enough, and not delivered
   * earlier}
   */
  public int selected() {
    return selected;
  }

  /** {@return of these, the papers that match and have the minimum score} */
  public int scored() {
    return scored;
  }

  /** {@return of these, the papers in the digest} */
  public int kept() {
    return kept;
  }

  /** {@return of these, the papers with a summary} */
  public int summarized() {
    return summarized;
  }

  /** {@return of these, the papers whose summary is from an earlier run} */
  public int fromCache() {
    return fromCache;
  }

  /** {@return a builder with these counts} */
  public Builder toBuilder() {
    return new Builder()
        .fetched(fetched)
        .merged(merged)
        .withdrawn(withdrawn)
        .selected(selected)
        .scored(scored)
        .kept(kept)
        .summarized(summarized)
        .fromCache(fromCache);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PaperCounts counts
        && fetched == counts.fetched
        && merged == counts.merged
        && withdrawn == counts.withdrawn
        && selected == counts.selected
        && scored == counts.scored
        && kept == counts.kept
        && summarized == counts.summarized
        && fromCache == counts.fromCache;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fetched, merged, withdrawn, selected, scored, kept, summarized, fromCache);
  }

  /** {@return all counts with their names in one line} */
  @Override
  public String toString() {
    return "PaperCounts[fetched="
        + fetched
        + ", merged="
        + merged
        + (withdrawn == 0 ? "" : ", withdrawn=" + withdrawn)
        + ", selected="
        + selected
        + ", scored="
        + scored
        + ", kept="
        + kept
        + ", summarized="
        + summarized
        + ", fromCache="
        + fromCache
        + "]";
  }

  /** Builds {@link PaperCounts}. Not thread-safe. */
  public static final class Builder {

    private int fetched;
    private int merged;
    private int withdrawn;
    private int selected;
    private int scored;
    private int kept;
    private int summarized;
    private int fromCache;

    private Builder() {}

    /**
     * Sets {@link PaperCounts#fetched()}.
     *
     * @param announcements the announcements that were read; zero by default
     * @return this builder
     */
    public Builder fetched(int announcements) {
      fetched = announcements;
      return this;
    }

    /**
     * Sets {@link PaperCounts#merged()}.
     *
     * @param papers the papers after merging announcements of the same paper; zero by default
     * @return this builder
     */
    public Builder merged(int papers) {
      merged = papers;
      return this;
    }

    /**
     * Sets {@link PaperCounts#withdrawn()}.
     *
     * @param papers the papers that are left out only because they are withdrawn; zero by default
     * @return this builder
     */
    public Builder withdrawn(int papers) {
      withdrawn = papers;
      return this;
    }

    /**
     * Sets {@link PaperCounts#selected()}.
     *
     * @param papers the papers of a requested type, recent enough, and not delivered earlier; zero
     *     by default
     * @return this builder
     */
    public Builder selected(int papers) {
      selected = papers;
      return this;
    }

    /**
     * Sets {@link PaperCounts#scored()}.
     *
     * @param papers the papers that match and have the minimum score; zero by default
     * @return this builder
     */
    public Builder scored(int papers) {
      scored = papers;
      return this;
    }

    /**
     * Sets {@link PaperCounts#kept()}.
     *
     * @param papers the papers in the digest; zero by default
     * @return this builder
     */
    public Builder kept(int papers) {
      kept = papers;
      return this;
    }

    /**
     * Sets {@link PaperCounts#summarized()}.
     *
     * @param papers the papers with a summary; zero by default
     * @return this builder
     */
    public Builder summarized(int papers) {
      summarized = papers;
      return this;
    }

    /**
     * Sets {@link PaperCounts#fromCache()}.
     *
     * @param papers the papers whose summary is from an earlier run; zero by default
     * @return this builder
     */
    public Builder fromCache(int papers) {
      fromCache = papers;
      return this;
    }

    /** {@return new counts} */
    public PaperCounts build() {
      return new PaperCounts(this);
    }
  }
}
