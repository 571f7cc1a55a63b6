package io.github.arxivbot.fetcher.arxiv.internal.oai;

import java.util.Set;

/**
 * The sets of arXiv's OAI-PMH server: {@code GROUP:ARCHIVE:CLASS} (source: its answer to {@code
 * ListSets}). Archives without a group of their own are in the group physics.
 */
public final class OaiSetNames {

  private static final Set<String> GROUPS =
      Set.of("cs", "econ", "eess", "math", "q-bio", "q-fin", "stat");

  private OaiSetNames() {}

  /** Returns the set of a category or an archive, such as {@code cs:cs:AI} for {@code cs.AI}. */
  public static String of(String category) {
    int dot = category.indexOf('.');
    String archive = dot < 0 ? category : category.substring(0, dot);
    if (dot < 0 && GROUPS.contains(archive)) {
      return archive;
    }
    String group = GROUPS.contains(archive) ? archive : "physics";
    return group + ":" + category.replace('.', ':');
  }
}
