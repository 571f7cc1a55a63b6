package io.github.arxivbot.fetcher.arxiv;

import com.google.auto.service.AutoService;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Creates an {@link ArxivSnapshot} from a configuration: the plugin {@code arxiv-snapshot}. */
@AutoService(FetcherFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class ArxivSnapshotFactory extends ArxivFetcherFactory {

  static final Option<Path> FILE =
      Option.path("file", "the metadata snapshot: one JSON object per line, plain or gzip")
          .required();

  /** Used by {@link java.util.ServiceLoader}. */
  public ArxivSnapshotFactory() {}

  @Override
  public String name() {
    return ArxivSnapshot.NAME;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(FILE, HolidayOption.HOLIDAYS);
  }

  @Override
  public Fetcher create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    return ArxivSnapshot.builder(context.get(FILE))
        .clock(context.clock())
        .calendar(HolidayOption.calendar(context))
        .build();
  }
}
