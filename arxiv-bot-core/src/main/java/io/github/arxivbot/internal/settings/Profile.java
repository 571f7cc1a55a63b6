package io.github.arxivbot.internal.settings;

import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.Scorer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** For whom a digest is made: what is wanted, how it is ranked, and where it is written. */
public record Profile(
    String name,
    Set<AnnounceType> announceTypes,
    int daysBack,
    List<Scorer> scorers,
    OptionalDouble minScore,
    int maxPapers,
    NewVersions newVersions,
    List<Output> outputs) {

  public static final String DEFAULT = "default";

  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  public static boolean isName(String text) {
    return text.matches(NAME) && text.length() <= 60;
  }

  public static String nameRule(String found) {
    return "expected a name of lower-case letters, digits and single hyphens that begins with a letter,"
        + " found \""
        + found
        + "\"";
  }
}
