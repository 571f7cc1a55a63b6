package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import java.util.List;
import java.util.Set;

/** The sources, and how their announcements are merged. */
public record SourceSettings(
    List<String> categories,
    List<GuardedFetcher> fetchers,
    FetchMode fetchMode,
    MergeRule mergeRule,
    Set<DuplicateKey> duplicateKeys) {

  public SourceSettings {
    categories = List.copyOf(categories);
    fetchers = List.copyOf(fetchers);
    duplicateKeys = Set.copyOf(duplicateKeys);
  }
}
