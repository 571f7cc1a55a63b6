package io.github.arxivbot.internal.tex;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses running text with TeX. Unknown TeX stays as it is. Takes linear time for any text. */
final class TexTextParser {

  private static final int MAX_NESTING = 8;
  private static final Pattern STYLE =
      Pattern.compile(
          "\\\\(emph|text(?:it|bf|tt|sc|rm|sf|sl|up|md|normal)|underline|uline|mbox|url"
              + "|textcolor\\{[^{}]{1,40}\\})\\{");
  private static final Pattern LINK =
      Pattern.compile("\\\\href ?\\{(https?://[^\\s{}<>\"`$]{1,500})\\} ?\\{");
  private static final Pattern FOOTNOTE = Pattern.compile("\\\\footnote\\{");
  private static final Pattern STYLE_GROUP =
      Pattern.compile("\\{\\\\(em|it|sl|bf|tt|sc|rm|sf)(?:\\s+|(?=[^A-Za-z\\s]))");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([%&#_${}])");
  private static final Pattern SPACE = Pattern.compile("\\\\([,;: !/-])");
  private static final Pattern SYMBOL = Pattern.compile("\\\\[A-Za-z]{2,}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`$]{1,500}");
  private static final Pattern SCRIPT =
      Pattern.compile("\\\\text(super|sub)script\\{([^{}$\\\\]{1,30})\\}");
  private static final Pattern SINGLE_QUOTED =
      Pattern.compile("`[^\\s`'$\\\\](?:[^`'$\\\\]{0,78}[^\\s`'$\\\\])?'(?![\\p{L}'])");
  private static final String AFTER_TIE = "(";
  private static final String BEFORE_TIE = ".)";

  private final String text;
  private final Iterator<MathSpan> formulas;
  private @Nullable MathSpan nextFormula;
  private final BracePairs braces;
  private final int lastClosingQuotes;
  private final boolean hasCommands;
  private final List<TexToken> tokens = new ArrayList<>();
  private int written;
  private int openQuotes;
  private int closingQuote = -1; // the index of the apostrophe that ends a quotation

  TexTextParser(String text) {
    this.text = text;
    this.formulas = MathScanner.scan(text).iterator();
    this.braces = new BracePairs(text);
    this.lastClosingQuotes = text.lastIndexOf("''");
    this.hasCommands = text.indexOf('\\') >= 0 || text.indexOf('$') >= 0;
  }

  List<TexToken> parse() {
    read(0, text.length(), 0);
    flush(text.length());
    return tokens;
  }

  private void read(int start, int end, int depth) {
    int at = start;
    while (at < end) {
      MathSpan formula = formulaAt(at);
      if (formula != null && formula.end() <= end) {
        at = formula(formula);
        continue;
      }
      at =
          switch (text.charAt(at)) {
            case '\\' -> command(at, end, depth);
            case '{' -> group(at, end, depth);
            case 'h' -> address(at, end);
            case '`' -> openingQuote(at, end);
            case '\'' -> closingQuote(at, end);
            case '-' -> dash(at, end);
            case '~' -> isTie(at) ? replace(at, at + 1, "\u00A0") : at + 1;
            default -> at + 1;
          };
    }
  }

  private @Nullable MathSpan formulaAt(int at) {
    while ((nextFormula == null || nextFormula.start() < at) && formulas.hasNext()) {
      nextFormula = formulas.next();
    }
    return nextFormula != null && nextFormula.start() == at ? nextFormula : null;
  }

  private int formula(MathSpan span) {
    flush(span.start());
    String tex = text.substring(span.contentStart(), span.contentEnd());
    tokens.add(new TexToken.Formula(span, TexMathParser.parse(tex)));
    written = span.end();
    return written;
  }

  /** Adds what was read so far and is not TeX. */
  private void flush(int end) {
    if (written < end) {
      tokens.add(new TexToken.Plain(written, end));
    }
    written = Math.max(written, end);
  }

  private int replace(int start, int end, String replacement) {
    flush(start);
    tokens.add(new TexToken.Replacement(start, replacement));
    written = end;
    return end;
  }

  private Matcher matcher(Pattern pattern, int at, int end) {
    return pattern.matcher(text).region(at, end).useTransparentBounds(true);
  }

  private int command(int at, int end, int depth) {
    Matcher style = matcher(STYLE, at, end);
    if (style.lookingAt()) {
      return styled(style, style.end() - 1, end, depth);
    }
    Matcher link = matcher(LINK, at, end);
    if (link.lookingAt()) {
      return enclosed(link, "", Optional.of(link.group(1)), end, depth);
    }
    Matcher footnote = matcher(FOOTNOTE, at, end);
    if (footnote.lookingAt()) {
      return enclosed(footnote, " (", Optional.empty(), end, depth);
    }
    Matcher script = matcher(SCRIPT, at, end);
    if (script.lookingAt()) {
      boolean isAbove = script.group(1).equals("super");
      return UnicodeScripts.of(script.group(2), isAbove)
          .map(characters -> replace(at, script.end(), characters))
          .orElse(script.end());
    }
    Matcher escaped = matcher(ESCAPED, at, end);
    if (escaped.lookingAt()) {
      return replace(at, escaped.end(), escaped.group(1));
    }
    Optional<TexLetter> letter =
        TexLetter.find(text, at, end, at == 0 ? ' ' : text.codePointBefore(at));
    if (letter.isPresent()) {
      return replace(at, letter.get().end(), letter.get().letter());
    }
    Matcher space = matcher(SPACE, at, end);
    if (space.lookingAt()) {
      return replace(at, space.end(), space(space.group(1)));
    }
    Matcher symbol = matcher(SYMBOL, at, end);
    return symbol.lookingAt() ? symbol(symbol) : Math.min(end, at + 2);
  }

  private static String space(String command) {
    return switch (command) {
      case " " -> " ";
      case "!", "/", "-" -> "";
      default -> "\u202F";
    };
  }

  private int symbol(Matcher command) {
    Optional<TexSymbol> symbol =
        TexSymbol.of(command.group())
            .filter(
                found ->
                    switch (found.kind()) {
                      case LETTER, UPRIGHT, BINARY, RELATION -> true;
                      default -> false;
                    });
    return symbol.isPresent()
        ? replace(command.start(), command.end(), symbol.get().text())
        : command.end();
  }

  private int group(int at, int end, int depth) {
    Matcher group = matcher(STYLE_GROUP, at, end);
    return group.lookingAt() ? styled(group, at, end, depth) : at + 1;
  }

  /** Reads a text with a style; the style begins with the match, the brace ends it. */
  private int styled(Matcher style, int brace, int end, int depth) {
    int close = depth < MAX_NESTING ? braces.closing(brace) : -1;
    if (close < style.end() || close >= end) {
      return style.end();
    }
    Optional<TexToken.Style> found = style(style.group(1));
    flush(style.start());
    if (style.start() == brace || found.isEmpty()) {
      // A style that is not shown is TeX nevertheless.
      tokens.add(new TexToken.Replacement(style.start(), ""));
    }
    found.ifPresent(name -> tokens.add(new TexToken.StyleStart(style.start(), name)));
    written = style.end();
    read(style.end(), close, depth + 1);
    flush(close);
    found.ifPresent(name -> tokens.add(new TexToken.StyleEnd(close, name)));
    written = close + 1;
    return written;
  }

  private static Optional<TexToken.Style> style(String command) {
    return switch (command) {
      case "emph", "textit", "textsl", "em", "it", "sl" -> Optional.of(TexToken.Style.EMPHASIS);
      case "textbf", "bf" -> Optional.of(TexToken.Style.STRONG);
      case "texttt", "tt" -> Optional.of(TexToken.Style.CODE);
      case "uline", "underline" -> Optional.of(TexToken.Style.UNDERLINE);
      default -> Optional.empty();
    };
  }

  /**
   * Reads the text of a link or a footnote, whose last brace ends the match.
   *
   * @param before replaces the command
   * @param address the address of a link, added if the text does not have it
   */
  private int enclosed(
      Matcher command, String before, Optional<String> address, int end, int depth) {
    int start = command.end();
    int close = depth < MAX_NESTING ? braces.closing(start - 1) : -1;
    if (close < start || close >= end) {
      return start;
    }
    replace(command.start(), start, before);
    read(start, close, depth + 1);
    String after =
        address
            .map(url -> text.substring(start, close).contains(url) ? "" : " (" + url + ")")
            .orElse(")");
    return replace(close, close + 1, after);
  }

  private int address(int at, int end) {
    Matcher address = matcher(ADDRESS, at, end);
    if ((at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) || !address.lookingAt()) {
      return at + 1;
    }
    int after = address.end();
    while (".,;:!?'\")]*".indexOf(text.charAt(after - 1)) >= 0) {
      after--;
    }
    flush(at);
    tokens.add(new TexToken.Address(at, after));
    written = after;
    return after;
  }

  private int openingQuote(int at, int end) {
    int ticks = length(at, end, '`');
    if (ticks == 2 && at < lastClosingQuotes) {
      openQuotes++;
      return replace(at, at + 2, "“");
    }
    boolean isAfterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    if (ticks == 1 && !isAfterWord) {
      Matcher quoted = matcher(SINGLE_QUOTED, at, end);
      if (quoted.lookingAt()) {
        closingQuote = quoted.end() - 1;
        return replace(at, at + 1, "‘");
      }
    }
    return at + ticks;
  }

  private int closingQuote(int at, int end) {
    if (at == closingQuote) {
      return replace(at, at + 1, "’");
    }
    if (openQuotes == 0 || at + 2 > end || !text.startsWith("''", at)) {
      return at + 1;
    }
    openQuotes--;
    return replace(at, at + 2, "”");
  }

  private int dash(int at, int end) {
    int length = length(at, end, '-');
    int after = at + length;
    if (at == 0 || after == end || length < 2 || length > 3) {
      return after;
    }
    boolean isAfterSpace = text.charAt(at - 1) == ' ';
    boolean isBeforeSpace = text.charAt(after) == ' ';
    boolean isDash = length == 3 || !isAfterSpace || isBeforeSpace;
    return isDash ? replace(at, after, length == 3 ? "—" : "–") : after;
  }

  private int length(int at, int end, char c) {
    int after = at;
    while (after < end && text.charAt(after) == c) {
      after++;
    }
    return after - at;
  }

  /**
   * Tests whether a tilde is a space without a line break. In {@code z~3} and {@code 2~5}, it is a
   * sign; in {@code GRB~211211A}, it is a space if the text has other TeX.
   */
  private boolean isTie(int at) {
    if (at == 0 || at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean isAfterWord = Character.isLetterOrDigit(before) || BEFORE_TIE.indexOf(before) >= 0;
    boolean isAfterFormula = written == at && before == '$';
    boolean isBeforeWord =
        Character.isLetter(after)
            || AFTER_TIE.indexOf(after) >= 0
            || after == '$'
            || (Character.isDigit(after) && (before == '.' || (hasCommands && isWordEnd(at))));
    return (isAfterWord || isAfterFormula) && isBeforeWord;
  }

  /** Tests whether a word of two letters or more ends at an index. */
  private boolean isWordEnd(int at) {
    return at >= 2
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at - 2));
  }
}
