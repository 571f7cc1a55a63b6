package io.github.arxivbot.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * Finds many literals in one reading of a text: an automaton after Aho and Corasick over classes of
 * letters, which takes for the same whatever any term does; what a term tells apart beyond that is
 * checked where it was found. Time is linear in the text. Immutable but for its spare lanes;
 * thread-safe.
 */
public final class Search {

  /** As many texts at once keep the processor busy while it waits for the next state of each. */
  private static final int LANES = 4;

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

  private final int literals;
  private final Lexicon lexicon;
  private final List<Lexicon> withoutAccents;
  private final Queue<Lane[]> spare = new ConcurrentLinkedQueue<>();

  /**
   * Compiles literals.
   *
   * @param wanted what to look for; each is reported by its index
   */
  public Search(List<Literal> wanted) {
    literals = wanted.size();
    List<Literal> plain = new ArrayList<>();
    List<Integer> plainNumbers = new ArrayList<>();
    List<Literal> bare = new ArrayList<>();
    List<Integer> bareNumbers = new ArrayList<>();
    for (int i = 0; i < literals; i++) {
      Literal literal = wanted.get(i);
      (literal.anyAccent() ? bare : plain).add(literal);
      (literal.anyAccent() ? bareNumbers : plainNumbers).add(i);
    }
    lexicon = new Lexicon(plain, plainNumbers, false);
    withoutAccents = bare.isEmpty() ? List.of() : List.of(new Lexicon(bare, bareNumbers, true));
  }

  /**
   * How large the tables are.
   *
   * @return bytes
   */
  public long bytes() {
    return lexicon.bytes() + withoutAccents.stream().mapToLong(Lexicon::bytes).sum();
  }

  /**
   * Reads one text.
   *
   * @param title the first part
   * @param rest what follows it, a blank between them
   * @param receiver is told what was found
   */
  public void read(String title, String rest, Consumer<Hits> receiver) {
    Lane[] lanes = lanes();
    Lane lane = lanes[0];
    lane.begin(0, title, rest);
    readAlone(lane);
    receiver.accept(lane.hits());
    spare.add(lanes);
  }

  /**
   * Reads many texts.
   *
   * @param texts the texts
   * @param receiver is told of each what was found, not always in their order
   */
  public void read(Texts texts, Receiver receiver) {
    Lane[] lanes = lanes();
    int next = 0;
    int open = 0;
    while (open < LANES && next < texts.count()) {
      lanes[open].begin(next, texts.title(next), texts.rest(next));
      next++;
      open += start(lanes[open], receiver) ? 1 : 0;
    }
    while (open == LANES) {
      int letters = Integer.MAX_VALUE;
      for (Lane lane : lanes) {
        letters = Math.min(letters, lane.filled() - lane.at());
      }
      lexicon.rows().read(lanes, lexicon.classes(), letters);
      for (int i = 0; i < open; i++) {
        Lane lane = lanes[i];
        if (lane.at() < lane.filled()) {
          continue;
        }
        lane.look(lexicon.rows());
        if (lane.refill()) {
          continue;
        }
        boolean isOpen = false;
        receive(lane, receiver);
        while (!isOpen && next < texts.count()) {
          lane.begin(next, texts.title(next), texts.rest(next));
          next++;
          isOpen = start(lane, receiver);
        }
        if (!isOpen) { // the last one takes its place, and is looked at next
          open--;
          lanes[i] = lanes[open];
          lanes[open] = lane;
          i--;
        }
      }
    }
    for (int i = 0; i < open; i++) {
      finish(lanes[i]);
      receive(lanes[i], receiver);
    }
    spare.add(lanes);
  }

  /** Makes a lane ready to run beside others; false where it has already been read with care. */
  private boolean start(Lane lane, Receiver receiver) {
    if (lexicon.needsCare(lane.text())) {
      lexicon.readWithCare(lane);
      receive(lane, receiver);
      return false;
    }
    lane.rewind(lexicon.rows().start());
    return true;
  }

  private void readAlone(Lane lane) {
    if (lexicon.needsCare(lane.text())) {
      lexicon.readWithCare(lane);
    } else {
      lane.rewind(lexicon.rows().start());
      finish(lane);
    }
    withoutAccents(lane);
  }

  private void finish(Lane lane) {
    do {
      lexicon.rows().read(lane, lexicon.classes());
      lane.look(lexicon.rows());
    } while (lane.refill());
  }

  private void receive(Lane lane, Receiver receiver) {
    withoutAccents(lane);
    receiver.found(lane.paper(), lane.hits());
  }

  private void withoutAccents(Lane lane) {
    for (Lexicon bare : withoutAccents) {
      lane.reread(lexicon.hitStates());
      bare.readWithCare(lane);
    }
  }

  /** Counts a hit where there is nothing to look at; false where there is. */
  boolean isCounted(Lane lane, int hit, int end) {
    return hit < lexicon.hitStates() && lexicon.isCounted(lane, hit, end);
  }

  /** True where nothing that may end there needs to be found again. */
  boolean look(Lane lane, int hit, int end, boolean halfway) {
    return hit < lexicon.hitStates()
        ? lexicon.look(lane, hit, end, halfway)
        : withoutAccents.get(0).look(lane, hit - lexicon.hitStates(), end, halfway);
  }

  private Lane[] lanes() {
    Lane[] lanes = spare.poll();
    if (lanes == null) {
      int hitStates =
          lexicon.hitStates() + withoutAccents.stream().mapToInt(Lexicon::hitStates).sum();
      lanes = new Lane[LANES];
      for (int i = 0; i < LANES; i++) {
        lanes[i] = new Lane(this, literals, hitStates);
      }
    }
    return lanes;
  }
}
