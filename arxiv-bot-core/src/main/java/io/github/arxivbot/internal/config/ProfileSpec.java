package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.rerank.Reranker;
import java.util.List;
import java.util.Optional;

/**
 * A profile of a configuration.
 *
 * @param name its name; empty if the configuration has no profiles
 */
public record ProfileSpec(
    Optional<String> name,
    OptionValues limits,
    List<PluginSpec<Scorer>> scorers,
    Optional<PluginSpec<Reranker>> reranker,
    List<OutputSpec> outputs,
    List<PluginSpec<Notifier>> channels) {

  public ProfileSpec {
    scorers = List.copyOf(scorers);
    outputs = List.copyOf(outputs);
    channels = List.copyOf(channels);
  }
}
