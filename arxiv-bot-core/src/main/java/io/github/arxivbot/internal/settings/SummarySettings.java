package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.pipeline.summarize.PdfDownloader;
import io.github.arxivbot.spi.Summarizer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How summaries are made, as it stood when the bot was made. */
public record SummarySettings(
    @Nullable Summarizer summarizer,
    int maxPapers,
    int workers,
    BudgetLimits limits,
    @Nullable PdfDownloader fullTexts,
    @Nullable Path takenOver,
    @Nullable String without,
    boolean rereading) {}
