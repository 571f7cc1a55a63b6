package io.github.arxivbot.model;

import java.util.List;
import java.util.Objects;

/**
 * An author as a source names them. All text is the authors' own, untrusted.
 *
 * @param name the name, Unicode, TeX accents turned into letters; not blank
 * @param affiliations what stood in parentheses behind the name, in that order
 * @param raw what the source wrote
 */
public record Author(String name, List<String> affiliations, String raw) {

  /**
   * Refuses null and a blank name.
   *
   * @param name the name
   * @param affiliations institutions
   * @param raw what the source wrote
   * @throws IllegalArgumentException if the name is blank
   */
  public Author {
    Objects.requireNonNull(name, "name");
    affiliations = List.copyOf(affiliations);
    Objects.requireNonNull(raw, "raw");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an author needs a name, found a blank one");
    }
  }

  /**
   * An author of whom nothing but the name is known.
   *
   * @param name the name, as the source wrote it
   * @return the author
   */
  public static Author of(String name) {
    return new Author(name, List.of(), name);
  }
}
