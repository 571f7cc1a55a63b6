package io.github.arxivbot;

import io.github.arxivbot.spi.Summarizer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How summaries are made, as it stood when the bot was made. */
record SummarySettings(
    @Nullable Summarizer summarizer,
    int maxPapers,
    int workers,
    SpendingLimits limits,
    @Nullable FullTexts fullTexts,
    @Nullable Path takenOver,
    @Nullable String without,
    boolean rereading) {}
