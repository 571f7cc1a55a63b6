package io.github.arxivbot.config;

import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Summarizer;
import org.jspecify.annotations.Nullable;

/** What a configuration says about summaries: who writes them, if anyone, and within what. */
record SummarySection(
    @Nullable PluginSpec<Summarizer> summarizer,
    OptionValues pipeline,
    @Nullable String unavailable) {}
