package io.github.arxivbot.renderer.html.internal.math;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.renderer.html.internal.math.TexSymbol.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts TeX formulas to MathML, which browsers show without a script. Supports the TeX that
 * abstracts use; a formula with any other command is not converted. A recursive descent parser that
 * reads each character once.
 */
public final class TexToMathMl {

  private static final int MAX_LENGTH = 2000;
  private static final int MAX_DEPTH = 16;

  private static final Set<String> TEXT_COMMANDS =
      Set.of(
          "\\text",
          "\\textrm",
          "\\textnormal",
          "\\mbox",
          "\\hbox",
          "\\textit",
          "\\textbf",
          "\\texttt",
          "\\textsf",
          "\\textsc");

  private final TexTokenizer tokens;
  private final boolean isDisplay;
  private MathAlphabet alphabet = MathAlphabet.ITALIC;
  private int depth;
  private boolean hasUnknown;

  private TexToMathMl(String tex, boolean isDisplay) {
    this.tokens = new TexTokenizer(tex);
    this.isDisplay = isDisplay;
  }

  /**
   * Converts a formula.
   *
   * @param text the text that contains it
   * @param start the index after its opening delimiter
   * @param end the index of its closing delimiter
   * @param isDisplay whether it stands on a line of its own
   * @return a math element; empty if the formula contains anything unknown
   */
  public static Optional<String> convert(String text, int start, int end, boolean isDisplay) {
    if (end - start > MAX_LENGTH) {
      return Optional.empty();
    }
    String tex = text.substring(start, end);
    if (tex.isBlank() || tex.chars().anyMatch(TexToMathMl::isForbidden)) {
      return Optional.empty();
    }
    TexToMathMl formula = new TexToMathMl(tex, isDisplay);
    MathNode root = formula.row();
    if (formula.hasUnknown || !formula.tokens.isAtEnd()) {
      return Optional.empty();
    }
    String source = MarkedText.escape(tex.strip().replaceAll("\\s+", " "));
    String block = isDisplay ? " display=\"block\"" : "";
    return Optional.of(
        "<math" + block + " alttext=\"" + source + "\">" + root.mathMl() + "</math>");
  }

  private static boolean isForbidden(int c) {
    return (Character.isISOControl(c) && !Character.isWhitespace(c))
        || Character.isSurrogate((char) c)
        || c >= 0xFFFE;
  }

  /** Parses up to the end of the formula or group. */
  private MathNode row() {
    MathAlphabet before = alphabet;
    List<MathNode> nodes = new ArrayList<>();
    while (!isEndOfRow(tokens.peek())) {
      String token = tokens.next();
      if (token.equals("\\over")) {
        nodes = over("mfrac", nodes);
      } else if (token.equals("\\choose")) {
        nodes = over("mfrac linethickness=\"0\"", nodes);
      } else if (MathAlphabet.isSwitch(token)) {
        MathAlphabet.of(token).ifPresent(chosen -> alphabet = chosen);
      } else {
        nodes.add(scripted(atom(token)));
      }
    }
    alphabet = before;
    return MathNode.row(nodes);
  }

  private static boolean isEndOfRow(String token) {
    return token.isEmpty() || token.equals("}") || token.equals("\\right");
  }

  private List<MathNode> over(String element, List<MathNode> numerator) {
    MathNode fraction = fraction(element, MathNode.row(numerator), row());
    return new ArrayList<>(List.of(fraction));
  }

  private static MathNode fraction(String element, MathNode numerator, MathNode denominator) {
    MathNode fraction = MathNode.element("mfrac", numerator, denominator);
    if (element.equals("mfrac")) {
      return fraction;
    }
    MathNode binomial = new MathNode(fraction.mathMl().replaceFirst("mfrac", element), Kind.LETTER);
    return MathNode.element("mrow", fence("("), binomial, fence(")"));
  }

  private static MathNode fence(String text) {
    return new MathNode("<mo stretchy=\"true\">" + MarkedText.escape(text) + "</mo>", Kind.PLAIN);
  }

  private MathNode scripted(MathNode base) {
    MathNode below = null;
    MathNode above = null;
    while (true) {
      String token = tokens.peek();
      if (token.equals("_") && below == null) {
        tokens.next();
        below = argument();
      } else if (token.equals("^") && above == null) {
        tokens.next();
        above = argument();
      } else if (token.equals("'")) {
        MathNode primes = primes();
        above = above == null ? primes : MathNode.element("mrow", primes, above);
      } else if (token.equals("\\limits") || token.equals("\\nolimits")) {
        tokens.next();
      } else if (token.equals("_") || token.equals("^")) {
        return unknown();
      } else {
        return scripted(base, below, above);
      }
    }
  }

