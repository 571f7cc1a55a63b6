package io.github.arxivbot.internal.settings;

/**
 * Limits of the summaries of a run.
 *
 * @param maxPapers the number of papers of each digest
 * @param maxWorkers the number of papers at the same time
 * @param budget tokens, cost and time
 */
public record SummaryLimits(int maxPapers, int maxWorkers, BudgetLimits budget) {}
