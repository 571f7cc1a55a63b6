package io.github.arxivbot.renderer.html.internal.math;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.internal.tex.MathNode;
import io.github.arxivbot.internal.tex.TexSymbol;
import io.github.arxivbot.internal.tex.TexSymbol.Kind;
import java.util.List;
import java.util.Optional;

/** Writes formulas as MathML, which browsers show without a script. */
public final class MathMlWriter {

  private static final String NO_SPACE = " lspace=\"0\" rspace=\"0\"";
  private static final String THIN_SPACE = "<mspace width=\"0.167em\"></mspace>";

  private final boolean isDisplay;

  private MathMlWriter(boolean isDisplay) {
    this.isDisplay = isDisplay;
  }

  /**
   * Returns a formula as a math element.
   *
   * @param formula the formula
   * @param tex its source, without delimiters
   * @param isDisplay whether it stands on a line of its own
   * @return a math element
   */
  public static String write(MathNode formula, String tex, boolean isDisplay) {
    String source = MarkedText.escape(tex.strip().replaceAll("\\s+", " "));
    String block = isDisplay ? " display=\"block\"" : "";
    String mathMl = new MathMlWriter(isDisplay).mathMl(formula);
    return "<math" + block + " alttext=\"" + source + "\">" + mathMl + "</math>";
  }

  private String mathMl(MathNode node) {
    if (node instanceof MathNode.Symbol symbol) {
      return symbol(symbol.symbol());
    } else if (node instanceof MathNode.Letters letters) {
      return letters(letters);
    } else if (node instanceof MathNode.Words words) {
      String spaced = MarkedText.escape(words.text().replaceAll("\\s+", "\u00A0"));
      return "<mtext>" + spaced + "</mtext>";
    } else if (node instanceof MathNode.Space space) {
      return space.em().equals("0") ? "" : "<mspace width=\"" + space.em() + "em\"></mspace>";
    } else if (node instanceof MathNode.Row row) {
      return row(row.nodes());
    } else if (node instanceof MathNode.Fraction fraction) {
      return fraction(fraction);
    } else if (node instanceof MathNode.Scripts scripts) {
      return scripts(scripts);
    } else if (node instanceof MathNode.Primes primes) {
      return "<mo" + NO_SPACE + ">" + "′".repeat(primes.count()) + "</mo>";
    } else if (node instanceof MathNode.Root root) {
      return root.index()
          .map(index -> element("mroot", root.radicand(), index))
          .orElseGet(() -> element("msqrt", root.radicand()));
    } else if (node instanceof MathNode.Accented accented) {
      return accented(accented);
    } else if (node instanceof MathNode.Stacked stacked) {
      return element(stacked.isAbove() ? "mover" : "munder", stacked.base(), stacked.script());
    } else if (node instanceof MathNode.Fenced fenced) {
      return "<mrow>"
          + fence(fenced.opening())
          + mathMl(fenced.inside())
          + fence(fenced.closing())
          + "</mrow>";
    }
    return mathMl(((MathNode.Operator) node).name());
  }

  private String element(String name, MathNode... parts) {
    StringBuilder all = new StringBuilder("<").append(name).append('>');
    for (MathNode part : parts) {
      all.append(mathMl(part));
    }
    return all.append("</").append(name).append('>').toString();
  }

  private static String symbol(TexSymbol symbol) {
    return switch (symbol.kind()) {
      case LETTER -> "<mi>" + MarkedText.escape(symbol.text()) + "</mi>";
      case UPRIGHT -> upright(symbol.text());
      case NAME, LIMITS ->
          Character.isLetter(symbol.text().charAt(0))
              ? "<mi>" + symbol.text() + "</mi>"
              : operator(symbol);
      default -> operator(symbol);
    };
  }

  private static String upright(String text) {
    boolean isSingle = text.codePointCount(0, text.length()) == 1;
    String mi =
        isSingle && Character.isLetter(text.codePointAt(0)) ? "mi mathvariant=\"normal\"" : "mi";
    return "<" + mi + ">" + MarkedText.escape(text) + "</mi>";
  }

