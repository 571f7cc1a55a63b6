package io.github.arxivbot.fetcher.arxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Creates an {@link ArxivOai} from a configuration: the plugin {@code arxiv-oai}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class ArxivOaiFactory extends ArxivFetcherFactory {

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "address of the OAI-PMH server; the query is appended")
          .orElse(ArxivOai.DEFAULT_URL)
          .checked(url -> BaseUrl.check(url).orElse(null));

  static final Option<String> FORMAT =
      Option.choice(
              "format",
              "metadata format of the records; arXivRaw has the time of each version",
              Arrays.stream(ArxivOai.Format.values()).map(ArxivOai.Format::prefix).toList())
          .orElse(ArxivOai.Format.ARXIV_RAW.prefix());

  /** Used by {@link java.util.ServiceLoader}. */
  public ArxivOaiFactory() {}

  @Override
  public String name() {
    return ArxivOai.NAME;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(BASE_URL, FORMAT, HolidayOption.HOLIDAYS);
  }

  @Override
  public Fetcher create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    boolean raw = context.get(FORMAT).equals(ArxivOai.Format.ARXIV_RAW.prefix());
    return ArxivOai.builder(context.http())
        .baseUrl(context.get(BASE_URL))
        .format(raw ? ArxivOai.Format.ARXIV_RAW : ArxivOai.Format.ARXIV)
        .calendar(HolidayOption.calendar(context))
        .clock(context.clock())
        .build();
  }
}
