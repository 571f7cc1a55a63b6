package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The announcements of a day.
 *
 * @param verdicts one per batch, in the order of fetching
 * @param announcements the number of announcements that were read
 * @param papersByProfile the papers that may interest a profile, each once, by the profile's name;
 *     empty if nothing could be read
 */
public record CollectedDay(
    LocalDate day,
    List<Verdict> verdicts,
    int announcements,
    Map<String, List<Paper>> papersByProfile,
    SeenBatches seen) {

  public CollectedDay {
    verdicts = List.copyOf(verdicts);
    papersByProfile = Map.copyOf(papersByProfile);
  }

  /** Tests whether no source could be read. */
  public boolean isUnread() {
    return papersByProfile.isEmpty();
  }

  /** Tests whether an announcement was read: papers other than those of a repeated feed. */
  public boolean isAnnounced() {
    return verdicts.stream()
        .anyMatch(verdict -> verdict.papers() > 0 && verdict.state() != BatchState.STALE);
  }

  public List<Paper> papers(String profile) {
    return papersByProfile.getOrDefault(profile, List.of());
  }
}
