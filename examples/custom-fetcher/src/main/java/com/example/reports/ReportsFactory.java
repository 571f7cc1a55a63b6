package com.example.reports;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** Creates a {@link ReportsFetcher} from a configuration: the plugin {@code lab-reports}. */
@AutoService(FetcherFactory.class)
public final class ReportsFactory implements FetcherFactory {

  static final Option<URI> ADDRESS =
      Option.uri("address", "folder of the lists, with a slash at its end")
          .orElse(URI.create("https://lab.example.org/reports/"));

  @Override
  public String name() {
    return "lab-reports";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ADDRESS);
  }

  @Override
  public Fetcher create(PluginContext context) {
    return new ReportsFetcher(context.http(), context.get(ADDRESS));
  }
}
