package io.github.arxivbot.fetcher.arxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Creates an {@link ArxivRss} from a configuration: the plugin {@code arxiv-rss}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class ArxivRssFactory extends ArxivFetcherFactory {

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "address of the feeds; the category is appended")
          .orElse(ArxivRss.DEFAULT_URL)
          .checked(url -> BaseUrl.check(url).orElse(null));

  /** Used by {@link java.util.ServiceLoader}. */
  public ArxivRssFactory() {}

  @Override
  public String name() {
    return ArxivRss.NAME;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(BASE_URL, HolidayOption.HOLIDAYS);
  }

  @Override
  public Fetcher create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    return ArxivRss.builder(context.http())
        .baseUrl(context.get(BASE_URL))
        .clock(context.clock())
        .calendar(HolidayOption.calendar(context))
        .build();
  }
}
