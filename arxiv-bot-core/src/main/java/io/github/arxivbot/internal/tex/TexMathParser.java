package io.github.arxivbot.internal.tex;

import io.github.arxivbot.internal.tex.TexSymbol.Kind;
import io.github.arxivbot.internal.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses TeX formulas. Supports the TeX that abstracts use; a formula with any other command is not
 * parsed. A recursive descent parser that reads each character once.
 */
public final class TexMathParser {

  private static final int MAX_LENGTH = 2000;
  private static final int MAX_DEPTH = 16;

  private static final Set<String> TEXT_COMMANDS =
      Set.of(
          ("\\text \\textrm \\textnormal \\mbox \\hbox \\textit \\textbf \\texttt \\textsf"
                  + " \\textsc")
              .split(" ", -1));

  private static final Pattern CODE_POINT = Pattern.compile("x(?!00[0-9A-F]{2}$)[0-9A-F]{4}");
  private static final Set<Kind> DELIMITERS = Set.of(Kind.OPENING, Kind.CLOSING, Kind.PLAIN);

  private final TexTokenizer tokens;
  private MathAlphabet alphabet = MathAlphabet.ITALIC;
  private int depth;
  private boolean hasUnknown;

  private TexMathParser(String tex) {
    this.tokens = new TexTokenizer(tex);
  }

