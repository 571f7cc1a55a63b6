package io.github.arxivbot.internal.tex;

import io.github.arxivbot.internal.text.ResourceText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The symbol that a TeX command or a character prints.
 *
 * @param kind its class, which decides the space around it
 * @param text its characters; for a space, its width in em
 * @param tex TeX that prints it in LaTeX with the packages of the AMS; the first name of its line
 */
public record TexSymbol(Kind kind, String text, String tex) {

  /** The class of a symbol, which decides the space around it. */
  public enum Kind {
    LETTER,
    UPRIGHT,
    PLAIN,
    BINARY,
    RELATION,
    OPENING,
    CLOSING,
    PUNCTUATION,
    NAME,
    LIMITS,
    BIG,
    ACCENT,
    BELOW,
    SPACE;

    /** Tests whether a binary operator between nodes of these kinds joins them. */
    public boolean isBetween(Kind before, Kind after) {
      boolean isAfterOperand =
          switch (before) {
            case LETTER, CLOSING, PLAIN, UPRIGHT -> true;
            default -> false;
          };
      boolean isBeforeOperand =
          switch (after) {
            case CLOSING, RELATION, PUNCTUATION -> false;
            default -> true;
          };
      return this == BINARY && isAfterOperand && isBeforeOperand;
    }
  }

  private static final String EXPLICIT_TEX = "=";
  private static final Map<String, TexSymbol> BY_COMMAND = read();

  /** Returns the symbol of a command such as {@code \alpha}. */
  public static Optional<TexSymbol> of(String command) {
    return Optional.ofNullable(BY_COMMAND.get(command));
  }

  private static Map<String, TexSymbol> read() {
    Map<String, TexSymbol> symbols = new HashMap<>();
    ResourceText.read(TexSymbol.class.getResourceAsStream("symbols.txt"), "symbols.txt")
        .lines()
        .filter(line -> !line.startsWith("# "))
        .forEach(line -> put(symbols, line));
    return Map.copyOf(symbols);
  }

  private static void put(Map<String, TexSymbol> symbols, String line) {
    String[] words = line.split(" ", -1);
    boolean isExplicit = words[2].startsWith(EXPLICIT_TEX);
    String tex = isExplicit ? words[2].substring(1) : "\\" + words[2];
    TexSymbol symbol =
        new TexSymbol(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1], tex);
    for (int i = isExplicit ? 3 : 2; i < words.length; i++) {
      symbols.put("\\" + words[i], symbol);
    }
  }
}
