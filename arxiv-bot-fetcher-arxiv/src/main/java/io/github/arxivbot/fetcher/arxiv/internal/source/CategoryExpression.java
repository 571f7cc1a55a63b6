package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.AnnounceType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A category, or several joined by a plus sign, as in {@code cs.AI+cs.CL}. An archive such as
 * {@code cs} or {@code astro-ph} stands for itself and all of its categories, in every source.
 *
 * @param text as it was requested
 * @param names the single categories
 */
public record CategoryExpression(String text, List<String> names) {

  private static final int MAX_LENGTH = 1000;

  /** Allows nothing that could change the path or query of an address. */
  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z]++(?:[-.+][A-Za-z]++)*+");

  /** Parses the text; empty if it does not have the syntax of categories. */
  public static Optional<CategoryExpression> parse(String text) {
    return text.length() <= MAX_LENGTH && SYNTAX.matcher(text).matches()
        ? Optional.of(new CategoryExpression(text, List.of(text.split("\\+", -1))))
        : Optional.empty();
  }

  public static String errorMessage(String text) {
    return "expected an arXiv category such as cs.LG, or several joined by +, found "
        + SafeText.quote(text);
  }

  /** Returns the search term of the query API, such as {@code (cat:cs.AI OR cat:cs.CL)}. */
  public String searchTerm() {
    return names.stream()
        .flatMap(
            name ->
                ArxivCategories.isArchive(name) ? Stream.of(name, name + ".*") : Stream.of(name))
        .map(name -> "cat:" + name)
        .collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** Returns the type under which these categories announce version 1 of a paper. */
  public AnnounceType announceType(String primaryCategory) {
    return contains(List.of(primaryCategory)) ? AnnounceType.NEW : AnnounceType.CROSS;
  }

  /** Tests whether a paper with these categories has one of the requested ones. */
  public boolean contains(List<String> categories) {
    return names.stream().anyMatch(name -> contains(name, categories));
  }

  /** Tests whether a paper with these categories belongs to a category or an archive. */
  public static boolean contains(String name, List<String> categories) {
    return categories.stream()
        .anyMatch(category -> category.equals(name) || category.startsWith(name + "."));
  }
}
