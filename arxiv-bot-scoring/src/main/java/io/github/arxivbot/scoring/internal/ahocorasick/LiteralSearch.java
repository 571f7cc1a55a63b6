package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds many literals in one reading of a text: an automaton after Aho and Corasick over classes of
 * letters, which takes for the same whatever any term does; what a term tells apart beyond that is
 * checked where it was found. Time is linear in the text. Immutable and thread-safe; those who read
 * are not.
 */
public final class LiteralSearch {

  private final int literals;
  private final AhoCorasickAutomaton lexicon;
  private final @Nullable AhoCorasickAutomaton withoutAccents;

  /**
   * Compiles literals.
   *
   * @param wanted what to look for; each is reported by its index
   */
  public LiteralSearch(List<Literal> wanted) {
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
    lexicon = new AhoCorasickAutomaton(plain, plainNumbers, false);
    withoutAccents = bare.isEmpty() ? null : new AhoCorasickAutomaton(bare, bareNumbers, true);
  }

  /**
   * How large the tables are.
   *
   * @return bytes
   */
  public long bytes() {
    return lexicon.bytes() + (withoutAccents == null ? 0 : withoutAccents.bytes());
  }

  /**
   * What reads texts by these tables; large, and therefore to be used again and again.
   *
   * @return a new reader, for one thread at a time
   */
  public TextScanner newReader() {
    return new TextScanner(literals, lexicon, withoutAccents);
  }
}
