package io.github.arxivbot.fetcher.arxiv.internal.authors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a paper's authors, with collaborations as names of their own.
 *
 * <p>Authors write a collaboration in many ways: {@code X Collaboration: Ada, Bo}, a colon as a
 * name of its own, {@code Ada, Bo (for the X Collaboration)}, {@code Bo on behalf of the X Team}.
 * All of these become the collaboration and its authors, the collaboration where it was written.
 */
public final class AuthorNames {

  private static final String GROUP =
      "(?:collaborations?|consortium|team|working group|group|task force|network|alliance|initiative"
          + "|committee)";
  private static final String AND = "and ";
  private static final String FOR = "(?:(?:and|for|from|on behalf of|representing) )";

  /** A parenthesis that names a collaboration. */
  private static final Pattern IN_PARENTHESES =
      Pattern.compile(FOR + "*(?:the )?([^()]{0,200}\\b" + GROUP + ")", Pattern.CASE_INSENSITIVE);

  /** A collaboration after a name: with "for" or "on behalf of". */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "^(.{0,200}?),? ?\\b(?:(?:on behalf of|representing) (?:the )?|for the )"
              + ("([^()]{1,200}\\b" + GROUP + ")$"),
          Pattern.CASE_INSENSITIVE);

  private final List<String> authors = new ArrayList<>();
  private final Set<String> collaborations = new LinkedHashSet<>(); // of parentheses

  private AuthorNames() {}

  /** Returns the clean names of elements that may have several authors each. */
  public static List<String> of(List<String> creators) {
    return clean(AuthorSplitter.split(creators));
  }

  /** Returns the clean names in the authors field of arXiv's full records. */
  public static List<String> ofField(String field) {
    return clean(AuthorSplitter.splitField(field));
  }

  public static List<String> clean(List<String> split) {
    AuthorNames names = new AuthorNames();
    for (String author : split) {
      names.add(AuthorSplitter.withoutTags(author));
    }
    List<String> clean = new ArrayList<>(AuthorNameCleaner.clean(names.authors));
    clean.removeIf(name -> !AuthorNameCleaner.isName(name));
    names.collaborations.stream()
        .map(AuthorTexDecoder::decode)
        .filter(name -> !clean.contains(name))
        .forEach(clean::add);
    return List.copyOf(clean);
  }

  private void add(String author) {
    int start = 0;
    for (int colon = colon(author, 0); colon >= 0; colon = colon(author, start)) {
      addName(author.substring(start, colon).strip());
      start = colon + 1;
    }
    addName(withoutCollaboration(author.substring(start).strip()));
  }

  private void addName(String author) {
    Matcher group = AFTER_NAME.matcher(author);
    if (mayNameGroup(author) && group.find()) {
      addIfName(group.group(1).strip());
      addIfName(group.group(2));
    } else {
      addIfName(author);
    }
  }

  /** Tests quickly for the words before the collaboration in {@link #AFTER_NAME}. */
  private static boolean mayNameGroup(String author) {
    String lower = author.toLowerCase(Locale.ROOT);
    return lower.contains("for the ")
        || lower.contains("on behalf of ")
        || lower.contains("representing ");
  }

  private void addIfName(String author) {
    if (AuthorNameCleaner.isName(author)) {
      authors.add(
          author.regionMatches(true, 0, AND, 0, AND.length())
              ? author.substring(AND.length())
              : author);
    }
  }

  /** Returns the index of the first colon outside of parentheses, braces and TeX; -1 if none. */
  private static int colon(String author, int start) {
    int depth = 0;
    for (int i = start; i < author.length(); i++) {
      char c = author.charAt(i);
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      if (c == ':' && depth <= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Removes the parentheses at the end that name a collaboration. */
  private String withoutCollaboration(String author) {
    String kept = "";
    int end = author.length();
    int start = TrailingParenthesis.start(author, end);
    while (start >= 0) {
      String content = author.substring(start + 1, author.lastIndexOf(')', end - 1)).strip();
      Matcher group = IN_PARENTHESES.matcher(content);
      if (group.matches()) {
        collaborations.add(group.group(1));
      } else {
        kept = " " + author.substring(start, end).strip() + kept;
      }
      end = start;
      start = TrailingParenthesis.start(author, end);
    }
    return author.substring(0, end).strip() + kept;
  }
}
