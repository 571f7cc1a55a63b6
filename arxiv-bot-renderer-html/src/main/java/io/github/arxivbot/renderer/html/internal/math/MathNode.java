package io.github.arxivbot.renderer.html.internal.math;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.renderer.html.internal.math.TexSymbol.Kind;
import java.util.List;

/**
 * A part of a formula in MathML.
 *
 * @param mathMl one element
 * @param kind its class, which decides the space around it
 */
record MathNode(String mathMl, Kind kind) {

  static final MathNode EMPTY = new MathNode("<mrow></mrow>", Kind.PLAIN);

  private static final String NO_SPACE = " lspace=\"0\" rspace=\"0\"";
  private static final String THIN_SPACE = "<mspace width=\"0.167em\"></mspace>";

  static MathNode variable(String text) {
    return new MathNode("<mi>" + MarkedText.escape(text) + "</mi>", Kind.LETTER);
  }

  /** Returns an upright letter or word. */
  static MathNode upright(String text) {
    boolean isSingle = text.codePointCount(0, text.length()) == 1;
    String mi =
        isSingle && Character.isLetter(text.codePointAt(0)) ? "mi mathvariant=\"normal\"" : "mi";
    return new MathNode("<" + mi + ">" + MarkedText.escape(text) + "</mi>", Kind.LETTER);
  }

  static MathNode number(String text) {
    return new MathNode("<mn>" + MarkedText.escape(text) + "</mn>", Kind.LETTER);
  }

  static MathNode text(String text) {
    String spaced = MarkedText.escape(text.replaceAll("\\s+", "\u00A0"));
    return new MathNode("<mtext>" + spaced + "</mtext>", Kind.LETTER);
  }

  static MathNode space(String em) {
    return em.equals("0")
        ? new MathNode("", Kind.SPACE)
        : new MathNode("<mspace width=\"" + em + "em\"></mspace>", Kind.SPACE);
  }

  static MathNode of(TexSymbol symbol) {
    return switch (symbol.kind()) {
      case LETTER -> variable(symbol.text());
      case UPRIGHT -> upright(symbol.text());
      case NAME, LIMITS -> name(symbol);
      case SPACE -> space(symbol.text());
      default -> operator(symbol);
    };
  }

  private static MathNode name(TexSymbol symbol) {
    return Character.isLetter(symbol.text().charAt(0))
        ? new MathNode("<mi>" + symbol.text() + "</mi>", symbol.kind())
        : operator(symbol);
  }

  private static MathNode operator(TexSymbol symbol) {
    String attributes =
        switch (symbol.kind()) {
          case OPENING, CLOSING -> " stretchy=\"false\"";
          case PLAIN -> " stretchy=\"false\"" + NO_SPACE;
          default -> "";
        };
    return new MathNode(
        "<mo" + attributes + ">" + MarkedText.escape(symbol.text()) + "</mo>", symbol.kind());
  }

  /** Returns the operator without space around it, as the minus of −1. */
  MathNode withoutSpace() {
    boolean spaced = mathMl.startsWith("<mo>");
    return spaced ? new MathNode("<mo" + NO_SPACE + mathMl.substring(3), kind) : this;
  }

  /** Returns an element around nodes. */
  static MathNode element(String name, MathNode... parts) {
    StringBuilder all = new StringBuilder("<").append(name).append('>');
    for (MathNode part : parts) {
      all.append(part.mathMl);
    }
    return new MathNode(all.append("</").append(name).append('>').toString(), Kind.LETTER);
  }

  MathNode as(Kind other) {
    return new MathNode(mathMl, other);
  }

  /** Returns the nodes in a row, with the space that TeX sets between them. */
  static MathNode row(List<MathNode> nodes) {
    List<MathNode> shown = nodes.stream().filter(node -> !node.mathMl.isEmpty()).toList();
    if (shown.size() == 1) {
      return shown.get(0);
    }
    StringBuilder row = new StringBuilder("<mrow>");
    for (int i = 0; i < shown.size(); i++) {
      MathNode node = shown.get(i);
      Kind before = i == 0 ? Kind.OPENING : shown.get(i - 1).kind;
      Kind after = i + 1 == shown.size() ? Kind.CLOSING : shown.get(i + 1).kind;
      boolean isName = node.kind == Kind.NAME || node.kind == Kind.LIMITS;
      if (isName && (before == Kind.LETTER || before == Kind.CLOSING)) {
        row.append(THIN_SPACE);
      }
      boolean joins =
          node.kind == Kind.BINARY
              ? isOperand(before) && isOpener(after)
              : i > 0 && i + 1 < shown.size();
      boolean isJoint = node.kind == Kind.BINARY || node.kind == Kind.RELATION;
      row.append((isJoint && !joins ? node.withoutSpace() : node).mathMl);
      if (isName && (after == Kind.LETTER || after == Kind.NAME)) {
        row.append(THIN_SPACE);
      }
    }
    return new MathNode(row.append("</mrow>").toString(), Kind.LETTER);
  }

  private static boolean isOperand(Kind before) {
    return switch (before) {
      case LETTER, CLOSING, PLAIN, UPRIGHT -> true;
      default -> false;
    };
  }

  private static boolean isOpener(Kind after) {
    return switch (after) {
      case CLOSING, RELATION, PUNCTUATION -> false;
      default -> true;
    };
  }
}