  private MathNode scripted(MathNode base, @Nullable MathNode below, @Nullable MathNode above) {
    boolean isStacked = isDisplay && base.kind() == Kind.LIMITS;
    MathNode scripted;
    if (below != null && above != null) {
      scripted = MathNode.element(isStacked ? "munderover" : "msubsup", base, below, above);
    } else if (below != null) {
      scripted = MathNode.element(isStacked ? "munder" : "msub", base, below);
    } else if (above != null) {
      scripted = MathNode.element(isStacked ? "mover" : "msup", base, above);
    } else {
      return base;
    }
    return base.kind() == Kind.SPACE ? scripted : scripted.as(base.kind());
  }

  private MathNode primes() {
    StringBuilder primes = new StringBuilder();
    while (tokens.skip("'")) {
      primes.append('′');
    }
    return new MathNode("<mo lspace=\"0\" rspace=\"0\">" + primes + "</mo>", Kind.PLAIN);
  }

  /** Parses the argument of a command or script: a group or one symbol. */
  private MathNode argument() {
    String token = tokens.next();
    boolean isDigit = token.length() == 1 && Character.isDigit(token.charAt(0));
    return isDigit ? MathNode.number(alphabet.of(token.charAt(0))) : atom(token);
  }

  private MathNode argument(MathAlphabet chosen) {
    MathAlphabet before = alphabet;
    alphabet = chosen;
    MathNode argument = argument();
    alphabet = before;
    return argument;
  }

  private MathNode group() {
    MathNode group = row();
    return tokens.skip("}") ? group : unknown();
  }

  private MathNode atom(String token) {
    depth++;
    MathNode atom =
        depth > MAX_DEPTH ? unknown() : token.startsWith("\\") ? command(token) : character(token);
    depth--;
    return atom;
  }

  private MathNode character(String token) {
    int c = token.isEmpty() ? ' ' : token.codePointAt(0);
    if (c >= '0' && c <= '9') {
      return number(token + tokens.restOfNumber());
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      return letter(token);
    }
    return switch (c) {
      case '{' -> group();
      case '_', '^' -> script(token);
      case '~' -> MathNode.space("0.25");
      case '-' -> MathNode.of(new TexSymbol(Kind.BINARY, "−"));
      case '*' -> MathNode.of(new TexSymbol(Kind.BINARY, "∗"));
      case '+' -> MathNode.of(new TexSymbol(Kind.BINARY, token));
      case ':' -> MathNode.of(new TexSymbol(Kind.RELATION, tokens.skip("=") ? "≔" : token));
      case '=', '<', '>' -> MathNode.of(new TexSymbol(Kind.RELATION, token));
      case '(', '[' -> MathNode.of(new TexSymbol(Kind.OPENING, token));
      case ')', ']' -> MathNode.of(new TexSymbol(Kind.CLOSING, token));
      case ',', ';' -> MathNode.of(new TexSymbol(Kind.PUNCTUATION, token));
      case '%', '@', '?', '#' -> MathNode.upright(token);
      case '/', '|', '.', '!', '"', '`', '\'' -> MathNode.of(new TexSymbol(Kind.PLAIN, token));
      case ' ', '}', '&', '$' -> unknown();
      default -> unusual(c, token);
    };
  }

  private static MathNode unusual(int c, String token) {
    if (Character.isLetter(c)) {
      return MathNode.variable(token);
    }
    return Character.getType(c) == Character.MATH_SYMBOL
        ? MathNode.of(new TexSymbol(Kind.RELATION, token))
        : MathNode.upright(token);
  }

  private MathNode number(String digits) {
    StringBuilder styled = new StringBuilder();
    digits.codePoints().forEach(digit -> styled.append(alphabet.of(digit)));
    return MathNode.number(styled.toString());
  }

  private MathNode letter(String first) {
    if (alphabet == MathAlphabet.ITALIC) {
      return MathNode.variable(first);
    }
    StringBuilder styled = new StringBuilder();
    (first + tokens.restOfWord()).codePoints().forEach(c -> styled.append(alphabet.of(c)));
    return MathNode.upright(styled.toString());
  }

