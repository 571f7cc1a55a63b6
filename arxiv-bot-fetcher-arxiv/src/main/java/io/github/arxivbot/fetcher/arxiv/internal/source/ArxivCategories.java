package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.internal.text.ResourceText;
import io.github.arxivbot.internal.text.SpellingSuggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The archives and categories of arXiv. arXiv may add some, so an unknown one is no error. */
public final class ArxivCategories {

  private static final Set<String> NAMES = load();

  private static final Set<String> ARCHIVES =
      NAMES.stream()
          .filter(name -> name.indexOf('.') > 0)
          .map(name -> name.substring(0, name.indexOf('.')))
          .collect(Collectors.toUnmodifiableSet());

  private ArxivCategories() {}

  /** Tests whether a name is that of an archive that has categories, such as {@code cs}. */
  static boolean isArchive(String name) {
    return ARCHIVES.contains(name);
  }

  /**
   * Returns a sentence for each requested category that arXiv does not list.
   *
   * @param requested categories, or several joined by a plus sign
   */
  public static List<String> remarks(List<String> requested) {
    return requested.stream()
        .flatMap(text -> CategoryExpression.parse(text).stream())
        .flatMap(expression -> expression.names().stream())
        .distinct()
        .filter(name -> !NAMES.contains(name))
        .map(ArxivCategories::remark)
        .toList();
  }

  private static String remark(String name) {
    String suggestion = SpellingSuggestion.of(name, NAMES).replace("\"", "");
    return "categories: "
        + name
        + " is not a known category; "
        + (suggestion.isEmpty() ? "arXiv lists all in its category taxonomy" : suggestion);
  }

  private static Set<String> load() {
    String name = "categories.txt";
    return ResourceText.read(ArxivCategories.class.getResourceAsStream(name), name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
