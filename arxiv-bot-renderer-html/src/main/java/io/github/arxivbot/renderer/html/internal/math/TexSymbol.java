package io.github.arxivbot.renderer.html.internal.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The symbol that a TeX command prints.
 *
 * @param kind its class, which decides the space around it
 * @param text its characters; for a space, its width in em
 */
record TexSymbol(Kind kind, String text) {

  /** The class of a symbol, which decides the space around it. */
  enum Kind {
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
    SPACE
  }

  private static final Map<String, TexSymbol> BY_COMMAND = read();

  /** Returns the symbol of a command such as {@code \alpha}. */
  static Optional<TexSymbol> of(String command) {
    return Optional.ofNullable(BY_COMMAND.get(command));
  }

  private static Map<String, TexSymbol> read() {
    Map<String, TexSymbol> symbols = new HashMap<>();
    try (InputStream table = TexSymbol.class.getResourceAsStream("symbols.txt")) {
      Objects.requireNonNull(table, "symbols.txt");
      String lines = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      lines.lines().filter(line -> !line.startsWith("# ")).forEach(line -> put(symbols, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(symbols);
  }

  private static void put(Map<String, TexSymbol> symbols, String line) {
    String[] words = line.split(" ", -1);
    TexSymbol symbol = new TexSymbol(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]);
    for (int i = 2; i < words.length; i++) {
      symbols.put("\\" + words[i], symbol);
    }
  }
}
