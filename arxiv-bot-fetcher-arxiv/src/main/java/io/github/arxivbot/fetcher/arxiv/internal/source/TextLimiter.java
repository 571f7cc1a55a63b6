package io.github.arxivbot.fetcher.arxiv.internal.source;

import io.github.arxivbot.model.ArxivId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Caps the texts of one item, all far beyond what arXiv accepts, and says where it had to. */
public final class TextLimiter {

  private static final int TITLE = 2_000;
  private static final int ABSTRACT = 100_000;
  private static final int AUTHORS = 500_000;
  private static final int CATEGORIES = 100;
  private static final int LINE = 2_000;

  private final Consumer<String> complaints;

  public TextLimiter(Consumer<String> complaints) {
    this.complaints = complaints;
  }

  /** A title; the identifier stands in for one that is missing. */
  public String title(String text, ArxivId id) {
    if (text.isEmpty()) {
      complaints.accept("it has no title; its identifier is shown instead");
      return "arXiv:" + id;
    }
    return cut("title", text, TITLE);
  }

  public String abstractText(String text) {
    return cut("abstract", text, ABSTRACT);
  }

  /** The first authors, whose names together are not too long. */
  public List<String> authors(List<String> names) {
    List<String> kept = new ArrayList<>();
    int length = 0;
    for (String name : names) {
      length += name.length();
      if (length > AUTHORS) {
        complaints.accept(
            "the names of its "
                + names.size()
                + " authors are longer than "
                + AUTHORS
                + " characters; the first "
                + kept.size()
                + " are kept");
        break;
      }
      kept.add(name);
    }
    return kept;
  }

  /** The categories that are not blank. */
  public List<String> categories(List<String> names) {
    List<String> kept =
        names.stream()
            .map(String::strip)
            .filter(name -> !name.isEmpty() && name.length() <= CATEGORIES)
            .limit(CATEGORIES)
            .toList();
    if (kept.size() < names.size()) {
      complaints.accept(
          (names.size() - kept.size())
              + " of its categories are left out: blank, longer than "
              + CATEGORIES
              + " characters, or after the first "
              + CATEGORIES);
    }
    return kept;
  }

  /** A text that would be wrong if it were cut; null where there is none. */
  @Nullable public String line(String what, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LINE) {
      complaints.accept("its " + what + " is longer than " + LINE + " characters and left out");
      return null;
    }
    return text.strip();
  }

  private String cut(String what, String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    complaints.accept("its " + what + " is longer than " + most + " characters and cut there");
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
