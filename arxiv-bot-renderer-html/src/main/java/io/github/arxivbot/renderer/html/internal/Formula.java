package io.github.arxivbot.renderer.html.internal;

import io.github.arxivbot.renderer.html.internal.Symbol.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A formula in TeX as MathML, which browsers show without a script. It knows what abstracts use and
 * guesses nothing: a formula with anything else in it is not converted. Reads each character once.
 */
final class Formula {

  static final int LENGTH = 2000;
  private static final int DEPTH = 16;

  private static final Set<String> TEXTS =
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

  private final Tokens tokens;
  private final boolean isDisplay;
  private Letters letters = Letters.ITALIC;
  private int depth;
  private boolean isUnknown;

  private Formula(String tex, boolean isDisplay) {
    this.tokens = new Tokens(tex);
    this.isDisplay = isDisplay;
  }

  /**
   * A formula.
   *
   * @param text the text in which it stands
   * @param start index behind its opening mark
   * @param end index of its closing mark
   * @param isDisplay whether it stands on a line of its own
   * @return a math element; nothing where the formula has something that is not known here
   */
  static Optional<String> mathMl(String text, int start, int end, boolean isDisplay) {
    if (end - start > LENGTH) {
      return Optional.empty();
    }
    String tex = text.substring(start, end);
    if (tex.isBlank() || tex.chars().anyMatch(Formula::isNoText)) {
      return Optional.empty();
    }
    Formula formula = new Formula(tex, isDisplay);
    Atom all = formula.row();
    if (formula.isUnknown || !formula.tokens.isAtEnd()) {
      return Optional.empty();
    }
    String source = Markup.escaped(tex.strip().replaceAll("\\s+", " "));
    String block = isDisplay ? " display=\"block\"" : "";
    return Optional.of("<math" + block + " alttext=\"" + source + "\">" + all.mathMl() + "</math>");
  }

  private static boolean isNoText(int c) {
    return (Character.isISOControl(c) && !Character.isWhitespace(c))
        || Character.isSurrogate((char) c)
        || c >= 0xFFFE;
  }

  /** Up to the end, or to what ends a group. */
  private Atom row() {
    Letters before = letters;
    List<Atom> atoms = new ArrayList<>();
    while (!isEndOfRow(tokens.peek())) {
      String token = tokens.next();
      if (token.equals("\\over")) {
        atoms = over("mfrac", atoms);
      } else if (token.equals("\\choose")) {
        atoms = over("mfrac linethickness=\"0\"", atoms);
      } else if (Letters.isSwitch(token)) {
        Letters.of(token).ifPresent(chosen -> letters = chosen);
      } else {
        atoms.add(scripted(atom(token)));
      }
    }
    letters = before;
    return Atom.row(atoms);
  }

  private static boolean isEndOfRow(String token) {
    return token.isEmpty() || token.equals("}") || token.equals("\\right");
  }

  private List<Atom> over(String element, List<Atom> numerator) {
    Atom fraction = fraction(element, Atom.row(numerator), row());
    return new ArrayList<>(List.of(fraction));
  }

  private static Atom fraction(String element, Atom numerator, Atom denominator) {
    Atom fraction = Atom.element("mfrac", numerator, denominator);
    if (element.equals("mfrac")) {
      return fraction;
    }
    Atom binomial = new Atom(fraction.mathMl().replaceFirst("mfrac", element), Kind.LETTER);
    return Atom.element("mrow", fence("("), binomial, fence(")"));
  }

  private static Atom fence(String text) {
    return new Atom("<mo stretchy=\"true\">" + Markup.escaped(text) + "</mo>", Kind.PLAIN);
  }

  private Atom scripted(Atom base) {
    Atom below = null;
    Atom above = null;
    while (true) {
      String token = tokens.peek();
      if (token.equals("_") && below == null) {
        tokens.next();
        below = argument();
      } else if (token.equals("^") && above == null) {
        tokens.next();
        above = argument();
      } else if (token.equals("'")) {
        Atom primes = primes();
        above = above == null ? primes : Atom.element("mrow", primes, above);
      } else if (token.equals("\\limits") || token.equals("\\nolimits")) {
        tokens.next();
      } else if (token.equals("_") || token.equals("^")) {
        return unknown();
      } else {
        return scripted(base, below, above);
      }
    }
  }

  private Atom scripted(Atom base, @Nullable Atom below, @Nullable Atom above) {
    boolean isStacked = isDisplay && base.kind() == Kind.LIMITS;
    Atom whole;
    if (below != null && above != null) {
      whole = Atom.element(isStacked ? "munderover" : "msubsup", base, below, above);
    } else if (below != null) {
      whole = Atom.element(isStacked ? "munder" : "msub", base, below);
    } else if (above != null) {
      whole = Atom.element(isStacked ? "mover" : "msup", base, above);
    } else {
      return base;
    }
    return base.kind() == Kind.SPACE ? whole : whole.as(base.kind());
  }

  private Atom primes() {
    StringBuilder primes = new StringBuilder();
    while (tokens.skip("'")) {
      primes.append('′');
    }
    return new Atom("<mo lspace=\"0\" rspace=\"0\">" + primes + "</mo>", Kind.PLAIN);
  }

  /** What a command or script takes: a group, or one symbol. */
  private Atom argument() {
    String token = tokens.next();
    boolean isDigit = token.length() == 1 && Character.isDigit(token.charAt(0));
    return isDigit ? Atom.number(letters.of(token.charAt(0))) : atom(token);
  }

  private Atom argument(Letters chosen) {
    Letters before = letters;
    letters = chosen;
    Atom argument = argument();
    letters = before;
    return argument;
  }

