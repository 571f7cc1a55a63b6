package io.github.arxivbot.renderer.html.internal;

import io.github.arxivbot.renderer.html.internal.Symbol.Kind;
import java.util.List;

/**
 * A piece of a formula: MathML, and what it is to its neighbours.
 *
 * @param mathMl one element
 * @param kind decides the space around it
 */
record Atom(String mathMl, Kind kind) {

  static final Atom NOTHING = new Atom("<mrow></mrow>", Kind.PLAIN);

  private static final String NO_SPACE = " lspace=\"0\" rspace=\"0\"";
  private static final String THIN_SPACE = "<mspace width=\"0.167em\"></mspace>";

  static Atom variable(String text) {
    return new Atom("<mi>" + Markup.escaped(text) + "</mi>", Kind.LETTER);
  }

  /** One letter that is not slanted, or a word. */
  static Atom upright(String text) {
    boolean isOne = text.codePointCount(0, text.length()) == 1;
    String mi =
        isOne && Character.isLetter(text.codePointAt(0)) ? "mi mathvariant=\"normal\"" : "mi";
    return new Atom("<" + mi + ">" + Markup.escaped(text) + "</mi>", Kind.LETTER);
  }

  static Atom number(String text) {
    return new Atom("<mn>" + Markup.escaped(text) + "</mn>", Kind.LETTER);
  }

  static Atom text(String text) {
    String words = Markup.escaped(text.replaceAll("\\s+", "\u00A0"));
    return new Atom("<mtext>" + words + "</mtext>", Kind.LETTER);
  }

  static Atom space(String em) {
    return em.equals("0")
        ? new Atom("", Kind.SPACE)
        : new Atom("<mspace width=\"" + em + "em\"></mspace>", Kind.SPACE);
  }

  static Atom of(Symbol symbol) {
    return switch (symbol.kind()) {
      case LETTER -> variable(symbol.text());
      case UPRIGHT -> upright(symbol.text());
      case NAME, LIMITS -> name(symbol);
      case SPACE -> space(symbol.text());
      default -> operator(symbol);
    };
  }

  private static Atom name(Symbol symbol) {
    return Character.isLetter(symbol.text().charAt(0))
        ? new Atom("<mi>" + symbol.text() + "</mi>", symbol.kind())
        : operator(symbol);
  }

  private static Atom operator(Symbol symbol) {
    String attributes =
        switch (symbol.kind()) {
          case OPENING, CLOSING -> " stretchy=\"false\"";
          case PLAIN -> " stretchy=\"false\"" + NO_SPACE;
          default -> "";
        };
    return new Atom(
        "<mo" + attributes + ">" + Markup.escaped(symbol.text()) + "</mo>", symbol.kind());
  }

  /** The same without space around it, for a sign that joins nothing: the minus of −1. */
  Atom alone() {
    boolean spaced = mathMl.startsWith("<mo>");
    return spaced ? new Atom("<mo" + NO_SPACE + mathMl.substring(3), kind) : this;
  }

  /** An element around atoms. */
  static Atom element(String name, Atom... parts) {
    StringBuilder all = new StringBuilder("<").append(name).append('>');
    for (Atom part : parts) {
      all.append(part.mathMl);
    }
    return new Atom(all.append("</").append(name).append('>').toString(), Kind.LETTER);
  }

  Atom as(Kind other) {
    return new Atom(mathMl, other);
  }

  /** Atoms one after another, as one. */
  static Atom row(List<Atom> atoms) {
    List<Atom> shown = atoms.stream().filter(atom -> !atom.mathMl.isEmpty()).toList();
    if (shown.size() == 1) {
      return shown.get(0);
    }
    StringBuilder row = new StringBuilder("<mrow>");
    for (int i = 0; i < shown.size(); i++) {
      Atom atom = shown.get(i);
      Kind before = i == 0 ? Kind.OPENING : shown.get(i - 1).kind;
      Kind after = i + 1 == shown.size() ? Kind.CLOSING : shown.get(i + 1).kind;
      boolean isName = atom.kind == Kind.NAME || atom.kind == Kind.LIMITS;
      if (isName && (before == Kind.LETTER || before == Kind.CLOSING)) {
        row.append(THIN_SPACE);
      }
      boolean joins =
          atom.kind == Kind.BINARY
              ? isOperand(before) && isOpener(after)
              : i > 0 && i + 1 < shown.size();
      boolean isJoint = atom.kind == Kind.BINARY || atom.kind == Kind.RELATION;
      row.append((isJoint && !joins ? atom.alone() : atom).mathMl);
      if (isName && (after == Kind.LETTER || after == Kind.NAME)) {
        row.append(THIN_SPACE);
      }
    }
    return new Atom(row.append("</mrow>").toString(), Kind.LETTER);
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
