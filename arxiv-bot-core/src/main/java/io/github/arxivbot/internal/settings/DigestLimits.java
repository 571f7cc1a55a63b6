package io.github.arxivbot.internal.settings;

import io.github.arxivbot.model.AnnounceType;
import java.util.OptionalDouble;
import java.util.Set;

/** The papers that a digest may hold. */
public record DigestLimits(
    Set<AnnounceType> announceTypes,
    int daysBack,
    OptionalDouble minScore,
    int maxPapers,
    VersionRules versions) {

  public DigestLimits {
    announceTypes = Set.copyOf(announceTypes);
  }
}
