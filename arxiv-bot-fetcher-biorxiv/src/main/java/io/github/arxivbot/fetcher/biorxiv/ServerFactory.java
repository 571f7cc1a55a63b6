package io.github.arxivbot.fetcher.biorxiv;

import io.github.arxivbot.fetcher.biorxiv.internal.ServerCategories;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** Creates a {@link BiorxivApi} for one server. */
abstract class ServerFactory implements FetcherFactory {

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "address of the API; the server and the days are appended")
          .orElse(BiorxivApi.DEFAULT_URL)
          .checked(url -> BiorxivApi.checkBaseUrl(url).orElse(null));

  private final PreprintServer server;

  ServerFactory(PreprintServer server) {
    this.server = server;
  }

  @Override
  public final String name() {
    return server.id();
  }

  @Override
  public final List<Option<?>> options() {
    return List.of(BASE_URL);
  }

  /** Remarks on categories that the server does not have. */
  @Override
  public final void check(PluginContext context) {
    ServerCategories.of(server.id()).remarks(context.categories()).forEach(context::remark);
  }

  @Override
  public final Fetcher create(PluginContext context) {
    return BiorxivApi.builder(context.http())
        .server(server)
        .baseUrl(context.get(BASE_URL))
        .clock(context.clock())
        .build();
  }
}
