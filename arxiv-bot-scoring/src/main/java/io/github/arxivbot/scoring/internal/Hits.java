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

  // Of each literal three numbers side by side, for they are looked at together: the text in which
  // it was last found, a tally, and its last place.
  private static final int NUMBERS = 3;
  private static final int TALLY = 1;
  private static final int LAST = 2;

  /** Of a tally: places in the title, places behind it, and from here on the parts. */
  private static final int ONE_IN_TITLE = 1;

  private static final int ONE_IN_REST = 1 << 8;
  private static final int PARTS = 16;

  private final int[] marks;
  private final int[] found;
  private int foundCount;
  private int[] begins = new int[256];
  private int[] ends = new int[256];
  private int[] earlier = new int[256];
  private int placeCount;
  private int text;
  private int titleLength;

  Hits(int literals) {
    marks = new int[NUMBERS * literals];
    found = new int[literals];
  }

  void clear(int newTitleLength) {
    text++;
    if (text == 0) { // once in four billion texts, all marks of old ones must go
      Arrays.fill(marks, 0);
      text = 1;
    }
    foundCount = 0;
    placeCount = 0;
    titleLength = newTitleLength;
  }

  /** Whether more places of a literal in this part of the text would not be kept. */
  boolean isFull(int literal, boolean inTitle) {
    int mark = NUMBERS * literal;
    int tally = marks[mark + TALLY];
    return marks[mark] == text
        && (inTitle
            ? (tally & 0xFF) >= MOST_PLACES
            : ((tally >> 8) & 0xFF) >= MOST_PLACES && (tally & (IN_REST << PARTS)) != 0);
  }

  void add(int literal, int begin, int end) {
    int mark = NUMBERS * literal;
    int tally = 0;
    int last = NONE;
    if (marks[mark] == text) {
      tally = marks[mark + TALLY];
      last = marks[mark + LAST];
    } else {
      marks[mark] = text;
      found[foundCount++] = literal;
    }
    int places;
    if (end <= titleLength) {
      places = tally & 0xFF;
      tally = (tally + ONE_IN_TITLE) | (IN_TITLE << PARTS);
    } else {
      places = (tally >> 8) & 0xFF;
      tally = (tally + ONE_IN_REST) | ((begin > titleLength ? IN_REST : ACROSS) << PARTS);
    }
    if (places >= MOST_PLACES) {
      marks[mark + TALLY] |= tally & ~0xFFFF; // the part counts, the place is one too many
      return;
    }
    marks[mark + TALLY] = tally;
    marks[mark + LAST] = placeCount;
    if (placeCount == begins.length) {
      begins = Arrays.copyOf(begins, 2 * placeCount);
      ends = Arrays.copyOf(ends, 2 * placeCount);
      earlier = Arrays.copyOf(earlier, 2 * placeCount);
    }
    begins[placeCount] = begin;
    ends[placeCount] = end;
    earlier[placeCount] = last;
    placeCount++;
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
    return marks[NUMBERS * literal] == text;
  }

  /**
   * Whether a literal was found within the title.
   *
   * @param literal its number
   * @return true if it was
   */
  public boolean isInTitle(int literal) {
    return has(literal) && (marks[NUMBERS * literal + TALLY] & (IN_TITLE << PARTS)) != 0;
  }

  /**
   * Whether a literal was found within the abstract.
   *
   * @param literal its number
   * @return true if it was
   */
  public boolean isInAbstract(int literal) {
    return has(literal) && (marks[NUMBERS * literal + TALLY] & (IN_REST << PARTS)) != 0;
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
    int last = marks[NUMBERS * literal + LAST];
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
