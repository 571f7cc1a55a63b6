package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedSummarizer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings of summaries.
 *
 * @param summarizer the summarizer; null for none
 * @param pdfs the source of full texts; null if only abstracts are read
 * @param importedCache the summaries of the Python bot; null for none
 * @param rereads whether a summary of less than the summarizer can read is made again
 */
public record SummarySettings(
    @Nullable GuardedSummarizer summarizer,
    SummaryLimits limits,
    @Nullable PdfSource pdfs,
    @Nullable Path importedCache,
    boolean rereads) {}