  private Atom group() {
    Atom group = row();
    return tokens.skip("}") ? group : unknown();
  }

  private Atom atom(String token) {
    depth++;
    Atom atom =
        depth > DEPTH ? unknown() : token.startsWith("\\") ? command(token) : character(token);
    depth--;
    return atom;
  }

  private Atom character(String token) {
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
      case '~' -> Atom.space("0.25");
      case '-' -> Atom.of(new Symbol(Kind.BINARY, "−"));
      case '*' -> Atom.of(new Symbol(Kind.BINARY, "∗"));
      case '+' -> Atom.of(new Symbol(Kind.BINARY, token));
      case ':' -> Atom.of(new Symbol(Kind.RELATION, tokens.skip("=") ? "≔" : token));
      case '=', '<', '>' -> Atom.of(new Symbol(Kind.RELATION, token));
      case '(', '[' -> Atom.of(new Symbol(Kind.OPENING, token));
      case ')', ']' -> Atom.of(new Symbol(Kind.CLOSING, token));
      case ',', ';' -> Atom.of(new Symbol(Kind.PUNCTUATION, token));
      case '%', '@', '?', '#' -> Atom.upright(token);
      case '/', '|', '.', '!', '"', '`', '\'' -> Atom.of(new Symbol(Kind.PLAIN, token));
      case ' ', '}', '&', '$' -> unknown();
      default -> unusual(c, token);
    };
  }

  private static Atom unusual(int c, String token) {
    if (Character.isLetter(c)) {
      return Atom.variable(token);
    }
    return Character.getType(c) == Character.MATH_SYMBOL
        ? Atom.of(new Symbol(Kind.RELATION, token))
        : Atom.upright(token);
  }

  private Atom number(String digits) {
    StringBuilder styled = new StringBuilder();
    digits.codePoints().forEach(digit -> styled.append(letters.of(digit)));
    return Atom.number(styled.toString());
  }

  private Atom letter(String first) {
    if (letters == Letters.ITALIC) {
      return Atom.variable(first);
    }
    StringBuilder styled = new StringBuilder();
    (first + tokens.restOfWord()).codePoints().forEach(c -> styled.append(letters.of(c)));
    return Atom.upright(styled.toString());
  }

  /** A script that hangs on nothing, as in {@code $^{13}$C}. */
  private Atom script(String token) {
    Atom script = argument();
    return Atom.element(token.equals("_") ? "msub" : "msup", Atom.NOTHING, script);
  }

  private Atom command(String command) {
    Optional<Letters> chosen = Letters.of(command);
    if (chosen.isPresent() && !Letters.isSwitch(command)) {
      return named(command, argument(chosen.get()));
    }
    if (TEXTS.contains(command)) {
      String text = tokens.text();
      return text.isEmpty() ? unknown() : Atom.text(text);
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
      case "\\pmod" -> Atom.row(List.of(Atom.text(" (mod "), argument(), Atom.text(")")));
      case "\\bmod", "\\mod" -> new Atom("<mo>mod</mo>", Kind.BINARY);
      case "\\not" -> negated();
      case "\\ ", "\\\n", "\\\r", "\\\t" -> Atom.space("0.25");
      default -> Symbol.of(command).map(this::symbol).orElseGet(this::unknown);
    };
  }

  private static Atom named(String command, Atom argument) {
    return command.equals("\\operatorname") ? argument.as(Kind.NAME) : argument;
  }

  private Atom symbol(Symbol symbol) {
    return switch (symbol.kind()) {
      case ACCENT -> accented("mover", symbol);
      case BELOW -> accented("munder", symbol);
      case SPACE -> Atom.space(symbol.text());
      default -> Atom.of(symbol);
    };
  }

  private Atom accented(String element, Symbol accent) {
    Atom base = argument();
    Atom mark = new Atom("<mo stretchy=\"false\">" + accent.text() + "</mo>", Kind.PLAIN);
    return new Atom(
        "<" + element + ">" + base.mathMl() + mark.mathMl() + "</" + element + ">", base.kind());
  }

  private Atom swapped(String element) {
    Atom script = argument();
    Atom base = argument();
    return Atom.element(element, base, script).as(base.kind());
  }

  private Atom bracketed(String opening, String closing) {
    return Atom.element("mrow", fence(opening), argument(), fence(closing));
  }

  private Atom root() {
    if (!tokens.skip("[")) {
      return Atom.element("msqrt", argument());
    }
    List<Atom> index = new ArrayList<>();
    while (!tokens.isAtEnd() && !tokens.peek().equals("]")) {
      index.add(scripted(atom(tokens.next())));
    }
    tokens.skip("]");
    Atom radicand = argument();
    return Atom.element("mroot", radicand, Atom.row(index));
  }

  private Atom fenced() {
    Atom opening = delimiter();
    Atom inside = row();
    if (!tokens.skip("\\right")) {
      return unknown();
    }
    return Atom.element("mrow", opening, inside, delimiter());
  }

  private Atom delimiter() {
    String token = tokens.next();
    if (token.equals(".")) {
      return Atom.NOTHING;
    }
    Optional<Symbol> symbol = Symbol.of(token);
    if (symbol.isPresent()) {
      return fence(symbol.get().text());
    }
    return "()[]|/<>".contains(token) && !token.isEmpty() ? fence(token) : unknown();
  }

  private Atom negated() {
    Atom relation = argument();
    String stroked = relation.mathMl().replace("</mo>", "\u0338</mo>");
    return relation.kind() == Kind.RELATION ? new Atom(stroked, Kind.RELATION) : unknown();
  }

  private Atom unknown() {
    isUnknown = true;
    tokens.stop();
    return Atom.NOTHING;
  }
}
