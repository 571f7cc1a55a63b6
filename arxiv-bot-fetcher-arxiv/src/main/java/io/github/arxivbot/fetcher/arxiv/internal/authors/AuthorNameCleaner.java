package io.github.arxivbot.fetcher.arxiv.internal.authors;

import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cleans authors' names: removes affiliations and turns TeX into Unicode.
 *
 * <p>An affiliation follows the name in parentheses, or is a number there that a list after the
 * last name explains: {@code Ada (1), Bo (1,2) ((1) MIT, (2) ETH)}. A collaboration in parentheses
 * is part of the name. A name without TeX and affiliations is returned unchanged.
 */
public final class AuthorNameCleaner {

  private static final Pattern AFFILIATION_NUMBER =
      Pattern.compile("\\(\\s?(?:[0-9]{1,3}|[a-z*])\\s?\\):?");

  private AuthorNameCleaner() {}

  /** Returns the clean names of a paper's authors, which {@link AuthorSplitter} has split. */
  public static List<String> clean(List<String> authors) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < authors.size(); i++) {
      String author = authors.get(i);
      boolean last = i == authors.size() - 1;
      names.add(clean(author, last ? withoutAffiliationList(author) : author));
    }
    return names;
  }

  /** Tests whether a text has a letter or digit; the colon after a collaboration has none. */
  public static boolean isName(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  private static String clean(String author, String text) {
    String collaborations = "";
    boolean hasAffiliation = false;
    int end = text.length();
    int start = TrailingParenthesis.start(text, end);
    while (start >= 0) {
      String content = text.substring(start + 1, text.lastIndexOf(')', end - 1));
      if (content.contains("ollaboration")) {
        collaborations = " (" + content + ")" + collaborations;
      } else {
        hasAffiliation |= !AuthorTexDecoder.decode(content).isBlank();
      }
      end = start;
      start = TrailingParenthesis.start(text, end);
    }
    String name =
        AuthorTexDecoder.decode(hasAffiliation ? text.substring(0, end) + collaborations : text);
    String clean = name.equals(author) ? author : SafeText.line(name);
    return clean.isBlank() ? author : clean;
  }

  /** Removes a list of numbered affiliations at the end, such as {@code ((1) MIT, (2) ETH)}. */
  private static String withoutAffiliationList(String text) {
    int start = TrailingParenthesis.start(text, text.length());
    if (start < 0 || !AFFILIATION_NUMBER.matcher(text.substring(start + 1).strip()).lookingAt()) {
      return text;
    }
    String before = text.substring(0, start).strip();
    return before.endsWith(",") || before.endsWith(";")
        ? before.substring(0, before.length() - 1).stripTrailing()
        : before;
  }
}
