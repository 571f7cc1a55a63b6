package io.github.arxivbot.scoring.internal.ahocorasick;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The literals that were found in a text, with their first positions. Belongs to a {@link
 * TextScanner} and is valid until it reads the next text.
 */
public final class LiteralHits {

  /** The maximum number of positions of a literal in the title, and again in the abstract. */
  static final int MAX_PLACES = 8;

  private static final int NONE = -1;
  private static final int IN_TITLE = 1;
  private static final int IN_REST = 2;
  private static final int ACROSS = 4;

  // The layout of a literal's entry, adjacent because the values are read together: the text in
  // which it was last found, its counts, and its last position.
  private static final int MARK_BITS = 2;
  private static final int TALLY = 1;
  private static final int LAST = 2;

  // The layout of the counts: positions in the title, positions after it, and the parts.
  private static final int ONE_IN_TITLE = 1;
  private static final int ONE_IN_REST = 1 << 8;
  private static final int COUNT = 0xFF;
  private static final int PARTS = 16;

  // The layout of a position: beginning, end, and the literal's previous position.
  private static final int PLACE = 3;
  private static final int END = 1;
  private static final int EARLIER = 2;

  private final int[] marks;
  private final int[] found;
  private int foundCount;
  private int[] places = new int[PLACE * 256];
  private int placesEnd;
  private int text;
  private int titleLength;

  LiteralHits(int literals) {
    marks = new int[literals << MARK_BITS];
    found = new int[literals];
  }

  void clear(int newTitleLength) {
    text++;
    if (text == 0) { // the counter wraps after four billion texts, so old marks must be cleared
      Arrays.fill(marks, 0);
      text = 1;
    }
    foundCount = 0;
    placesEnd = 0;
    titleLength = newTitleLength;
  }

  /** Tests whether no more positions of a literal in this part of the text are stored. */
  boolean isFull(int literal, boolean inTitle) {
    int mark = literal << MARK_BITS;
    int tally = marks[mark + TALLY];
    return marks[mark] == text
        && (inTitle
            ? (tally & COUNT) >= MAX_PLACES
            : ((tally >> 8) & COUNT) >= MAX_PLACES && (tally & (IN_REST << PARTS)) != 0);
  }

  /** Stores a position; returns true if there was no room for it. */
  boolean add(int literal, int begin, int end) {
    int mark = literal << MARK_BITS;
    int tally = 0;
    int last = NONE;
    if (marks[mark] == text) {
      tally = marks[mark + TALLY];
      last = marks[mark + LAST];
    } else {
      marks[mark] = text;
      found[foundCount++] = literal;
    }
    int count;
    if (end <= titleLength) {
      count = tally & COUNT;
      tally = (tally + ONE_IN_TITLE) | (IN_TITLE << PARTS);
    } else {
      count = (tally >> 8) & COUNT;
      tally = (tally + ONE_IN_REST) | ((begin > titleLength ? IN_REST : ACROSS) << PARTS);
    }
    if (count >= MAX_PLACES) {
      marks[mark + TALLY] |=
          tally & -(1 << PARTS); // the part counts, but the position is not stored
      return true;
    }
    marks[mark + TALLY] = tally;
    marks[mark + LAST] = placesEnd;
    if (placesEnd == places.length) {
      places = Arrays.copyOf(places, 2 * placesEnd);
    }
    places[placesEnd] = begin;
    places[placesEnd + END] = end;
    places[placesEnd + EARLIER] = last;
    placesEnd += PLACE;
    return false;
  }

  /** Returns the number of literals that were found. */
  public int count() {
    return foundCount;
  }

  /** Returns one of the {@link #count} literals that were found, in no particular order. */
  public int literal(int index) {
    return found[index];
  }

  /** Tests whether a literal was found, also across the end of the title. */
  public boolean has(int literal) {
    return marks[literal << MARK_BITS] == text;
  }

  /** Tests whether a literal was found within the title. */
  public boolean isInTitle(int literal) {
    return has(literal) && (marks[(literal << MARK_BITS) + TALLY] & (IN_TITLE << PARTS)) != 0;
  }

  /** Tests whether a literal was found within the abstract. */
  public boolean isInAbstract(int literal) {
    return has(literal) && (marks[(literal << MARK_BITS) + TALLY] & (IN_REST << PARTS)) != 0;
  }

  /**
   * Returns the first positions of a literal in the order of the text; a match across the end of
   * the title is two spans.
   */
  public List<Span> spans(int literal) {
    if (!has(literal)) {
      return List.of();
    }
    int last = marks[(literal << MARK_BITS) + LAST];
    if (places[last + EARLIER] == NONE && !isAcross(last)) {
      return List.of(span(last));
    }
    int[] order = new int[2 * MAX_PLACES + 1];
    int count = 0;
    for (int place = last; place != NONE; place = places[place + EARLIER]) {
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
    return places[place] <= titleLength && places[place + END] > titleLength;
  }

  private Span span(int place) {
    int begin = places[place];
    int end = places[place + END];
    return begin < titleLength
        ? new Span(Field.TITLE, begin, end)
        : new Span(Field.ABSTRACT, begin - titleLength - 1, end - titleLength - 1);
  }

  private void addAcross(List<Span> spans, int place) {
    int begin = places[place];
    int end = places[place + END];
    if (begin < titleLength) {
      spans.add(new Span(Field.TITLE, begin, titleLength));
    }
    if (end > titleLength + 1) {
      spans.add(new Span(Field.ABSTRACT, 0, end - titleLength - 1));
    }
  }
}