  /** Parses a formula without its delimiters; empty if it contains anything unknown. */
  public static Optional<MathNode> parse(String tex) {
    if (tex.length() > MAX_LENGTH
        || tex.isBlank()
        || tex.chars().anyMatch(TexMathParser::isForbidden)) {
      return Optional.empty();
    }
    TexMathParser formula = new TexMathParser(tex);
    MathNode root = formula.row();
    return formula.hasUnknown || !formula.tokens.isAtEnd() ? Optional.empty() : Optional.of(root);
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
      if (token.equals("\\over") || token.equals("\\choose")) {
        MathNode numerator = MathNode.Row.of(nodes);
        boolean isBinomial = token.equals("\\choose");
        nodes = new ArrayList<>();
        nodes.add(new MathNode.Fraction(numerator, row(), isBinomial));
      } else if (MathAlphabet.isSwitch(token)) {
        MathAlphabet.of(token).ifPresent(chosen -> alphabet = chosen);
      } else {
        nodes.add(scripted(atom(token)));
      }
    }
    alphabet = before;
    return MathNode.Row.of(nodes);
  }

  private static boolean isEndOfRow(String token) {
    return token.isEmpty() || token.equals("}") || token.equals("\\right");
  }

  private MathNode scripted(MathNode base) {
    Optional<MathNode> below = Optional.empty();
    Optional<MathNode> above = Optional.empty();
    while (true) {
      String token = tokens.peek();
      if (token.equals("_") && below.isEmpty()) {
        tokens.next();
        below = Optional.of(argument());
      } else if (token.equals("^") && above.isEmpty()) {
        tokens.next();
        above = Optional.of(argument());
      } else if (token.equals("'")) {
        MathNode primes = primes();
        above = Optional.of(above.map(script -> after(primes, script)).orElse(primes));
      } else if (token.equals("\\limits") || token.equals("\\nolimits")) {
        tokens.next();
      } else if (token.equals("_") || token.equals("^")) {
        return unknown();
      } else {
        return below.isEmpty() && above.isEmpty() ? base : new MathNode.Scripts(base, below, above);
      }
    }
  }

  private static MathNode after(MathNode primes, MathNode script) {
    return new MathNode.Row(List.of(primes, script));
  }

  private MathNode primes() {
    int count = 0;
    while (tokens.skip("'")) {
      count++;
    }
    return new MathNode.Primes(count);
  }

  /** Parses the argument of a command or script: a group or one symbol. */
  private MathNode argument() {
    String token = tokens.next();
    boolean isDigit = token.length() == 1 && Character.isDigit(token.charAt(0));
    return isDigit ? new MathNode.Letters(token, alphabet, true) : atom(token);
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
      return new MathNode.Letters(token + tokens.restOfNumber(), alphabet, true);
    }
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      String rest = alphabet == MathAlphabet.ITALIC ? "" : tokens.restOfWord();
      return new MathNode.Letters(token + rest, alphabet, false);
    }
    return switch (c) {
      case '{' -> group();
      case '_', '^' -> script(token);
      case '~' -> new MathNode.Space("0.25");
      case ':' -> tokens.skip("=") ? command("\\coloneqq") : symbol(Kind.RELATION, token);
      case '-' -> symbol(Kind.BINARY, "−", token);
      case '*' -> symbol(Kind.BINARY, "∗", token);
      case '+' -> symbol(Kind.BINARY, token);
      case '<' -> symbol(Kind.RELATION, token, "\\lt");
      case '>' -> symbol(Kind.RELATION, token, "\\gt");
      case '=' -> symbol(Kind.RELATION, token);
      case '(', '[' -> symbol(Kind.OPENING, token);
      case ')', ']' -> symbol(Kind.CLOSING, token);
      case ',', ';' -> symbol(Kind.PUNCTUATION, token);
      case '%', '#' -> symbol(Kind.UPRIGHT, token, "\\" + token);
      case '@', '?' -> symbol(Kind.UPRIGHT, token);
      case '|' -> symbol(Kind.PLAIN, token, "\\vert");
      case '`' -> symbol(Kind.PLAIN, token, "‘");
      case '/', '.', '!', '"', '\'' -> symbol(Kind.PLAIN, token);
      case ' ', '}', '&', '$' -> unknown();
      default -> unusual(c, token);
    };
  }

  private static MathNode symbol(Kind kind, String character) {
    return symbol(kind, character, character);
  }

  private static MathNode symbol(Kind kind, String text, String tex) {
    return new MathNode.Symbol(new TexSymbol(kind, text, tex));
  }

  private static MathNode unusual(int c, String token) {
    if (Character.isLetter(c)) {
      return new MathNode.Letters(token, MathAlphabet.ITALIC, false);
    }
    boolean isMath = Character.getType(c) == Character.MATH_SYMBOL;
    return symbol(isMath ? Kind.RELATION : Kind.UPRIGHT, token);
  }

  /** Parses a script without a base, as in {@code $^{13}$C}. */
  private MathNode script(String token) {
    Optional<MathNode> script = Optional.of(argument());
    boolean isBelow = token.equals("_");
    return new MathNode.Scripts(
        MathNode.Row.EMPTY,
        isBelow ? script : Optional.empty(),
        isBelow ? Optional.empty() : script);
  }

  private MathNode command(String command) {
    Optional<MathAlphabet> chosen = MathAlphabet.of(command);
    if (chosen.isPresent()) { // a switch stands here as in x_\rm{a}, and applies to its argument
      MathNode argument = argument(chosen.get());
      return command.equals("\\operatorname") ? new MathNode.Operator(argument) : argument;
    }
    if (TEXT_COMMANDS.contains(command)) {
      String text = tokens.text();
      return text.isEmpty() ? unknown() : new MathNode.Words(text);
    }
    return switch (command) {
      case "\\frac", "\\tfrac", "\\dfrac", "\\nicefrac" ->
          new MathNode.Fraction(argument(), argument(), false);
      case "\\binom" -> new MathNode.Fraction(argument(), argument(), true);
      case "\\sqrt" -> root();
      case "\\left" -> fenced();
      case "\\stackrel", "\\overset" -> stacked(true);
      case "\\underset" -> stacked(false);
      case "\\ket" -> bracketed("\\vert", "\\rangle");
      case "\\bra" -> bracketed("\\langle", "\\vert");
      case "\\mathop", "\\mathrel", "\\mathbin", "\\mathord", "\\ensuremath" -> argument();
      case "\\pmod" ->
          new MathNode.Row(
              List.of(new MathNode.Words(" (mod "), argument(), new MathNode.Words(")")));
      case "\\bmod", "\\mod" -> symbol(Kind.BINARY, "mod", "\\bmod");
      case "\\not" -> negated();
      case "\\unicode" -> unicode(tokens.text());
      case "\\ ", "\\\n", "\\\r", "\\\t" -> new MathNode.Space("0.25");
      default -> TexSymbol.of(command).map(this::symbol).orElseGet(this::unknown);
    };
  }

  /** Returns the character of a code such as {@code x2014}, if it is no control character. */
  private MathNode unicode(String code) {
    if (!CODE_POINT.matcher(code).matches()) {
      return unknown();
    }
    String character = Character.toString(Integer.parseInt(code.substring(1), 16));
    return SafeText.line(character).equals(character)
        ? symbol(Kind.UPRIGHT, character, "\\text{" + character + "}")
        : unknown();
  }

  private MathNode symbol(TexSymbol symbol) {
    return switch (symbol.kind()) {
      case ACCENT, BELOW -> new MathNode.Accented(argument(), symbol);
      case SPACE -> new MathNode.Space(symbol.text());
      default -> new MathNode.Symbol(symbol);
    };
  }

  private MathNode stacked(boolean isAbove) {
    MathNode script = argument();
    return new MathNode.Stacked(argument(), script, isAbove);
  }

  private MathNode bracketed(String opening, String closing) {
    return new MathNode.Fenced(TexSymbol.of(opening), argument(), TexSymbol.of(closing));
  }

  private MathNode root() {
    if (!tokens.skip("[")) {
      return new MathNode.Root(argument(), Optional.empty());
    }
    List<MathNode> index = new ArrayList<>();
    while (!tokens.isAtEnd() && !tokens.peek().equals("]")) {
      index.add(scripted(atom(tokens.next())));
    }
    tokens.skip("]");
    return new MathNode.Root(argument(), Optional.of(MathNode.Row.of(index)));
  }

  private MathNode fenced() {
    Optional<TexSymbol> opening = delimiter();
    MathNode inside = row();
    if (!tokens.skip("\\right")) {
      return unknown();
    }
    return new MathNode.Fenced(opening, inside, delimiter());
  }

  /** Parses a delimiter; empty for the dot, which prints nothing. */
  private Optional<TexSymbol> delimiter() {
    String token = tokens.next();
    if (token.equals(".")) {
      return Optional.empty();
    }
    Optional<TexSymbol> symbol =
        TexSymbol.of(token.equals("|") ? "\\vert" : token)
            .filter(found -> DELIMITERS.contains(found.kind()));
    if (symbol.isEmpty() && !token.isEmpty() && "()[]/<>".contains(token)) {
      String tex = token.equals("<") ? "\\langle" : token.equals(">") ? "\\rangle" : token;
      return Optional.of(new TexSymbol(Kind.PLAIN, token, tex));
    }
    if (symbol.isEmpty()) {
      unknown();
    }
    return symbol;
  }

  private MathNode negated() {
    if (argument() instanceof MathNode.Symbol relation && relation.kind() == Kind.RELATION) {
      TexSymbol symbol = relation.symbol();
      return symbol(Kind.RELATION, symbol.text() + "\u0338", "\\not" + symbol.tex());
    }
    return unknown();
  }

  private MathNode unknown() {
    hasUnknown = true;
    tokens.stop();
    return MathNode.Row.EMPTY;
  }
}
