package io.github.arxivbot.fetcher.biorxiv.internal;

import java.util.Locale;

/** The names of the servers' categories, which may be written with underscores. */
public final class CategoryName {

  private CategoryName() {}

  /** Tests whether two names are of the same category. */
  public static boolean isSame(String one, String other) {
    return normalized(one).equals(normalized(other));
  }

  private static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
