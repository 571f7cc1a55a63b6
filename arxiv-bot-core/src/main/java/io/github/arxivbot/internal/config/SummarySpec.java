package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.Summarizer;
import java.util.Optional;

/**
 * The settings of summaries.
 *
 * @param summarizer writes the summaries; empty if there are none
 * @param values the values of {@code ai_summary} that apply to every summarizer
 * @param unavailable the reason why enabled summaries are unavailable
 */
public record SummarySpec(
    Optional<PluginSpec<Summarizer>> summarizer,
    OptionValues values,
    Optional<String> unavailable) {}
