package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of letters that the automaton tells apart: for each UTF-16 unit a number, 0 for all
 * that no term has. Where the same letter may be written in several ways, these are one class.
 * There are at most 254 of them, so that one fits into a byte: where terms have more letters than
 * that, the rarer ones share classes, and what is found by them is looked at again.
 */
final class CharacterClasses {

  static final int OTHER = 0;

  /** One more is no class, for places in tables that belong to none. */
  static final int MAX_CLASSES = 254;

  private static final int OWN_WHERE_OTHERS_SHARE = 127;

  private final byte[] classes = new byte[1 << 16];
  private final boolean[] isShared = new boolean[MAX_CLASSES + 1];
  private final boolean separatorsAreMerged;
  private final boolean accentsAreDropped;
  private final int size;

  CharacterClasses(
      List<LiteralPattern> patterns, boolean separatorsAreMerged, boolean accentsAreDropped) {
    this.separatorsAreMerged = separatorsAreMerged;
    this.accentsAreDropped = accentsAreDropped;
    int[] uses = new int[1 << 16];
    for (LiteralPattern pattern : patterns) {
      pattern.units().chars().forEach(unit -> uses[canonical((char) unit)]++);
    }
    int[] letters =
        IntStream.range(0, uses.length)
            .filter(letter -> uses[letter] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer letter) -> -uses[letter]))
            .mapToInt(Integer::intValue)
            .toArray();
    int own = letters.length <= MAX_CLASSES ? letters.length : OWN_WHERE_OTHERS_SHARE;
    byte[] ofCanonical = new byte[1 << 16];
    for (int rank = 0; rank < letters.length; rank++) {
      int shared = own + (rank - own) % (MAX_CLASSES - OWN_WHERE_OTHERS_SHARE);
      int number = 1 + (rank < own ? rank : shared);
      isShared[number] = rank >= own;
      ofCanonical[letters[rank]] = (byte) number;
    }
    size = 1 + Math.min(letters.length, MAX_CLASSES);
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
    char c = accentsAreDropped ? CaseFolding.base(written) : written;
    if (separatorsAreMerged && CaseFolding.isSeparator(c)) {
      return ' ';
    }
    char lower = Character.toLowerCase(c);
    return lower == CaseFolding.FINAL_SIGMA ? CaseFolding.SIGMA : lower;
  }

  /** How many classes there are, the one of all others included. */
  int size() {
    return size;
  }

  /** The class of each unit, without its sign; not to be changed. */
  byte[] classes() {
    return classes;
  }

  int of(char unit) {
    return classes[unit] & 0xFF;
  }

  char[] of(String units) {
    char[] result = new char[units.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = (char) of(units.charAt(i));
    }
    return result;
  }

  /** Whether one of these letters has its class with others. */
  boolean isShared(String units) {
    return units.chars().anyMatch(unit -> isShared[of((char) unit)]);
  }
}
