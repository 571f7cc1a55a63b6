package io.github.arxivbot.config;

import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionType;
import io.github.arxivbot.spi.OptionValues;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The section {@code http}: how arXiv is asked, and whether that is slowly enough. */
final class HttpSection {

  private HttpSection() {}

  static OptionValues read(
      Map<String, Object> written, Path folder, boolean asksArxiv, List<ConfigError> errors) {
    OptionValues values =
        OptionValues.read(
            ConfigKeys.HTTP_OPTIONS, ConfigSection.of("http", folder, written), errors);
    if (asksArxiv
        && values.get(ConfigKeys.HTTP_INTERVAL).compareTo(PoliteHttp.ARXIV_INTERVAL) < 0) {
      errors.add(
          new ConfigError(
              "http.request_interval",
              "expected at least "
                  + PoliteHttp.ARXIV_INTERVAL
                  + " where a source or full_text.base_url is at arXiv's own host (arXiv's terms of"
                  + " use), found "
                  + values.get(ConfigKeys.HTTP_INTERVAL)));
    }
    return values;
  }

  /** Whether one of its addresses is arXiv's own. */
  static boolean asksArxiv(PluginSpec<Fetcher> fetcher) {
    return fetcher.factory().options().stream()
        .filter(option -> option.type() == OptionType.URI)
        .anyMatch(option -> isArxiv(fetcher.values(), option));
  }

  private static boolean isArxiv(OptionValues values, Option<?> option) {
    return values.find(option).map(address -> PoliteHttp.isArxivHost((URI) address)).orElse(false);
  }
}
