package io.github.arxivbot.scoring.internal;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which literals were found in a text, and where first. Belongs to the one who reads, and holds
 * until the next text is read.
 */
public final class Hits {

  /** How many places of a literal are kept, in the title and again in the abstract. */
  static final int MOST_PLACES = 8;

  private static final int NONE = -1;
  private static final int IN_TITLE = 1;
  private static final int IN_REST = 2;
  private static final int ACROSS = 4;

  private final int[] textOf;
  private final byte[] places;
  private final byte[] parts;
  private final int[] lastPlace;
  private final int[] found;
  private int foundCount;
  private int[] begins = new int[16];
  private int[] ends = new int[16];
  private int[] earlier = new int[16];
  private int placeCount;
  private int text;
  private int titleLength;

  Hits(int literals) {
    textOf = new int[literals];
    places = new byte[2 * literals];
    parts = new byte[literals];
    lastPlace = new int[literals];
    found = new int[literals];
  }

  void clear(int newTitleLength) {
    text++;
    if (text == 0) { // once in four billion texts, all marks of old ones must go
      Arrays.fill(textOf, 0);
      text = 1;
    }
    foundCount = 0;
    placeCount = 0;
    titleLength = newTitleLength;
  }

  /** Whether more places of a literal in this part of the text would not be kept. */
  boolean isFull(int literal, boolean inTitle) {
    return textOf[literal] == text
        && places[2 * literal + (inTitle ? 0 : 1)] >= MOST_PLACES
        && (inTitle || (parts[literal] & IN_REST) != 0);
  }

  void add(int literal, int begin, int end) {
    int part = end <= titleLength ? IN_TITLE : begin > titleLength ? IN_REST : ACROSS;
    if (textOf[literal] != text) {
      textOf[literal] = text;
      places[2 * literal] = 0;
      places[2 * literal + 1] = 0;
      parts[literal] = 0;
      lastPlace[literal] = NONE;
      found[foundCount++] = literal;
    }
    parts[literal] |= (byte) part;
    int counter = 2 * literal + (part == IN_TITLE ? 0 : 1);
    if (places[counter] >= MOST_PLACES) {
      return;
    }
    places[counter]++;
    if (placeCount == begins.length) {
      begins = Arrays.copyOf(begins, 2 * placeCount);
      ends = Arrays.copyOf(ends, 2 * placeCount);
      earlier = Arrays.copyOf(earlier, 2 * placeCount);
    }
    begins[placeCount] = begin;
    ends[placeCount] = end;
    earlier[placeCount] = lastPlace[literal];
    lastPlace[literal] = placeCount++;
  }

  /**
   * How many literals were found.
   *
   * @return the count
   */
  public int count() {
    return foundCount;
  }

  /**
   * One of those that were found, in no order.
   *
   * @param index less than {@link #count}
   * @return the literal's number
   */
  public int literal(int index) {
    return found[index];
  }

  /**
   * Whether a literal was found at all.
   *
   * @param literal its number
   * @return true also where it runs from the title into the abstract
   */
  public boolean has(int literal) {
    return textOf[literal] == text;
  }

  /**
   * Whether a literal was found within the title.
   *
   * @param literal its number
   * @return true if it was
   */
  public boolean isInTitle(int literal) {
    return has(literal) && (parts[literal] & IN_TITLE) != 0;
  }

  /**
   * Whether a literal was found within the abstract.
   *
   * @param literal its number
   * @return true if it was
   */
  public boolean isInAbstract(int literal) {
    return has(literal) && (parts[literal] & IN_REST) != 0;
  }

  /**
   * The first places of a literal.
   *
   * @param literal its number
   * @return in the order of the text; one that runs from the title into the abstract is two
   */
  public List<Span> spans(int literal) {
    if (!has(literal)) {
      return List.of();
    }
    int last = lastPlace[literal];
    if (earlier[last] == NONE && !isAcross(last)) {
      return List.of(span(last));
    }
    int[] order = new int[2 * MOST_PLACES + 1];
    int count = 0;
    for (int place = last; place != NONE; place = earlier[place]) {
      order[count++] = place;
    }
    List<Span> spans = new ArrayList<>(count + 1);
    for (int i = count - 1; i >= 0; i--) {
      if (isAcross(order[i])) {
        addAcross(spans, order[i]);
      } else {
        spans.add(span(order[i]));
      }
    }
    return spans;
  }

  private boolean isAcross(int place) {
    return begins[place] <= titleLength && ends[place] > titleLength;
  }

  private Span span(int place) {
    int begin = begins[place];
    return begin < titleLength
        ? new Span(Field.TITLE, begin, ends[place])
        : new Span(Field.ABSTRACT, begin - titleLength - 1, ends[place] - titleLength - 1);
  }

  private void addAcross(List<Span> spans, int place) {
    if (begins[place] < titleLength) {
      spans.add(new Span(Field.TITLE, begins[place], titleLength));
    }
    if (ends[place] > titleLength + 1) {
      spans.add(new Span(Field.ABSTRACT, 0, ends[place] - titleLength - 1));
    }
  }
}
