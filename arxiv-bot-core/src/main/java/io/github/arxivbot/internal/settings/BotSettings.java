package io.github.arxivbot.internal.settings;

import java.util.List;

/** The settings of a bot. */
public record BotSettings(
    SourceSettings sources,
    List<Profile> profiles,
    SummarySettings summaries,
    StorageSettings storage,
    RunSettings runs) {

  public BotSettings {
    profiles = List.copyOf(profiles);
  }

  /** {@return the largest number of days that a profile looks back} */
  public int maxDaysBack() {
    return profiles.stream().mapToInt(profile -> profile.limits().daysBack()).max().orElse(0);
  }
}
