package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Author;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Turns what a source writes for its authors into names and affiliations.
 *
 * <p>An affiliation stands in parentheses behind the name, or is a number there that a list behind
 * the last name explains: {@code Ada (1), Bo (1,2) ((1) MIT, (2) ETH)}. A collaboration in
 * parentheses is none and stays with the name. A name without TeX and affiliations stays as it is,
 * to the byte.
 */
final class AuthorNames {

  private AuthorNames() {}

  /** The authors of one paper, one a text; see {@link Authors} for how they are parted. */
  static List<Author> parse(List<String> raw) {
    if (raw.isEmpty()) {
      return List.of();
    }
    String last = raw.get(raw.size() - 1);
    NumberedAffiliations numbered = NumberedAffiliations.behind(last);
    List<Author> authors = new ArrayList<>();
    for (String name : raw.subList(0, raw.size() - 1)) {
      authors.add(parse(name, name, numbered.names()));
    }
    authors.add(parse(last, numbered.before(), numbered.names()));
    return authors;
  }

  /** The authors in the one text that arXiv's full records have; see {@link Authors#ofField}. */
  static List<Author> ofField(String field) {
    return parse(Authors.ofField(field).stream().filter(AuthorNames::isName).toList());
  }

  /** A collaboration is parted from its members by a colon, which stands there as an author. */
  static boolean isName(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * An author.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  static Author parse(String raw) {
    return parse(List.of(raw)).get(0);
  }

  private static Author parse(String raw, String text, Map<String, String> numbered) {
    List<String> affiliations = new ArrayList<>(); // both from the last to the first
    List<String> collaborations = new ArrayList<>();
    int end = text.length();
    for (int open = Parentheses.last(text, end); open >= 0; open = Parentheses.last(text, end)) {
      String inside = text.substring(open + 1, text.lastIndexOf(')', end - 1));
      if (inside.contains("ollaboration")) {
        collaborations.add(" (" + inside + ")");
      } else {
        affiliations.addAll(reversed(NumberedAffiliations.resolve(inside, numbered)));
      }
      end = open;
    }
    affiliations.removeIf(String::isEmpty);
    String name =
        affiliations.isEmpty()
            ? text
            : text.substring(0, end) + String.join("", reversed(collaborations));
    String plain = TexText.plain(name);
    String tidy = plain.equals(raw) ? raw : SafeText.line(plain);
    return tidy.isBlank()
        ? new Author(raw, List.of(), raw)
        : new Author(tidy, reversed(affiliations), raw);
  }

  private static List<String> reversed(List<String> texts) {
    List<String> backwards = new ArrayList<>(texts);
    Collections.reverse(backwards);
    return backwards;
  }
}
