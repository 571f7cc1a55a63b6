package io.github.arxivbot.scoring.internal;

import java.util.List;

/**
 * The classes of letters that the automaton tells apart: for each UTF-16 unit a number, 0 for all
 * that no term has. Where the same letter may be written in several ways, these are one class.
 */
final class Alphabet {

  static final int OTHER = 0;

  private final char[] classes = new char[1 << 16];
  private final boolean separatorsAreMerged;
  private final boolean accentsAreDropped;
  private final int size;

  Alphabet(List<Pattern> patterns, boolean separatorsAreMerged, boolean accentsAreDropped) {
    this.separatorsAreMerged = separatorsAreMerged;
    this.accentsAreDropped = accentsAreDropped;
    char[] ofCanonical = new char[1 << 16];
    int count = 1;
    for (Pattern pattern : patterns) {
      for (int i = 0; i < pattern.units().length(); i++) {
        char canonical = canonical(pattern.units().charAt(i));
        if (ofCanonical[canonical] == OTHER) {
          ofCanonical[canonical] = (char) count++;
        }
      }
    }
    size = count;
    for (int c = 0; c < classes.length; c++) {
      classes[c] = ofCanonical[canonical((char) c)];
    }
  }

  private char canonical(char written) {
    if (Character.isHighSurrogate(written)) {
      return Character.MIN_HIGH_SURROGATE; // the pair decides about the case, so a hit is checked
    }
    if (Character.isLowSurrogate(written)) {
      return Character.MIN_LOW_SURROGATE;
    }
    char c = accentsAreDropped ? Letters.base(written) : written;
    if (separatorsAreMerged && Letters.isSeparator(c)) {
      return ' ';
    }
    char lower = Character.toLowerCase(c);
    return lower == Letters.FINAL_SIGMA ? Letters.SIGMA : lower;
  }

  /** How many classes there are, the one of all others included. */
  int size() {
    return size;
  }

  /** The class of each unit; not to be changed. */
  char[] classes() {
    return classes;
  }

  char[] of(String units) {
    char[] result = new char[units.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = classes[units.charAt(i)];
    }
    return result;
  }
}
