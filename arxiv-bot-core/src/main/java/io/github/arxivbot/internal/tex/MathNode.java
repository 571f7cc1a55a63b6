package io.github.arxivbot.internal.tex;

import io.github.arxivbot.internal.tex.TexSymbol.Kind;
import java.util.List;
import java.util.Optional;

/** A part of a formula. The tree of a formula is at most some dozens of nodes deep. */
public sealed interface MathNode {

  /** {@return the class of the node, which decides the space around it} */
  default Kind kind() {
    return Kind.LETTER;
  }

  /** A symbol that a command or a character prints. */
  record Symbol(TexSymbol symbol) implements MathNode {
    @Override
    public Kind kind() {
      return symbol.kind() == Kind.UPRIGHT ? Kind.LETTER : symbol.kind();
    }
  }

  /**
   * Letters or digits in one alphabet.
   *
   * @param text the letters, not styled
   * @param alphabet their alphabet
   * @param isNumber whether they are a number
   */
  record Letters(String text, MathAlphabet alphabet, boolean isNumber) implements MathNode {

    /** {@return whether they are a variable} */
    public boolean isItalic() {
      return alphabet == MathAlphabet.ITALIC;
    }

    /** {@return the letters, styled with the characters of Unicode} */
    public String styled() {
      StringBuilder styled = new StringBuilder();
      text.codePoints().forEach(c -> styled.append(alphabet.of(c)));
      return styled.toString();
    }
  }

  /** Words in a formula, as of {@code \text}. */
  record Words(String text) implements MathNode {}

  /**
   * A space.
   *
   * @param em its width; "0" for none
   */
  record Space(String em) implements MathNode {

    @Override
    public Kind kind() {
      return Kind.SPACE;
    }
  }

  /** Nodes side by side. Spaces without a width are left out. */
  record Row(List<MathNode> nodes) implements MathNode {

    static final Row EMPTY = new Row(List.of());

    public Row {
      nodes = List.copyOf(nodes);
    }

    static MathNode of(List<MathNode> nodes) {
      List<MathNode> shown = nodes.stream().filter(node -> !isNothing(node)).toList();
      return shown.size() == 1 ? shown.get(0) : new Row(shown);
    }

    private static boolean isNothing(MathNode node) {
      return node instanceof Space space && space.em().equals("0");
    }
  }

  /** A fraction; a binomial coefficient has parentheses instead of a bar. */
  record Fraction(MathNode numerator, MathNode denominator, boolean isBinomial)
      implements MathNode {}

  /** A base with a subscript, a superscript, or both. */
  record Scripts(MathNode base, Optional<MathNode> below, Optional<MathNode> above)
      implements MathNode {
    @Override
    public Kind kind() {
      return base.kind() == Kind.SPACE ? Kind.LETTER : base.kind();
    }
  }

  /** The primes of a derivative. */
  record Primes(int count) implements MathNode {
    @Override
    public Kind kind() {
      return Kind.PLAIN;
    }
  }

  /** A root; a square root has no index. */
  record Root(MathNode radicand, Optional<MathNode> index) implements MathNode {}

  /** A base with an accent above or, if the kind of the accent is {@code BELOW}, below it. */
  record Accented(MathNode base, TexSymbol accent) implements MathNode {
    @Override
    public Kind kind() {
      return base.kind();
    }
  }

  /** A base with something small above or below it. */
  record Stacked(MathNode base, MathNode script, boolean isAbove) implements MathNode {
    @Override
    public Kind kind() {
      return base.kind();
    }
  }

  /**
   * A node between brackets that are as high as it.
   *
   * @param opening the opening bracket; empty for none
   * @param inside the node
   * @param closing the closing bracket; empty for none
   */
  record Fenced(Optional<TexSymbol> opening, MathNode inside, Optional<TexSymbol> closing)
      implements MathNode {}

  /** The name of an operator such as {@code \operatorname{rank}}. */
  record Operator(MathNode name) implements MathNode {
    @Override
    public Kind kind() {
      return Kind.NAME;
    }
  }
}
