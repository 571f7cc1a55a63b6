package io.github.arxivbot.scoring.internal.ahocorasick;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which literals were found in a text, and where first. Belongs to the one who reads, and holds
 * until the next text is read.
 */
public final class LiteralHits {

  /** How many places of a literal are kept, in the title and again in the abstract. */
  static final int MAX_PLACES = 8;

  private static final int NONE = -1;
  private static final int IN_TITLE = 1;
  private static final int IN_REST = 2;
  private static final int ACROSS = 4;

  // Of each literal, side by side for they are looked at together: the text in which it was last
  // found, a tally, and its last place.
  private static final int MARK_BITS = 2;
  private static final int TALLY = 1;
  private static final int LAST = 2;

  // Of a tally: places in the title, places behind it, and the parts.
  private static final int ONE_IN_TITLE = 1;
  private static final int ONE_IN_REST = 1 << 8;
  private static final int COUNT = 0xFF;
  private static final int PARTS = 16;

  // Of a place, side by side: where it begins, where it ends, and the literal's place before.
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
    if (text == 0) { // once in four billion texts, all marks of old ones must go
      Arrays.fill(marks, 0);
      text = 1;
    }
    foundCount = 0;
    placesEnd = 0;
    titleLength = newTitleLength;
  }

  /** Whether more places of a literal in this part of the text would not be kept. */
  boolean isFull(int literal, boolean inTitle) {
    int mark = literal << MARK_BITS;
    int tally = marks[mark + TALLY];
    return marks[mark] == text
        && (inTitle
            ? (tally & COUNT) >= MAX_PLACES
            : ((tally >> 8) & COUNT) >= MAX_PLACES && (tally & (IN_REST << PARTS)) != 0);
  }

  /** Keeps a place; true where there was no more room for it. */
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
      marks[mark + TALLY] |= tally & -(1 << PARTS); // the part counts, the place is one too many
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
    return marks[literal << MARK_BITS] == text;
  }

  /**
   * Whether a literal was found within the title.
   *
   * @param literal its number
   * @return true if it was
   */
  public boolean isInTitle(int literal) {
    return has(literal) && (marks[(literal << MARK_BITS) + TALLY] & (IN_TITLE << PARTS)) != 0;
  }

  /**
   * Whether a literal was found within the abstract.
   *
   * @param literal its number
   * @return true if it was
   */
  public boolean isInAbstract(int literal) {
    return has(literal) && (marks[(literal << MARK_BITS) + TALLY] & (IN_REST << PARTS)) != 0;
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
