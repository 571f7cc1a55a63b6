package io.github.arxivbot.renderer.bibliography.internal.name;

/**
 * The parts of a name. A part that the name does not have is empty.
 *
 * @param particle the lower-case words before the family name, such as "van"
 * @param family the family name; the whole name of a collaboration, and of a name that cannot be
 *     split
 * @param isLiteral true if the name has no parts, such as that of a collaboration
 */
public record PersonName(
    String given, String particle, String family, String suffix, boolean isLiteral) {

  static PersonName literal(String name) {
    return new PersonName("", "", name, "", true);
  }
}
