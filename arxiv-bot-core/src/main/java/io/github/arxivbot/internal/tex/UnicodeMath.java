package io.github.arxivbot.internal.tex;

import io.github.arxivbot.internal.tex.TexSymbol.Kind;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes formulas as one line of Unicode, for texts that have no form for formulas: {@code n ≥ 6},
 * {@code 10⁻³}, {@code 𝒪(n²)}, {@code (a+b)/2}. Scripts that Unicode lacks are written with {@code
 * ^} and {@code _}, or as elements of HTML.
 */
public final class UnicodeMath {

  private static final Map<Integer, String> ACCENTS =
      UnicodeScripts.table(
          "^\u0302~\u0303¯\u0304→\u20D7˙\u0307¨\u0308ˇ\u030C˘\u0306´\u0301`\u0300_\u0332");

  private static final String NARROW_SPACE = "\u202F";
  private static final Map<String, String> SPACES =
      Map.of("0", "", "0.167", NARROW_SPACE, "0.222", NARROW_SPACE, "0.278", NARROW_SPACE);

  // Control characters, which a formula cannot contain.
  private static final String MARKS = "\u0001\u0002\u0003\u0004";
  private static final List<String> TAGS = List.of("<sup>", "</sup>", "<sub>", "</sub>");

  private final boolean hasMarks;

  private UnicodeMath(boolean hasMarks) {
    this.hasMarks = hasMarks;
  }

  /** Returns a formula as plain text. */
  public static String text(MathNode formula) {
    return normalized(new UnicodeMath(false).write(formula, false));
  }