  /** Parses a script without a base, as in {@code $^{13}$C}. */
  private MathNode script(String token) {
    MathNode script = argument();
    return MathNode.element(token.equals("_") ? "msub" : "msup", MathNode.EMPTY, script);
  }

  private MathNode command(String command) {
    Optional<MathAlphabet> chosen = MathAlphabet.of(command);
    if (chosen.isPresent() && !MathAlphabet.isSwitch(command)) {
      return named(command, argument(chosen.get()));
    }
    if (TEXT_COMMANDS.contains(command)) {
      String text = tokens.text();
      return text.isEmpty() ? unknown() : MathNode.text(text);
    }
    return switch (command) {
      case "\\frac", "\\tfrac", "\\dfrac", "\\nicefrac" ->
          fraction("mfrac", argument(), argument());
      case "\\binom" -> fraction("mfrac linethickness=\"0\"", argument(), argument());
      case "\\sqrt" -> root();
      case "\\left" -> fenced();
      case "\\stackrel", "\\overset" -> swapped("mover");
      case "\\underset" -> swapped("munder");
      case "\\ket" -> bracketed("|", "⟩");
      case "\\bra" -> bracketed("⟨", "|");
      case "\\mathop", "\\mathrel", "\\mathbin", "\\mathord", "\\ensuremath" -> argument();
      case "\\pmod" ->
          MathNode.row(List.of(MathNode.text(" (mod "), argument(), MathNode.text(")")));
      case "\\bmod", "\\mod" -> new MathNode("<mo>mod</mo>", Kind.BINARY);
      case "\\not" -> negated();
      case "\\ ", "\\\n", "\\\r", "\\\t" -> MathNode.space("0.25");
      default -> TexSymbol.of(command).map(this::symbol).orElseGet(this::unknown);
    };
  }

  private static MathNode named(String command, MathNode argument) {
    return command.equals("\\operatorname") ? argument.as(Kind.NAME) : argument;
  }

  private MathNode symbol(TexSymbol symbol) {
    return switch (symbol.kind()) {
      case ACCENT -> accented("mover", symbol);
      case BELOW -> accented("munder", symbol);
      case SPACE -> MathNode.space(symbol.text());
      default -> MathNode.of(symbol);
    };
  }

  private MathNode accented(String element, TexSymbol accent) {
    MathNode base = argument();
    MathNode mark = new MathNode("<mo stretchy=\"false\">" + accent.text() + "</mo>", Kind.PLAIN);
    return new MathNode(
        "<" + element + ">" + base.mathMl() + mark.mathMl() + "</" + element + ">", base.kind());
  }

  private MathNode swapped(String element) {
    MathNode script = argument();
    MathNode base = argument();
    return MathNode.element(element, base, script).as(base.kind());
  }

  private MathNode bracketed(String opening, String closing) {
    return MathNode.element("mrow", fence(opening), argument(), fence(closing));
  }

  private MathNode root() {
    if (!tokens.skip("[")) {
      return MathNode.element("msqrt", argument());
    }
    List<MathNode> index = new ArrayList<>();
    while (!tokens.isAtEnd() && !tokens.peek().equals("]")) {
      index.add(scripted(atom(tokens.next())));
    }
    tokens.skip("]");
    MathNode radicand = argument();
    return MathNode.element("mroot", radicand, MathNode.row(index));
  }

  private MathNode fenced() {
    MathNode opening = delimiter();
    MathNode inside = row();
    if (!tokens.skip("\\right")) {
      return unknown();
    }
    return MathNode.element("mrow", opening, inside, delimiter());
  }

  private MathNode delimiter() {
    String token = tokens.next();
    if (token.equals(".")) {
      return MathNode.EMPTY;
    }
    Optional<TexSymbol> symbol = TexSymbol.of(token);
    if (symbol.isPresent()) {
      return fence(symbol.get().text());
    }
    return "()[]|/<>".contains(token) && !token.isEmpty() ? fence(token) : unknown();
  }

  private MathNode negated() {
    MathNode relation = argument();
    String stroked = relation.mathMl().replace("</mo>", "\u0338</mo>");
    return relation.kind() == Kind.RELATION ? new MathNode(stroked, Kind.RELATION) : unknown();
  }

  private MathNode unknown() {
    hasUnknown = true;
    tokens.stop();
    return MathNode.EMPTY;
  }
}
