package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds many literals in one pass over a text, with an Aho-Corasick automaton over classes of
 * characters. Characters that any term treats as equal are one class; differences that a term does
 * not ignore are verified at each hit. The time is linear in the text. Immutable and thread-safe;
 * its scanners are not.
 */
public final class LiteralSearch {

  private final int literals;
  private final AhoCorasickAutomaton lexicon;
  private final @Nullable AhoCorasickAutomaton withoutAccents;

  /** Compiles literals, each of which is identified by its index. */
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

  /** Returns the size of the tables in bytes. */
  public long bytes() {
    return lexicon.bytes() + (withoutAccents == null ? 0 : withoutAccents.bytes());
  }

  /** Returns a scanner for one thread at a time. It is large and should be reused. */
  public TextScanner newReader() {
    return new TextScanner(literals, lexicon, withoutAccents);
  }
}
