package io.github.arxivbot.fetcher.arxiv.internal.oai;

import java.util.List;
import java.util.Set;

/**
 * The sets of arXiv's OAI-PMH server: {@code GROUP:ARCHIVE:CLASS} (source: its answer to {@code
 * ListSets}). Archives that are in no group of their own are in that of physics.
 */
public final class OaiSetNames {

  private static final Set<String> GROUPS =
      Set.of("cs", "econ", "eess", "math", "q-bio", "q-fin", "stat");

  private OaiSetNames() {}

  /** The set of a category, or of a whole archive: {@code cs:cs:AI} for {@code cs.AI}. */
  public static String of(String category) {
    int dot = category.indexOf('.');
    String archive = dot < 0 ? category : category.substring(0, dot);
    if (dot < 0 && GROUPS.contains(archive)) {
      return archive;
    }
    String group = GROUPS.contains(archive) ? archive : "physics";
    return group + ":" + category.replace('.', ':');
  }

  /** Whether a paper with these categories is in the set of a category. */
  static boolean holds(String category, List<String> categories) {
    return categories.stream()
        .anyMatch(name -> name.equals(category) || name.startsWith(category + "."));
  }
}
