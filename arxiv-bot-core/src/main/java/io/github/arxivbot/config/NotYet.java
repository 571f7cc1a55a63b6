package io.github.arxivbot.config;

import io.github.arxivbot.spi.ConfigError;
import java.util.List;
import java.util.Map;

/** Keys that are promised and not there yet: refused, for to ignore one would be a lie. */
final class NotYet {

  private NotYet() {}

  /** Takes such keys out of a section, and complains about each. */
  static void refuse(
      String prefix, Map<String, ?> section, List<String> keys, List<ConfigError> errors) {
    for (String key : keys) {
      if (section.containsKey(key)) {
        section.remove(key);
        errors.add(
            new ConfigError(
                prefix + key, "is not there yet in this version; leave it out for now"));
      }
    }
  }
}
