package io.github.arxivbot.fetcher.arxiv;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names of authors. arXiv joins them by a comma and a blank; joining ours in the same way gives
 * back what the feed said.
 */
final class Authors {

  private static final String COMMA = ", ";
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  private Authors() {}

  /** The names of several elements; a comma within an affiliation in parentheses parts none. */
  static List<String> of(List<String> creators) {
    List<String> names = new ArrayList<>();
    creators.stream()
        .map(String::strip)
        .filter(creator -> !creator.isEmpty())
        .forEach(creator -> names.addAll(split(creator)));
    return names;
  }

  private static List<String> split(String creator) {
    List<String> names = new ArrayList<>();
    boolean affiliations = isBalanced(creator);
    int open = 0;
    int start = 0;
    for (int i = 0; i < creator.length(); i++) {
      char c = creator.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (creator.startsWith(COMMA, i) && (open == 0 || !affiliations)) {
        add(creator.substring(start, i), names);
        start = i + COMMA.length();
      }
    }
    add(creator.substring(start), names);
    return names;
  }

  private static void add(String piece, List<String> names) {
    int last = names.size() - 1;
    boolean partOfLast =
        last >= 0
            && (piece.isBlank() || SUFFIXES.contains(piece.strip()) || names.get(last).isBlank());
    if (partOfLast) {
      names.set(last, names.get(last) + COMMA + piece);
    } else {
      names.add(piece);
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
