package io.github.arxivbot.fetcher.biorxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.FetcherFactory;

/** Creates a {@link BiorxivApi} for bioRxiv from a configuration: the plugin {@code biorxiv}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class BiorxivFactory extends ServerFactory {

  /** Used by {@link java.util.ServiceLoader}. */
  public BiorxivFactory() {
    super(PreprintServer.BIORXIV);
  }
}
