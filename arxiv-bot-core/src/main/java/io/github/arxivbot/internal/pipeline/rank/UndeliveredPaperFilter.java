package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.merge.Deduplicator;
import io.github.arxivbot.internal.settings.DigestLimits;
import io.github.arxivbot.internal.state.DeliveredPapers;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.WithdrawnPapers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Selects the papers that a profile wants and that no other digest delivered. */
public final class UndeliveredPaperFilter {

  private final DigestLimits limits;
  private final DeliveredPapers.OtherDays delivered;
  private final Instant oldest;

  /**
   * Creates a filter for the digest of a day and the earliest announcement that the profile
   * accepts.
   */
  public UndeliveredPaperFilter(ProfileRun run, LocalDate day, Instant oldest) {
    this.limits = run.profile().limits();
    this.delivered = run.delivered().otherDays(day);
    this.oldest = oldest;
  }

  /** Returns the papers to score. */
  public List<Paper> select(List<Paper> papers) {
    return papers.stream().filter(this::isCandidate).filter(paper -> !isDropped(paper)).toList();
  }

  /** Returns the new versions that get a section of their own. */
  List<Paper> updated(List<Paper> papers) {
    return limits.versions().newVersions() == NewVersions.SECTION
        ? papers.stream()
            .filter(this::isRecent)
            .filter(this::isNewVersion)
            .filter(paper -> !isDropped(paper))
            .toList()
        : List.of();
  }

  /** Returns the number of papers that are left out only because they are withdrawn. */
  int withdrawn(List<Paper> papers) {
    return (int) papers.stream().filter(this::isCandidate).filter(this::isDropped).count();
  }

  /** Returns the reason why a paper was not selected, as a clause. */
  public String rejection(Paper paper) {
    if (isCandidate(paper)) {
      return "withdrawn, and \"withdrawn\" is \"drop\"";
    }
    if (!isRecent(paper)) {
      return "announced more than " + limits.daysBack() + " days ago";
    }
    return delivered.contains(paper.id())
        ? "delivered by another day's digest"
        : "announced as " + paper.announceType().label() + ", which is not in announce_types";
  }

  private boolean isCandidate(Paper paper) {
    return isRecent(paper) && isWanted(paper);
  }

  private boolean isDropped(Paper paper) {
    return paper.isWithdrawn() && limits.versions().withdrawn() == WithdrawnPapers.DROP;
  }

  private boolean isRecent(Paper paper) {
    return Deduplicator.isRecent(paper, oldest);
  }

  private boolean isWanted(Paper paper) {
    return delivered.contains(paper.id())
        ? limits.versions().newVersions() == NewVersions.NEW && isNewVersion(paper)
        : limits.announceTypes().contains(paper.announceType());
  }

  private boolean isNewVersion(Paper paper) {
    return delivered.hasOnlyOlderVersion(paper.id());
  }
}
