package io.github.arxivbot.internal.tex;

import java.util.Optional;
import java.util.Set;

/** The mathematical alphabets of Unicode; browsers style letters in MathML in no other way. */
public enum MathAlphabet {
  /** Variables; browsers slant single letters. */
  ITALIC(0, 0, ""),
  UPRIGHT(0, 0, ""),
  BOLD(0x1D400, 0x1D7CE, ""),
  SCRIPT(0x1D49C, 0, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
  FRAKTUR(0x1D504, 0, "CℭHℌIℑRℜZℨ"),
  DOUBLE_STRUCK(0x1D538, 0x1D7D8, "CℂHℍNℕPℙQℚRℝZℤ"),
  SANS_SERIF(0x1D5A0, 0x1D7E2, ""),
  MONOSPACE(0x1D670, 0x1D7F6, "");

  private static final Set<String> SWITCHES =
      Set.of("\\it", "\\rm", "\\bf", "\\cal", "\\sf", "\\tt");

  private final int capitalA;
  private final int zero;
  private final String exceptions;

  MathAlphabet(int capitalA, int zero, String exceptions) {
    this.capitalA = capitalA;
    this.zero = zero;
    this.exceptions = exceptions;
  }

  static Optional<MathAlphabet> of(String command) {
    return switch (command) {
      case "\\mathit", "\\it" -> Optional.of(ITALIC);
      case "\\mathrm", "\\rm", "\\operatorname" -> Optional.of(UPRIGHT);
      case "\\mathbf", "\\boldsymbol", "\\bm", "\\bf" -> Optional.of(BOLD);
      case "\\mathcal", "\\mathscr", "\\cal" -> Optional.of(SCRIPT);
      case "\\mathfrak", "\\frak" -> Optional.of(FRAKTUR);
      case "\\mathbb", "\\Bbb" -> Optional.of(DOUBLE_STRUCK);
      case "\\mathsf", "\\sf" -> Optional.of(SANS_SERIF);
      case "\\mathtt", "\\tt" -> Optional.of(MONOSPACE);
      default -> Optional.empty();
    };
  }

  /** Tests whether a command applies to the rest of its group instead of to an argument. */
  static boolean isSwitch(String command) {
    return SWITCHES.contains(command);
  }

  String of(int letter) {
    int exception = exceptions.indexOf(letter);
    if (exception >= 0 && exception % 2 == 0) {
      return exceptions.substring(exception + 1, exception + 2);
    }
    if (capitalA != 0 && letter >= 'A' && letter <= 'Z') {
      return Character.toString(capitalA + letter - 'A');
    }
    if (capitalA != 0 && letter >= 'a' && letter <= 'z') {
      return Character.toString(capitalA + 26 + letter - 'a');
    }
    if (zero != 0 && letter >= '0' && letter <= '9') {
      return Character.toString(zero + letter - '0');
    }
    return Character.toString(letter);
  }
}
