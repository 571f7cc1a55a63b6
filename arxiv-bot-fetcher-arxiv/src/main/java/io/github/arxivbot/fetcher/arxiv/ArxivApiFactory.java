package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.api.ApiQuery;
import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Makes an {@link ArxivApi} from a configuration: the plugin {@code arxiv-api}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class ArxivApiFactory implements FetcherFactory {

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "where the query API is; the query is put behind it")
          .orElse(ApiQuery.DEFAULT_URL)
          .checked(ApiQuery::complaint);

  static final Option<String> QUERY =
      Option.text("query", "what a paper must match besides the categories, in the API's own words")
          .checked(ApiQuery::complaint);

  static final Option<Integer> PAGE_SIZE =
      Option.integer("page_size", "papers a request at most", 1, ApiQuery.LARGEST_PAGE)
          .orElse(ArxivApi.USUAL_PAGE);

  /** For {@link java.util.ServiceLoader}. */
  public ArxivApiFactory() {}

  @Override
  public String name() {
    return ArxivApi.NAME;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(BASE_URL, QUERY, PAGE_SIZE, HolidayOption.HOLIDAYS);
  }

  @Override
  public Fetcher create(PluginContext context) {
    Objects.requireNonNull(context, "context");
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
