package io.github.arxivbot.fetcher.arxiv.internal.authors;

import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts a text that names several authors. arXiv's feeds join them by a comma and a blank; joining
 * ours in the same way gives back what the feed said. {@link AuthorNameCleaner} reads the names.
 */
public final class AuthorSplitter {

  private static final String COMMA = ", ";
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  private final List<String> names = new ArrayList<>();
  private @Nullable StringBuilder name;
  private boolean blank;

  private AuthorSplitter() {}

  /** The names of several elements; a comma within an affiliation in parentheses parts none. */
  public static List<String> of(List<String> creators) {
    List<String> names = new ArrayList<>();
    creators.stream()
        .map(String::strip)
        .filter(creator -> !creator.isEmpty())
        .forEach(creator -> names.addAll(split(creator)));
    return names;
  }

  /**
   * The names in the field that authors fill in at arXiv, as its full records have it: with line
   * breaks, "and", commas without a blank, and a colon behind a collaboration.
   */
  public static List<String> ofField(String field) {
    String line = SafeText.line(field);
    StringBuilder joined = new StringBuilder();
    int open = 0;
    for (int i = 0; i < line.length(); ) {
      char c = line.charAt(i);
      open = Math.max(0, open + (c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0));
      int separator = open == 0 ? separator(line, i) : 0;
      joined.append(separator == 0 ? String.valueOf(c) : COMMA);
      i += Math.max(1, separator);
    }
    return of(List.of(joined.toString()));
  }

  /** How long the separator is that begins at a place; 0 where none does. */
  private static int separator(String line, int at) {
    for (String separator : List.of(", and ", ",and ", COMMA, ",", " and ")) {
      if (line.startsWith(separator, at)) {
        return separator.length();
      }
    }
    return line.startsWith(": ", at) && line.startsWith("ollaboration", at - 12) ? 2 : 0;
  }

  private static List<String> split(String creator) {
    AuthorSplitter authors = new AuthorSplitter();
    boolean affiliations = isBalanced(creator);
    int open = 0;
    int start = 0;
    for (int i = 0; i < creator.length(); i++) {
      char c = creator.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && creator.startsWith(COMMA, i) && (open == 0 || !affiliations)) {
        authors.add(creator.substring(start, i));
        start = i + COMMA.length();
      }
    }
    authors.add(creator.substring(start));
    authors.end();
    return authors.names;
  }

  private void add(String piece) {
    boolean ofNoName =
        piece.isBlank() || SUFFIXES.contains(piece.strip()) || piece.startsWith("((");
    if (name != null && (blank || ofNoName)) {
      name.append(COMMA).append(piece);
      blank = blank && piece.isBlank();
      return;
    }
    end();
    name = new StringBuilder(piece);
    blank = piece.isBlank();
  }

  private void end() {
    if (name != null) {
      names.add(name.toString());
    }
  }

  private static boolean isBalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return open == 0;
  }
}
