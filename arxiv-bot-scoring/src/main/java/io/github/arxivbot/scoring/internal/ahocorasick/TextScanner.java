package io.github.arxivbot.scoring.internal.ahocorasick;

import org.jspecify.annotations.Nullable;

/** Searches texts with the automaton, using buffers of its own. Not thread-safe. */
public final class TextScanner {

  @FunctionalInterface
  public interface Receiver {

    /** Called when a text was read; the hits are valid until this returns. */
    void found(int text, LiteralHits hits);
  }

  public interface Texts {

    int count();

    String title(int index);

    String rest(int index);
  }

  private final AhoCorasickAutomaton lexicon;
  private final VerificationLimiter limiter;
  private final @Nullable AhoCorasickAutomaton withoutAccents;
  private final VerificationLimiter exhaustionWithoutAccents;
  private final LiteralHits hits;
  private final InterleavedTexts lanes = new InterleavedTexts(InterleavedTexts.COUNT);
  private final ScannedText[] texts = new ScannedText[InterleavedTexts.COUNT];

  /** For a text that is read alone. */
  private final InterleavedTexts single = new InterleavedTexts(1);

  private final ScannedText singleText = new ScannedText();
  private final int[] numbers = new int[InterleavedTexts.COUNT];
  private final boolean[] isOpen = new boolean[InterleavedTexts.COUNT];
  private int open;
  private int next;

  TextScanner(
      int literals, AhoCorasickAutomaton lexicon, @Nullable AhoCorasickAutomaton withoutAccents) {
    this.lexicon = lexicon;
    this.limiter = new VerificationLimiter(lexicon.hitStates());
    this.withoutAccents = withoutAccents;
    this.exhaustionWithoutAccents =
        new VerificationLimiter(withoutAccents == null ? 0 : withoutAccents.hitStates());
    this.hits = new LiteralHits(literals);
    for (int lane = 0; lane < InterleavedTexts.COUNT; lane++) {
      texts[lane] = new ScannedText();
    }
  }

  /** Searches one text; the matches are valid until the next text is read. */
  public LiteralHits read(String title, String rest) {
    singleText.set(title, rest);
    readSingle();
    return hits;
  }

  /** Searches many texts, several at the same time, which is faster; in any order. */
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
        } else if (lanes.until(lane) == until && !lanes.advance(lane, texts[lane])) {
          open--;
          finish(lane, receiver);
          begin(lane, at, source, receiver);
        }
      }
    }
    for (int lane = 0; lane < InterleavedTexts.COUNT; lane++) {
      if (isOpen[lane]) {
        lexicon.rows().read(lanes, lane, at, lanes.until(lane));
        while (lanes.advance(lane, texts[lane])) {
          lexicon.rows().read(lanes, lane, 0, lanes.until(lane));
        }
        finish(lane, receiver);
      }
    }
  }

  private void finish(int lane, Receiver receiver) {
    ScannedText text = texts[lane];
    hits.clear(text.titleLength());
    limiter.begin();
    lexicon.verify(text, hits, limiter, lanes, lane);
    readWithoutAccents(text);
    receiver.found(numbers[lane], hits);
  }

  private void readSingle() {
    hits.clear(singleText.titleLength());
    limiter.begin();
    if (lexicon.needsUnitByUnit(singleText)) {
      lexicon.readUnitByUnit(singleText, hits, limiter);
    } else {
      single.begin(0, singleText, 0, lexicon.rows().start());
      do {
        lexicon.rows().read(single, 0, 0, single.until(0));
        lexicon.verify(singleText, hits, limiter, single, 0);
        single.forgetNotes(0);
      } while (single.advance(0, singleText));
    }
    readWithoutAccents(singleText);
  }

  private void readWithoutAccents(ScannedText text) {
    if (withoutAccents != null) {
      exhaustionWithoutAccents.begin();
      withoutAccents.readUnitByUnit(text, hits, exhaustionWithoutAccents);
    }
  }

  /** Copies the next text into a free lane; texts that do not fit are read alone. */
  private void begin(int lane, int at, Texts source, Receiver receiver) {
    isOpen[lane] = false;
    while (!isOpen[lane] && next < source.count()) {
      ScannedText text = texts[lane];
      text.set(source.title(next), source.rest(next));
      numbers[lane] = next++;
      if (text.length() > InterleavedTexts.STRETCH || lexicon.needsUnitByUnit(text)) {
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
