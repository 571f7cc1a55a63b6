package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.AnnounceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The categories of one request.
 *
 * @param asked as they stood in the request, for example {@code cs.AI+cs.CL}
 * @param names one by one
 */
public record CategoryExpression(String asked, List<String> names) {

  private static final int LONGEST_REQUEST = 1000;
  private static final Pattern CATEGORIES =
      Pattern.compile("[A-Za-z]++(?:[-.+][A-Za-z]++)*+"); // nothing that could lead elsewhere

  /** Archives that have categories of their own; to ask for one is to ask for all of these. */
  private static final Set<String> ARCHIVES =
      Set.of(
          "astro-ph",
          "cond-mat",
          "cs",
          "econ",
          "eess",
          "math",
          "nlin",
          "physics",
          "q-bio",
          "q-fin",
          "stat");

  /** Takes a request apart; nothing if it names no categories. */
  public static Optional<CategoryExpression> of(String asked) {
    return asked.length() <= LONGEST_REQUEST && CATEGORIES.matcher(asked).matches()
        ? Optional.of(new CategoryExpression(asked, List.of(asked.split("\\+", -1))))
        : Optional.empty();
  }

  public static String complaint(String asked) {
    return "expected an arXiv category such as cs.LG, or several joined by +, found "
        + SafeText.quote(asked);
  }

  /** What the query API understands: {@code (cat:cs.AI OR cat:cs.CL)}. */
  public String searchTerm() {
    return names.stream()
        .flatMap(name -> ARCHIVES.contains(name) ? Stream.of(name, name + ".*") : Stream.of(name))
        .map(name -> "cat:" + name)
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** How these categories announced the first version of a paper with this primary category. */
  public AnnounceType announceType(String primary) {
    return names.stream().anyMatch(name -> primary.equals(name) || isWithin(primary, name))
        ? AnnounceType.NEW
        : AnnounceType.CROSS;
  }

  private static boolean isWithin(String category, String archive) {
    return category.startsWith(archive + ".");
  }
}
