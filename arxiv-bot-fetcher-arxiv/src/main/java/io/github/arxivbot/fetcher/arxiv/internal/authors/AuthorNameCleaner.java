package io.github.arxivbot.fetcher.arxiv.internal.authors;

import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cleans the names that a source writes for its authors: affiliations go, TeX becomes Unicode.
 *
 * <p>An affiliation stands in parentheses behind the name, or is a number there that a list behind
 * the last name explains: {@code Ada (1), Bo (1,2) ((1) MIT, (2) ETH)}. A collaboration in
 * parentheses is part of the name. A name without TeX and affiliations stays as it is, to the byte.
 */
public final class AuthorNameCleaner {

  private static final Pattern NUMBER = Pattern.compile("\\(\\s?(?:[0-9]{1,3}|[a-z*])\\s?\\):?");

  private AuthorNameCleaner() {}

  /** Returns the clean names of one paper's authors, one per text; {@link AuthorSplitter} splits them. */
  public static List<String> parse(List<String> raw) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      String text = raw.get(i);
      names.add(parse(text, i < raw.size() - 1 ? text : withoutList(text)));
    }
    return names;
  }

  /** Returns the names in arXiv's text field of authors; see {@link AuthorSplitter#ofField}. */
  public static List<String> ofField(String field) {
    return parse(AuthorSplitter.ofField(field).stream().filter(AuthorNameCleaner::isName).toList());
  }

  /** Tests for a letter or digit: a colon behind a collaboration can stand there as an author. */
  public static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String parse(String raw, String text) {
    String collaborations = "";
    boolean affiliated = false;
    int end = text.length();
    for (int open = TrailingParenthesis.last(text, end); open >= 0; open = TrailingParenthesis.last(text, end)) {
      String inside = text.substring(open + 1, text.lastIndexOf(')', end - 1));
      if (inside.contains("ollaboration")) {
        collaborations = " (" + inside + ")" + collaborations;
      } else {
        affiliated |= !TexDecoder.plain(inside).isBlank();
      }
      end = open;
    }
    String name = affiliated ? text.substring(0, end) + collaborations : text;
    String plain = TexDecoder.plain(name);
    String tidy = plain.equals(raw) ? raw : SafeText.line(plain);
    return tidy.isBlank() ? raw : tidy;
  }

  /** Cuts a list of numbered affiliations off the end: {@code ((1) MIT, (2) ETH)}. */
  private static String withoutList(String text) {
    int open = TrailingParenthesis.last(text, text.length());
    if (open < 0 || !NUMBER.matcher(text.substring(open + 1).strip()).lookingAt()) {
      return text;
    }
    String before = text.substring(0, open).strip();
    return before.endsWith(",") || before.endsWith(";")
        ? before.substring(0, before.length() - 1).stripTrailing()
        : before;
  }
}
