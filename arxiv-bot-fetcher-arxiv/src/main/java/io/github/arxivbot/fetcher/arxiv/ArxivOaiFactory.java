package io.github.arxivbot.fetcher.arxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Makes an {@link ArxivOai} from a configuration: the plugin {@code arxiv-oai}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class ArxivOaiFactory implements FetcherFactory {

  static final Option<URI> BASE_URL =
      Option.uri("base_url", "where the OAI-PMH server is; the query is put behind it")
          .orElse(ArxivOai.DEFAULT_URL)
          .checked(ArxivOai::complaint);

  static final Option<String> FORMAT =
      Option.choice(
              "format",
              "the form of the records; arXivRaw has all versions",
              Arrays.stream(ArxivOai.Format.values()).map(ArxivOai.Format::prefix).toList())
          .orElse(ArxivOai.Format.ARXIV_RAW.prefix());

  /** For {@link java.util.ServiceLoader}. */
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
