package io.github.arxivbot.fetcher.arxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiQuery;
import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.scoring.PaperLookup;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Creates an {@link ArxivApi} from a configuration: the plugin {@code arxiv-api}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class ArxivApiFactory extends ArxivFetcherFactory {

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "address of the query API; the query is appended")
          .orElse(ApiQuery.DEFAULT_URL)
          .checked(url -> BaseUrl.check(url).orElse(null));

  static final Option<String> QUERY =
      Option.text(
              "query",
              "query that a paper must match in addition to the categories, in the API's query"
                  + " language")
          .checked(text -> ApiQuery.check(text).orElse(null));

  static final Option<Integer> PAGE_SIZE =
      Option.integer("page_size", "maximum number of papers per request", 1, ApiQuery.MAX_PAGE_SIZE)
          .orElse(ArxivApi.DEFAULT_PAGE_SIZE);

  /** Used by {@link java.util.ServiceLoader}. */
  public ArxivApiFactory() {}

  @Override
  public String name() {
    return ArxivApi.NAME;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(BASE_URL, QUERY, PAGE_SIZE, HolidayOption.HOLIDAYS);
  }

  /** {@return a lookup that uses {@code base_url}} */
  @Override
  public Optional<PaperLookup> createLookup(PluginContext context) {
    return Optional.of(api(context));
  }

  @Override
  public Fetcher create(PluginContext context) {
    return api(Objects.requireNonNull(context, "context"));
  }

  private static ArxivApi api(PluginContext context) {
    ArxivApi.Builder api =
        ArxivApi.builder(context.http())
            .baseUrl(context.get(BASE_URL))
            .clock(context.clock())
            .calendar(HolidayOption.calendar(context))
            .pageSize(context.get(PAGE_SIZE));
    context.find(QUERY).ifPresent(api::query);
    return api.build();
  }
}
