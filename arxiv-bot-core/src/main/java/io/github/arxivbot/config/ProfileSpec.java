package io.github.arxivbot.config;

import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Scorer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile of a configuration; one without a name is everyone's. */
record ProfileSpec(
    @Nullable String name,
    OptionValues limits,
    List<PluginSpec<Scorer>> scorers,
    List<OutputSpec> outputs) {

  ProfileSpec {
    scorers = List.copyOf(scorers);
    outputs = List.copyOf(outputs);
  }
}
