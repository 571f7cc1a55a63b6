package io.github.arxivbot.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The type of an announcement, strongest first.
 *
 * <p>The type is relative to the category: one paper is {@link #CROSS} in cs.AI and {@link #NEW} in
 * cs.CL (source: arXiv's RSS specification, {@code announce_type}).
 */
public enum AnnounceType {
  /** A first version, announced in its primary category. */
  NEW("new"),
  /** A first version, announced in a category that it is cross-listed to. */
  CROSS("cross"),
  /** A later version, in its primary category. */
  REPLACE("replace"),
  /** A later version, in a category that it is cross-listed to. */
  REPLACE_CROSS("replace-cross");

  private final String label;

  AnnounceType(String label) {
    this.label = label;
  }

  /**
   * {@return arXiv's word: {@code new}, {@code cross}, {@code replace} or {@code replace-cross}}
   */
  public String label() {
    return label;
  }

  /**
   * Tests whether this type is stronger than another one.
   *
   * @param other the type to compare with
   * @return true if this type is declared before {@code other}
   */
  public boolean isStrongerThan(AnnounceType other) {
    return compareTo(Objects.requireNonNull(other, "other")) < 0;
  }

  /**
   * Returns the type for arXiv's word.
   *
   * @param label the word, exactly as arXiv writes it
   * @return the type; empty if there is none
   */
  public static Optional<AnnounceType> find(String label) {
    Objects.requireNonNull(label, "label");
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }
}
