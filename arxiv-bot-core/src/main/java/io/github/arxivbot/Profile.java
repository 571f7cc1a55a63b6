package io.github.arxivbot;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.Scorer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** For whom a digest is made: what is wanted, how it is ranked, and where it is written. */
record Profile(
    String name,
    Set<AnnounceType> announceTypes,
    int daysBack,
    List<Scorer> scorers,
    OptionalDouble minScore,
    int maxPapers,
    NewVersions newVersions,
    List<Output> outputs) {

  static final String DEFAULT = "default";

  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  static boolean isName(String text) {
    return text.matches(NAME) && text.length() <= 60;
  }

  static String nameRule(String found) {
    return "expected a name of lower-case letters, digits and single hyphens that begins with a letter,"
        + " found \""
        + found
        + "\"";
  }
}
