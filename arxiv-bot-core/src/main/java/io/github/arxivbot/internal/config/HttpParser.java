package io.github.arxivbot.internal.config;

import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.OptionType;
import java.net.URI;
import java.util.Map;

/** Parses the section {@code http}, and enforces arXiv's request interval. */
final class HttpParser {

  private HttpParser() {}

  static OptionValues parse(Map<String, Object> written, boolean usesArxiv, ParseContext context) {
    OptionValues values = context.read(ConfigKeys.HTTP_OPTIONS, context.section("http", written));
    if (usesArxiv
        && values.get(ConfigKeys.HTTP_INTERVAL).compareTo(PoliteHttp.ARXIV_INTERVAL) < 0) {
      context.error(
          "http.request_interval",
          "expected at least "
              + PoliteHttp.ARXIV_INTERVAL
              + " where a source or full_text.base_url is at arXiv's own host (arXiv's terms of"
              + " use), found "
              + values.get(ConfigKeys.HTTP_INTERVAL));
    }
    return values;
  }

  /** Tests whether an address in the options of a fetcher is at arXiv's own host. */
  static boolean usesArxiv(PluginSpec<Fetcher> fetcher) {
    return fetcher.factory().options().stream()
        .filter(option -> option.type() == OptionType.URI)
        .anyMatch(option -> isArxiv(fetcher.values(), option));
  }

  private static boolean isArxiv(OptionValues values, Option<?> option) {
    return values.find(option).map(address -> PoliteHttp.isArxivHost((URI) address)).orElse(false);
  }
}
