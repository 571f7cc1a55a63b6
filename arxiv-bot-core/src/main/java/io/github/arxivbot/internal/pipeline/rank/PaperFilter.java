package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.internal.state.DeliveryLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Chooses the papers that a profile wants and has not had. */
public final class PaperFilter {

  private final Profile profile;
  private final DeliveryLog.OtherDays delivered;
  private final Instant oldest;

  public PaperFilter(Profile profile, DeliveryLog.OtherDays delivered, Instant now) {
    this.profile = profile;
    this.delivered = delivered;
    this.oldest = now.minus(Duration.ofDays(profile.daysBack()));
  }

  public List<Paper> select(List<Paper> papers) {
    return papers.stream().filter(this::isRecent).filter(this::isWanted).toList();
  }

  /** Those that are shown apart, for the reader has had them in an earlier version. */
  public List<Paper> updated(List<Paper> papers) {
    return profile.newVersions() == NewVersions.SECTION
        ? papers.stream().filter(this::isRecent).filter(this::isNewVersion).toList()
        : List.of();
  }

  /** Why a paper was not selected, in a clause. */
  public String whyNot(Paper paper) {
    if (!isRecent(paper)) {
      return "announced more than " + profile.daysBack() + " days ago";
    }
    return delivered.contains(paper.id())
        ? "delivered by another day's digest"
        : "announced as " + paper.announceType().label() + ", which is not in announce_types";
  }

  private boolean isRecent(Paper paper) {
    return paper.announced().map(at -> !at.isBefore(oldest)).orElse(true);
  }

  private boolean isWanted(Paper paper) {
    return delivered.contains(paper.id())
        ? profile.newVersions() == NewVersions.NEW && isNewVersion(paper)
        : profile.announceTypes().contains(paper.announceType());
  }

  private boolean isNewVersion(Paper paper) {
    return delivered.hasOnlyOlderVersion(paper.id());
  }
}
