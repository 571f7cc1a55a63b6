package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sources, and how their announcements are merged. */
public record SourceSettings(
    List<String> categories,
    List<GuardedFetcher> fetchers,
    FetchMode fetchMode,
    MergeRule mergeRule,
    Set<DuplicateKey> duplicateKeys) {

  /**
   * Gives the categories to sources without their own, and keeps those that a source is asked for.
   */
  public SourceSettings {
    List<String> common = List.copyOf(categories);
    fetchers =
        fetchers.stream()
            .map(one -> one.categories().isEmpty() ? GuardedFetcher.of(one, common) : one)
            .toList();
    List<String> asked = fetchers.stream().flatMap(one -> one.categories().stream()).toList();
    categories =
        Stream.concat(common.stream(), asked.stream()).distinct().filter(asked::contains).toList();
    duplicateKeys = Set.copyOf(duplicateKeys);
  }
}
