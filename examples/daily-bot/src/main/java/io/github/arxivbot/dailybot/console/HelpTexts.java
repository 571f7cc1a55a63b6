package io.github.arxivbot.dailybot.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The help of the commands as the build has rendered it. Printing it takes a fifth of the time that
 * picocli needs to create it.
 */
public final class HelpTexts {

  /** The folder of the texts on the class path. */
  public static final String FOLDER = "io/github/arxivbot/dailybot/help";

  /** The number of columns of the texts. */
  public static final int WIDTH = 80;

  private HelpTexts() {}

  /**
   * Finds the text that arguments ask for: {@code --help}, {@code COMMAND --help} or {@code help
   * COMMAND}.
   *
   * @return the text; empty for other arguments, or if the build has not rendered it
   */
  public static Optional<String> find(String... arguments) {
    int last = arguments.length - 1;
    if (last < 0) {
      return Optional.empty();
    }
    boolean isOption = arguments[last].equals("--help") || arguments[last].equals("-h");
    if (!isOption && !arguments[0].equals("help")) {
      return Optional.empty();
    }
    String[] command =
        isOption ? Arrays.copyOf(arguments, last) : Arrays.copyOfRange(arguments, 1, last + 1);
    StringBuilder name = new StringBuilder("daily-bot");
    for (String word : command) {
      name.append('-').append(word);
    }
    return isPlain(name) ? read(name.append(".txt").toString()) : Optional.empty();
  }

  private static boolean isPlain(CharSequence name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> read(String file) {
    try (InputStream text = HelpTexts.class.getResourceAsStream("/" + FOLDER + "/" + file)) {
      return text == null
          ? Optional.empty()
          : Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
