package io.github.arxivbot.renderer.markdown.internal.tex;

import io.github.arxivbot.internal.tex.MathAlphabet;
import io.github.arxivbot.internal.tex.MathNode;
import io.github.arxivbot.internal.tex.TexSymbol;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes formulas in the form that GitHub renders: TeX between {@code $`} and {@code `$}.
 *
 * <p>The TeX is written from the parsed formula, not copied. So its braces are balanced, and it has
 * only commands that GitHub allows (not {@code \operatorname}, {@code \mbox} or macros of the
 * authors), no backtick, no {@code |} that could end a cell of a table, and no {@code <}.
 */
final class GitHubMath {

  private static final Pattern ENDS_WITH_COMMAND = Pattern.compile("\\\\[A-Za-z]+$");
  private static final Pattern PLAIN_WORDS = Pattern.compile("[^\\\\`$%#&_|<>~^{}]+");

  private final StringBuilder tex = new StringBuilder();
  private boolean isPlain = true;

  private GitHubMath() {}

  /**
   * Returns a formula with its delimiters; empty if it has text that TeX would not take for text.
   *
   * @param formula the formula
   * @param isDisplay whether its operators are large, as on a line of their own
   */
  static Optional<String> write(MathNode formula, boolean isDisplay) {
    GitHubMath math = new GitHubMath();
    if (isDisplay) {
      math.append("\\displaystyle");
    }
    math.write(formula);
    return math.isPlain && math.tex.length() > 0
        ? Optional.of("$`" + math.tex + "`$")
        : Optional.empty();
  }

  private void append(String part) {
    if (!part.isEmpty() && isLetter(part.charAt(0)) && ENDS_WITH_COMMAND.matcher(tex).find()) {
      tex.append(' ');
    }
    tex.append(part);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void write(MathNode node) {
    if (node instanceof MathNode.Symbol symbol) {
      append(symbol.symbol().tex());
    } else if (node instanceof MathNode.Letters letters) {
      letters(letters);
    } else if (node instanceof MathNode.Words words) {
      words(words.text());
    } else if (node instanceof MathNode.Space space) {
      append(space(space.em()));
    } else if (node instanceof MathNode.Row row) {
      row.nodes().forEach(this::write);
    } else if (node instanceof MathNode.Fraction fraction) {
      command(
          fraction.isBinomial() ? "\\binom" : "\\frac",
          fraction.numerator(),
          fraction.denominator());
    } else if (node instanceof MathNode.Scripts scripts) {
      scripts(scripts);
    } else if (node instanceof MathNode.Primes primes) {
      append("\\prime".repeat(primes.count()));
    } else if (node instanceof MathNode.Root root) {
      append("\\sqrt");
      root.index().ifPresent(index -> argument("[{", index, "}]"));
      argument("{", root.radicand(), "}");
    } else if (node instanceof MathNode.Accented accented) {
      command(accented.accent().tex(), accented.base());
    } else if (node instanceof MathNode.Stacked stacked) {
      command(stacked.isAbove() ? "\\overset" : "\\underset", stacked.script(), stacked.base());
    } else if (node instanceof MathNode.Fenced fenced) {
      fence("\\left", fenced.opening());
      write(fenced.inside());
      fence("\\right", fenced.closing());
    } else {
      command("\\mathop", ((MathNode.Operator) node).name());
    }
  }

  private void command(String command, MathNode... arguments) {
    append(command);
    for (MathNode argument : List.of(arguments)) {
      argument("{", argument, "}");
    }
  }

  private void argument(String opening, MathNode argument, String closing) {
    tex.append(opening);
    write(argument);
    tex.append(closing);
  }

  private void letters(MathNode.Letters letters) {
    String command = command(letters.alphabet());
    append(command.isEmpty() ? letters.text() : command + "{" + letters.text() + "}");
  }

  private static String command(MathAlphabet alphabet) {
    return switch (alphabet) {
      case ITALIC -> "";
      case UPRIGHT -> "\\mathrm";
      case BOLD -> "\\mathbf";
      case SCRIPT -> "\\mathcal";
      case FRAKTUR -> "\\mathfrak";
      case DOUBLE_STRUCK -> "\\mathbb";
      case SANS_SERIF -> "\\mathsf";
      case MONOSPACE -> "\\mathtt";
    };
  }

  private void words(String text) {
    isPlain &= PLAIN_WORDS.matcher(text).matches();
    append("\\text{" + text.replaceAll("\\s+", " ") + "}");
  }

  private static String space(String em) {
    return switch (em) {
      case "0" -> "";
      case "0.167" -> "\\,";
      case "0.222" -> "\\:";
      case "0.278" -> "\\;";
      case "1" -> "\\quad";
      case "2" -> "\\qquad";
      default -> "\\ ";
    };
  }

  private void scripts(MathNode.Scripts scripts) {
    if (isSimple(scripts.base())) {
      write(scripts.base());
    } else {
      argument("{", scripts.base(), "}");
    }
    scripts.below().ifPresent(below -> argument("_{", below, "}"));
    scripts.above().ifPresent(above -> argument("^{", above, "}"));
  }

  private static boolean isSimple(MathNode base) {
    return base instanceof MathNode.Operator
        || base instanceof MathNode.Symbol
        || (base instanceof MathNode.Letters letters && letters.text().length() == 1);
  }

  private void fence(String command, Optional<TexSymbol> bracket) {
    append(command);
    append(bracket.map(TexSymbol::tex).orElse("."));
  }
}
