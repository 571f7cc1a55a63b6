package io.github.arxivbot.config;

import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Path;
import java.util.List;

/** What a configuration file says, each part checked by itself. */
record ConfigParts(
    Path folder,
    Path outputFolder,
    Lent lent,
    OptionValues top,
    OptionValues http,
    OptionValues fullText,
    List<PluginSpec<Fetcher>> fetchers,
    List<PluginSpec<Scorer>> scorers,
    SummarySection summary,
    List<OutputSpec> outputs) {

  ConfigParts {
    fetchers = List.copyOf(fetchers);
    scorers = List.copyOf(scorers);
    outputs = List.copyOf(outputs);
  }
}
