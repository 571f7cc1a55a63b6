package io.github.arxivbot.mcpserver;

import io.github.arxivbot.internal.text.SafeText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * The command line.
 *
 * @param config the configuration of the bot
 * @param allowsRun whether agents may start a run
 */
record ServerOptions(Path config, boolean allowsRun) {

  static final String HELP =
      """
      Usage: mcp-server [--config FILE] [--allow-run]
      An MCP server that lets agents read the archive of a bot, over standard input
      and output. Ends when its input ends.

            --config FILE   the configuration of the bot (default: config.json)
            --allow-run     let agents start runs, which may cost money
        -h, --help          show this help
        -V, --version       show the version

      Exit codes:
        0   the input has ended
        1   internal error
        2   usage or configuration error
      """;

  private static final String CONFIG = "--config";
  private static final String ALLOW_RUN = "--allow-run";

  /**
   * Parses the arguments of the command line.
   *
   * @throws IllegalArgumentException if they are wrong
   */
  static ServerOptions parse(String... arguments) {
    Path config = Path.of("config.json");
    boolean allowsRun = false;
    Iterator<String> rest = Arrays.asList(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (argument.equals(CONFIG)) {
        config = file(rest.hasNext() ? rest.next() : "");
      } else if (argument.startsWith(CONFIG + "=")) {
        config = file(argument.substring(CONFIG.length() + 1));
      } else if (argument.equals(ALLOW_RUN)) {
        allowsRun = true;
      } else {
        throw new IllegalArgumentException(
            "unknown argument "
                + SafeText.quote(argument)
                + ": expected "
                + CONFIG
                + " FILE or "
                + ALLOW_RUN);
      }
    }
    return new ServerOptions(config, allowsRun);
  }

  private static Path file(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(CONFIG + ": expected a file");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          CONFIG + ": expected the path of a file, found " + SafeText.quote(text), e);
    }
  }
}
