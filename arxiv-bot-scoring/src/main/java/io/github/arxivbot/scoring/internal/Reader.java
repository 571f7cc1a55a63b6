package io.github.arxivbot.scoring.internal;

import org.jspecify.annotations.Nullable;

/** Reads texts, and holds what that needs. One thread's. */
public final class Reader {

  /** Receives what was found in a text. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * A text was read to its end.
     *
     * @param text the index of the text
     * @param hits valid until this returns
     */
    void found(int text, Hits hits);
  }

  /** Gives the texts to read. */
  public interface Texts {

    /**
     * How many there are.
     *
     * @return the count
     */
    int count();

    /**
     * The title.
     *
     * @param index of the text
     * @return the first part
     */
    String title(int index);

    /**
     * The abstract.
     *
     * @param index of the text
     * @return what follows the title, a blank between them
     */
    String rest(int index);
  }

  private final Lexicon lexicon;
  private final Exhaustion exhaustion;
  private final @Nullable Lexicon withoutAccents;
  private final Exhaustion exhaustionWithoutAccents;
  private final Hits hits;
  private final Lanes lanes = new Lanes(Lanes.COUNT);
  private final Text[] texts = new Text[Lanes.COUNT];

  /** For a text that is read by itself. */
  private final Lanes aside = new Lanes(1);

  private final Text textAside = new Text();
  private final int[] numbers = new int[Lanes.COUNT];
  private final boolean[] isOpen = new boolean[Lanes.COUNT];
  private int open;
  private int next;

  Reader(int literals, Lexicon lexicon, @Nullable Lexicon withoutAccents) {
    this.lexicon = lexicon;
    this.exhaustion = new Exhaustion(lexicon.hitStates());
    this.withoutAccents = withoutAccents;
    this.exhaustionWithoutAccents =
        new Exhaustion(withoutAccents == null ? 0 : withoutAccents.hitStates());
    this.hits = new Hits(literals);
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      texts[lane] = new Text();
    }
  }

  /**
   * Reads one text.
   *
   * @param title the first part
   * @param rest what follows it, a blank between them
   * @return what was found; valid until the next text is read
   */
  public Hits read(String title, String rest) {
    textAside.set(title, rest);
    readAside();
    return hits;
  }

  /**
   * Reads many texts, several at once, which is faster.
   *
   * @param source the texts
   * @param receiver is told of each what was found, not always in their order
   */
  public void read(Texts source, Receiver receiver) {
    next = 0;
    open = 0;
    int at = 0;
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      begin(lane, at, source, receiver);
    }
    while (open > 1) {
      int until = lanes.until();
      lexicon.rows().read(lanes, at, until);
      at = until == Lanes.STRETCH ? 0 : until;
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        if (!isOpen[lane]) {
          lanes.close(lane);
        } else if (lanes.until(lane) == until && !lanes.goOn(lane, texts[lane])) {
          open--;
          finish(lane, receiver);
          begin(lane, at, source, receiver);
        }
      }
    }
    for (int lane = 0; lane < Lanes.COUNT; lane++) {
      if (isOpen[lane]) {
        lexicon.rows().read(lanes, lane, at, lanes.until(lane));
        while (lanes.goOn(lane, texts[lane])) {
          lexicon.rows().read(lanes, lane, 0, lanes.until(lane));
        }
        finish(lane, receiver);
      }
    }
  }

  private void finish(int lane, Receiver receiver) {
    Text text = texts[lane];
    hits.clear(text.titleLength());
    exhaustion.begin();
    lexicon.look(text, hits, exhaustion, lanes, lane);
    readWithoutAccents(text);
    receiver.found(numbers[lane], hits);
  }

  private void readAside() {
    hits.clear(textAside.titleLength());
    exhaustion.begin();
    if (lexicon.needsCare(textAside)) {
      lexicon.readWithCare(textAside, hits, exhaustion);
    } else {
      aside.begin(0, textAside, 0, lexicon.rows().start());
      do {
        lexicon.rows().read(aside, 0, 0, aside.until(0));
        lexicon.look(textAside, hits, exhaustion, aside, 0);
        aside.forgetNotes(0);
      } while (aside.goOn(0, textAside));
    }
    readWithoutAccents(textAside);
  }

  private void readWithoutAccents(Text text) {
    if (withoutAccents != null) {
      exhaustionWithoutAccents.begin();
      withoutAccents.readWithCare(text, hits, exhaustionWithoutAccents);
    }
  }

  /** Puts the next text into a lane that is free; reads by themselves those that fit into none. */
  private void begin(int lane, int at, Texts source, Receiver receiver) {
    isOpen[lane] = false;
    while (!isOpen[lane] && next < source.count()) {
      Text text = texts[lane];
      text.set(source.title(next), source.rest(next));
      numbers[lane] = next++;
      if (text.length() > Lanes.STRETCH || lexicon.needsCare(text)) {
        int number = numbers[lane];
        receiver.found(number, read(source.title(number), source.rest(number)));
      } else {
        lanes.begin(lane, text, at, lexicon.rows().start());
        isOpen[lane] = true;
        open++;
      }
    }
    if (!isOpen[lane]) {
      lanes.close(lane);
    }
  }
}
