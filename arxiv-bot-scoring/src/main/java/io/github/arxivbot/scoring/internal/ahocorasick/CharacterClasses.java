package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The classes of characters that the automaton distinguishes: a number for each UTF-16 unit, and 0
 * for all units that occur in no term. Variants of one letter are one class. There are at most 254
 * classes, so that a class fits into a byte; if terms have more letters, the rarer ones share
 * classes, and their hits are verified.
 */
final class CharacterClasses {

  static final int OTHER = 0;

  /** The maximum number of classes. The value above it marks unused table slots. */
  static final int MAX_CLASSES = 254;

  private static final int OWN_WHERE_OTHERS_SHARE = 127;
  private static final int SURROGATES = 1 << 10; // of each kind

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
    List<Character> letters = new ArrayList<>();
    for (LiteralPattern pattern : patterns) {
      for (int i = 0; i < pattern.units().length(); i++) {
        char letter = canonical(pattern.units().charAt(i));
        if (uses[letter] == 0) {
          letters.add(letter);
        }
        uses[letter]++;
      }
    }
    letters.sort(
        Comparator.comparingInt((Character letter) -> -uses[letter])
            .thenComparing(Comparator.naturalOrder()));
    int own = letters.size() <= MAX_CLASSES ? letters.size() : OWN_WHERE_OTHERS_SHARE;
    byte[] ofCanonical = new byte[1 << 16];
    for (int rank = 0; rank < letters.size(); rank++) {
      int shared = own + (rank - own) % (MAX_CLASSES - OWN_WHERE_OTHERS_SHARE);
      int number = 1 + (rank < own ? rank : shared);
      isShared[number] = rank >= own;
      ofCanonical[letters.get(rank)] = (byte) number;
    }
    size = 1 + Math.min(letters.size(), MAX_CLASSES);
    setClasses(letters, ofCanonical);
  }

  /** Sets the class of each variant of the letters. */
  private void setClasses(List<Character> letters, byte[] ofCanonical) {
    if (separatorsAreMerged || accentsAreDropped) { // a letter has too many variants to list them
      for (int c = 0; c < classes.length; c++) {
        classes[c] = ofCanonical[canonical((char) c)];
      }
      return;
    }
    for (char letter : letters) {
      if (Character.isSurrogate(letter)) {
        Arrays.fill(classes, letter, letter + SURROGATES, ofCanonical[letter]);
      }
      String variants = CaseFolder.variants(letter);
      for (int i = 0; i < variants.length(); i++) {
        if (canonical(variants.charAt(i)) == letter) {
          classes[variants.charAt(i)] = ofCanonical[letter];
        }
      }
    }
  }

  private char canonical(char written) {
    if (Character.isHighSurrogate(written)) {
      return Character.MIN_HIGH_SURROGATE; // case depends on the pair, so hits are verified
    }
    if (Character.isLowSurrogate(written)) {
      return Character.MIN_LOW_SURROGATE;
    }
    char c = accentsAreDropped ? CaseFolder.base(written) : written;
    if (separatorsAreMerged && CaseFolder.isSeparator(c)) {
      return ' ';
    }
    char lower = Character.toLowerCase(c);
    return lower == CaseFolder.FINAL_SIGMA ? CaseFolder.SIGMA : lower;
  }

  /** Returns the number of classes, including class 0. */
  int size() {
    return size;
  }

  /** Returns the class of each unit as an unsigned byte. Do not modify the array. */
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

  /** Tests whether one of these characters shares its class with others. */
  boolean isShared(String units) {
    return units.chars().anyMatch(unit -> isShared[of((char) unit)]);
  }
}
