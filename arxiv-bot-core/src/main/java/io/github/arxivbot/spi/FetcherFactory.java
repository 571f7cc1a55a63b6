package io.github.arxivbot.spi;

import io.github.arxivbot.spi.scoring.PaperLookup;
import java.util.Optional;

/** Creates a {@link Fetcher} from a configuration. */
public interface FetcherFactory extends PluginFactory<Fetcher> {

  /**
   * Creates a lookup of papers by their identifiers, if the source offers one. Does not access the
   * network; the instance does when it is used.
   *
   * @param context the option values and the resources of the bot, as for {@link #create}
   * @return a new lookup without resources that need to be closed; empty by default
   */
  default Optional<PaperLookup> createLookup(PluginContext context) {
    return Optional.empty();
  }
}
