package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.pipeline.publish.ArchivePages;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.internal.state.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a builder put together, as it stood when the bot was made. */
public record BotSettings(
    List<String> categories,
    List<Fetcher> fetchers,
    FetchMode fetchMode,
    @Nullable LocalDate announcedOn,
    MergeRule mergeRule,
    Set<DuplicateKey> duplicateKeys,
    List<Profile> profiles,
    SummarySettings summaries,
    Clock clock,
    State memory,
    int memoryDays,
    Duration lockTimeout,
    @Nullable ArchivePages archive,
    @Nullable Path report,
    List<RunListener> listeners) {

  public BotSettings {
    categories = List.copyOf(categories);
    fetchers = List.copyOf(fetchers);
    duplicateKeys = Set.copyOf(duplicateKeys);
    profiles = List.copyOf(profiles);
    listeners = List.copyOf(listeners);
  }
}
