package io.github.arxivbot.scoring.internal.ahocorasick;

import org.jspecify.annotations.Nullable;

/** Reads texts, and holds what that needs. One thread's. */
public final class TextScanner {

  /** Receives what was found in a text. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * A text was read to its end.
     *
     * @param text the index of the text
     * @param hits valid until this returns
     */
    void found(int text, LiteralHits hits);
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

  private final AhoCorasickAutomaton lexicon;
  private final HitBudget exhaustion;
  private final @Nullable AhoCorasickAutomaton withoutAccents;
  private final HitBudget exhaustionWithoutAccents;
  private final LiteralHits hits;
  private final InterleavedTexts lanes = new InterleavedTexts(InterleavedTexts.COUNT);
  private final ScannedText[] texts = new ScannedText[InterleavedTexts.COUNT];

  /** For a text that is read by itself. */
  private final InterleavedTexts aside = new InterleavedTexts(1);

  private final ScannedText textAside = new ScannedText();
  private final int[] numbers = new int[InterleavedTexts.COUNT];
  private final boolean[] isOpen = new boolean[InterleavedTexts.COUNT];
  private int open;
  private int next;

  TextScanner(
      int literals, AhoCorasickAutomaton lexicon, @Nullable AhoCorasickAutomaton withoutAccents) {
    this.lexicon = lexicon;
    this.exhaustion = new HitBudget(lexicon.hitStates());
    this.withoutAccents = withoutAccents;
    this.exhaustionWithoutAccents =
        new HitBudget(withoutAccents == null ? 0 : withoutAccents.hitStates());
    this.hits = new LiteralHits(literals);
    for (int lane = 0; lane < InterleavedTexts.COUNT; lane++) {
      texts[lane] = new ScannedText();
    }
  }

  /**
   * Reads one text.
   *
   * @param title the first part
   * @param rest what follows it, a blank between them
   * @return what was found; valid until the next text is read
   */
  public LiteralHits read(String title, String rest) {
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
    for (int lane = 0; lane < InterleavedTexts.COUNT; lane++) {
      begin(lane, at, source, receiver);
    }
    while (open > 1) {
      int until = lanes.until();
      lexicon.rows().read(lanes, at, until);
      at = until == InterleavedTexts.STRETCH ? 0 : until;
      for (int lane = 0; lane < InterleavedTexts.COUNT; lane++) {
        if (!isOpen[lane]) {
          lanes.close(lane);
        } else if (lanes.until(lane) == until && !lanes.goOn(lane, texts[lane])) {
          open--;
          finish(lane, receiver);
          begin(lane, at, source, receiver);
        }
      }
    }
    for (int lane = 0; lane < InterleavedTexts.COUNT; lane++) {
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
    ScannedText text = texts[lane];
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

  private void readWithoutAccents(ScannedText text) {
    if (withoutAccents != null) {
      exhaustionWithoutAccents.begin();
      withoutAccents.readWithCare(text, hits, exhaustionWithoutAccents);
    }
  }

  /** Puts the next text into a lane that is free; reads by themselves those that fit into none. */
  private void begin(int lane, int at, Texts source, Receiver receiver) {
    isOpen[lane] = false;
    while (!isOpen[lane] && next < source.count()) {
      ScannedText text = texts[lane];
      text.set(source.title(next), source.rest(next));
      numbers[lane] = next++;
      if (text.length() > InterleavedTexts.STRETCH || lexicon.needsCare(text)) {
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