  /** Returns a formula as HTML without attributes: escaped text, {@code sup} and {@code sub}. */
  public static String html(MathNode formula, UnaryOperator<String> escape) {
    String marked = normalized(new UnicodeMath(true).write(formula, false));
    StringBuilder html = new StringBuilder();
    int written = 0;
    for (int at = 0; at < marked.length(); at++) {
      int mark = MARKS.indexOf(marked.charAt(at));
      if (mark >= 0) {
        html.append(escape.apply(marked.substring(written, at))).append(TAGS.get(mark));
        written = at + 1;
      }
    }
    return html.append(escape.apply(marked.substring(written))).toString();
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Writes a node. In a script, operators have no space around them. */
  private String write(MathNode node, boolean isScript) {
    if (node instanceof MathNode.Symbol symbol) {
      return symbol.symbol().text();
    } else if (node instanceof MathNode.Letters letters) {
      return letters(letters);
    } else if (node instanceof MathNode.Words words) {
      return words.text();
    } else if (node instanceof MathNode.Space space) {
      return SPACES.getOrDefault(space.em(), " ");
    } else if (node instanceof MathNode.Row row) {
      return row(row.nodes(), isScript);
    } else if (node instanceof MathNode.Fraction fraction) {
      return fraction(fraction, isScript);
    } else if (node instanceof MathNode.Scripts scripts) {
      return write(scripts.base(), isScript)
          + scripts.below().map(below -> script(below, false)).orElse("")
          + scripts.above().map(above -> script(above, true)).orElse("");
    } else if (node instanceof MathNode.Primes primes) {
      return "′".repeat(primes.count());
    } else if (node instanceof MathNode.Root root) {
      return root(root, isScript);
    } else if (node instanceof MathNode.Accented accented) {
      return accented(accented, isScript);
    } else if (node instanceof MathNode.Stacked stacked) {
      return write(stacked.base(), isScript) + script(stacked.script(), stacked.isAbove());
    } else if (node instanceof MathNode.Fenced fenced) {
      return fence(fenced.opening()) + write(fenced.inside(), isScript) + fence(fenced.closing());
    }
    return write(((MathNode.Operator) node).name(), isScript);
  }

  // The bold, sans-serif and monospaced letters of Unicode are missing in many fonts.
  private static String letters(MathNode.Letters letters) {
    return switch (letters.alphabet()) {
      case SCRIPT, FRAKTUR, DOUBLE_STRUCK -> letters.styled();
      default -> letters.text();
    };
  }

  private static String fence(Optional<TexSymbol> bracket) {
    return bracket.map(TexSymbol::text).orElse("");
  }

  private String row(List<MathNode> nodes, boolean isScript) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      Kind kind = nodes.get(i).kind();
      boolean isInside = i > 0 && i + 1 < nodes.size();
      Kind before = i == 0 ? Kind.OPENING : nodes.get(i - 1).kind();
      Kind after = i + 1 == nodes.size() ? Kind.CLOSING : nodes.get(i + 1).kind();
      boolean isName = kind == Kind.NAME || kind == Kind.LIMITS;
      boolean isSpaced = !isScript && kind == Kind.RELATION && isInside;
      if (isSpaced || (isName && (before == Kind.LETTER || before == Kind.CLOSING))) {
        space(row);
      }
      String text = write(nodes.get(i), isScript);
      boolean isFactor =
          nodes.get(i) instanceof MathNode.Fraction fraction
              && !fraction.isBinomial()
              && (before == Kind.LETTER || after == Kind.LETTER);
      row.append(isFactor ? "(" + text + ")" : text);
      if (isSpaced
          || (isName && (after == Kind.LETTER || after == Kind.NAME))
          || (!isScript
              && kind == Kind.PUNCTUATION
              && i + 1 < nodes.size()
              && after != Kind.SPACE)) {
        space(row);
      }
    }
    return row.toString().replaceAll(" {2,}", " ");
  }

  private static void space(StringBuilder row) {
    if (row.length() > 0 && row.charAt(row.length() - 1) != ' ') {
      row.append(' ');
    }
  }

  private String script(MathNode node, boolean isAbove) {
    String text = write(node, true);
    Optional<String> characters = UnicodeScripts.of(text, isAbove);
    if (characters.isPresent() || text.isEmpty()) {
      return characters.orElse("");
    }
    if (hasMarks) {
      int mark = isAbove ? 0 : 2;
      return MARKS.charAt(mark) + text + MARKS.charAt(mark + 1);
    }
    return (isAbove ? "^" : "_") + grouped(text);
  }

  /** Returns a text in parentheses, unless it is one word or one number. */
  private static String grouped(String text) {
    boolean isWord =
        text.codePointCount(0, text.length()) == 1
            || text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.')
            || (text.startsWith("(") && text.indexOf(')') == text.length() - 1);
    return isWord ? text : "(" + text + ")";
  }

  private String fraction(MathNode.Fraction fraction, boolean isScript) {
    String numerator = write(fraction.numerator(), isScript);
    String denominator = write(fraction.denominator(), isScript);
    return fraction.isBinomial()
        ? "(" + numerator + " choose " + denominator + ")"
        : operand(numerator, fraction.numerator()) + "/" + grouped(denominator);
  }

  private static String operand(String text, MathNode node) {
    boolean isProduct =
        !(node instanceof MathNode.Row row)
            || row.nodes().stream().allMatch(part -> part.kind() == Kind.LETTER);
    return isProduct ? text : grouped(text);
  }

  private String root(MathNode.Root root, boolean isScript) {
    String index = root.index().map(node -> script(node, true)).orElse("");
    return index + "√" + grouped(write(root.radicand(), isScript));
  }

  private String accented(MathNode.Accented accented, boolean isScript) {
    String base = write(accented.base(), isScript);
    String accent = ACCENTS.getOrDefault(accented.accent().text().codePointAt(0), "");
    boolean isLine = "¯_".contains(accented.accent().text());
    if (base.codePointCount(0, base.length()) > 1 && !isLine) {
      return base;
    }
    StringBuilder text = new StringBuilder();
    base.codePoints()
        .forEach(c -> text.appendCodePoint(c).append(Character.isLetterOrDigit(c) ? accent : ""));
    return text.toString();
  }
}