  private static String operator(TexSymbol symbol) {
    String attributes =
        switch (symbol.kind()) {
          case OPENING, CLOSING -> " stretchy=\"false\"";
          case PLAIN -> " stretchy=\"false\"" + NO_SPACE;
          default -> "";
        };
    return "<mo" + attributes + ">" + MarkedText.escape(symbol.text()) + "</mo>";
  }

  private static String letters(MathNode.Letters letters) {
    if (letters.isNumber()) {
      return "<mn>" + MarkedText.escape(letters.styled()) + "</mn>";
    }
    return letters.isItalic()
        ? "<mi>" + MarkedText.escape(letters.text()) + "</mi>"
        : upright(letters.styled());
  }

  private String fraction(MathNode.Fraction fraction) {
    String parts = mathMl(fraction.numerator()) + mathMl(fraction.denominator()) + "</mfrac>";
    return fraction.isBinomial()
        ? "<mrow>" + fence("(") + "<mfrac linethickness=\"0\">" + parts + fence(")") + "</mrow>"
        : "<mfrac>" + parts;
  }

  private String scripts(MathNode.Scripts scripts) {
    boolean isStacked = isDisplay && scripts.base().kind() == Kind.LIMITS;
    if (scripts.below().isPresent() && scripts.above().isPresent()) {
      return element(
          isStacked ? "munderover" : "msubsup",
          scripts.base(),
          scripts.below().get(),
          scripts.above().get());
    }
    String below = isStacked ? "munder" : "msub";
    String above = isStacked ? "mover" : "msup";
    return scripts
        .below()
        .map(script -> element(below, scripts.base(), script))
        .orElseGet(() -> element(above, scripts.base(), scripts.above().orElseThrow()));
  }

  private String accented(MathNode.Accented accented) {
    String element = accented.accent().kind() == Kind.BELOW ? "munder" : "mover";
    String mark = "<mo stretchy=\"false\">" + accented.accent().text() + "</mo>";
    return "<" + element + ">" + mathMl(accented.base()) + mark + "</" + element + ">";
  }

  private static String fence(Optional<TexSymbol> bracket) {
    return bracket.map(symbol -> fence(symbol.text())).orElse("<mrow></mrow>");
  }

  private static String fence(String text) {
    return "<mo stretchy=\"true\">" + MarkedText.escape(text) + "</mo>";
  }

  /** Returns nodes in a row, with the space that TeX sets between them. */
  private String row(List<MathNode> nodes) {
    StringBuilder row = new StringBuilder("<mrow>");
    for (int i = 0; i < nodes.size(); i++) {
      MathNode node = nodes.get(i);
      Kind before = i == 0 ? Kind.OPENING : nodes.get(i - 1).kind();
      Kind after = i + 1 == nodes.size() ? Kind.CLOSING : nodes.get(i + 1).kind();
      boolean isName = node.kind() == Kind.NAME || node.kind() == Kind.LIMITS;
      if (isName && (before == Kind.LETTER || before == Kind.CLOSING)) {
        row.append(THIN_SPACE);
      }
      boolean isInside = i > 0 && i + 1 < nodes.size();
      row.append(isUnspaced(node, before, after, isInside) ? unspaced(node) : mathMl(node));
      if (isName && (after == Kind.LETTER || after == Kind.NAME)) {
        row.append(THIN_SPACE);
      }
    }
    return row.append("</mrow>").toString();
  }

  /** Tests whether an operator joins nothing, as the minus of −1. */
  private static boolean isUnspaced(MathNode node, Kind before, Kind after, boolean isInside) {
    return node.kind() == Kind.BINARY
        ? !node.kind().isBetween(before, after)
        : node.kind() == Kind.RELATION && !isInside;
  }

  private String unspaced(MathNode node) {
    String mathMl = mathMl(node);
    return mathMl.startsWith("<mo>") ? "<mo" + NO_SPACE + mathMl.substring(3) : mathMl;
  }
}
