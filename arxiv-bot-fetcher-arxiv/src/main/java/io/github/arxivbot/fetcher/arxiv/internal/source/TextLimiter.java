package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.PaperBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Limits the length of a paper's texts, and reports what it cuts or leaves out. The limits are far
 * above what arXiv accepts.
 */
public record TextLimiter(Consumer<String> problems) {

  private static final int MAX_TITLE = 2_000;
  private static final int MAX_ABSTRACT = 100_000;
  private static final int MAX_AUTHORS = 500_000;
  private static final int MAX_CATEGORIES = 100;
  private static final int MAX_CATEGORY = 100;
  private static final int MAX_LINE = 2_000;

  /** Returns the title, or the identifier if the title is empty. */
  public String title(String text, ArxivId id) {
    if (SafeText.line(text).isEmpty()) {
      problems.accept("it has no title; its identifier is shown instead");
      return "arXiv:" + id;
    }
    return cut("title", text, MAX_TITLE);
  }

  public String abstractText(String text) {
    return cut("abstract", text, MAX_ABSTRACT);
  }

  /** Returns the first authors, up to a total length of their names. */
  public List<String> authors(List<String> names) {
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String name : names) {
      length += name.length();
      if (length > MAX_AUTHORS) {
        problems.accept(
            "the names of its "
                + names.size()
                + " authors are longer than "
                + MAX_AUTHORS
                + " characters; the first "
                + kept.size()
                + " are kept");
        break;
      }
      kept.add(name);
    }
    return kept;
  }

  /** Returns the first categories, without blank and overlong ones. */
  public List<String> categories(List<String> names) {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      String category = name.strip();
      if (!category.isEmpty()
          && category.length() <= MAX_CATEGORY
          && kept.size() < MAX_CATEGORIES) {
        kept.add(category);
      }
    }
    if (kept.size() < names.size()) {
      problems.accept(
          (names.size() - kept.size())
              + " of its categories are left out: blank, longer than "
              + MAX_CATEGORY
              + " characters, or after the first "
              + MAX_CATEGORIES);
    }
    return kept;
  }

  /** Adds the texts that must not be cut; {@code fields} returns a field of arXiv's metadata. */
  public PaperBuilder addLines(PaperBuilder paper, UnaryOperator<String> fields) {
    return paper
        .doi(line("DOI", fields.apply("doi")))
        .journalReference(line("journal reference", fields.apply("journal-ref")))
        .license(line("license", fields.apply("license")))
        .comments(line("comment", fields.apply("comments")));
  }

  /** Returns a text that must not be cut; null if it is absent, blank or too long. */
  public @Nullable String line(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_LINE) {
      problems.accept("its " + field + " is longer than " + MAX_LINE + " characters and left out");
      return null;
    }
    return text.strip();
  }

  /** Joins the lines of a text that arXiv breaks and indents. */
  public static String joinLines(@Nullable String text) {
    return text == null
        ? ""
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }

  private String cut(String field, String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    problems.accept("its " + field + " is longer than " + maxLength + " characters and cut there");
    boolean splitsPair = Character.isHighSurrogate(text.charAt(maxLength - 1));
    return text.substring(0, splitsPair ? maxLength - 1 : maxLength);
  }
}
