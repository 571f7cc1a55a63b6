package io.github.arxivbot.fetcher.arxiv.internal.authors;

import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text with several authors. arXiv's feeds join authors with a comma and a space; the
 * split authors, joined in the same way, give the original text without tags of HTML.
 */
public final class AuthorSplitter {

  private static final String COMMA = ", ";

  /** A tag of HTML. Some sources link each author to a list of papers. */
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,1000}+>");

  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");
  private static final List<String> SEPARATORS = List.of(", and ", ",and ", COMMA, ",", " and ");
  private static final int COLLABORATION_TAIL = "ollaboration".length();

  private final List<String> authors = new ArrayList<>();
  private @Nullable StringBuilder author;
  private boolean blank;

  private AuthorSplitter() {}

  /** Splits the texts of several elements. A comma inside parentheses separates no authors. */
  public static List<String> split(List<String> creators) {
    List<String> authors = new ArrayList<>();
    for (String creator : creators) {
      String text = withoutTags(creator).strip();
      if (!text.isEmpty()) {
        authors.addAll(split(text));
      }
    }
    return authors;
  }

  /**
   * Splits the authors field of arXiv's full records, which authors fill in by hand: with line
   * breaks, "and", commas without a space, and a colon after a collaboration.
   */
  public static List<String> splitField(String field) {
    String line = SafeText.line(withoutTags(field));
    StringBuilder joined = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < line.length(); ) {
      char c = line.charAt(i);
      depth = Math.max(0, depth + (c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0));
      int separator = depth == 0 ? separatorLength(line, i) : 0;
      joined.append(separator == 0 ? String.valueOf(c) : COMMA);
      i += Math.max(1, separator);
    }
    return split(List.of(joined.toString()));
  }

  static String withoutTags(String text) {
    return text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
  }

  private static int separatorLength(String line, int at) {
    for (String separator : SEPARATORS) {
      if (line.startsWith(separator, at)) {
        return separator.length();
      }
    }
    return line.startsWith(": ", at) && line.startsWith("ollaboration", at - COLLABORATION_TAIL)
        ? 2
        : 0;
  }

  private static List<String> split(String creator) {
    AuthorSplitter splitter = new AuthorSplitter();
    boolean balanced = isBalanced(creator);
    int depth = 0;
    int start = 0;
    for (int i = 0; i < creator.length(); i++) {
      char c = creator.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && creator.startsWith(COMMA, i) && (depth == 0 || !balanced)) {
        splitter.add(creator.substring(start, i));
        start = i + COMMA.length();
      }
    }
    splitter.add(creator.substring(start));
    splitter.end();
    return splitter.authors;
  }

  private void add(String piece) {
    boolean continues =
        piece.isBlank() || SUFFIXES.contains(piece.strip()) || piece.startsWith("((");
    if (author != null && (blank || continues)) {
      author.append(COMMA).append(piece);
      blank = blank && piece.isBlank();
      return;
    }
    end();
    author = new StringBuilder(piece);
    blank = piece.isBlank();
  }

  private void end() {
    if (author != null) {
      authors.add(author.toString());
    }
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth == 0;
  }
}
