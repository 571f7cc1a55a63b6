package io.github.arxivbot.config;

import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.OptionValues;
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
    List<ProfileSpec> profiles,
    SummarySection summary) {

  ConfigParts {
    fetchers = List.copyOf(fetchers);
    profiles = List.copyOf(profiles);
  }
}
