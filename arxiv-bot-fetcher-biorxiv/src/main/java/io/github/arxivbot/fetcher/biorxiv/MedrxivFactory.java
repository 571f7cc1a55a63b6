package io.github.arxivbot.fetcher.biorxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.FetcherFactory;

/** Creates a {@link BiorxivApi} for medRxiv from a configuration: the plugin {@code medrxiv}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class MedrxivFactory extends ServerFactory {

  /** Used by {@link java.util.ServiceLoader}. */
  public MedrxivFactory() {
    super(PreprintServer.MEDRXIV);
  }
}
