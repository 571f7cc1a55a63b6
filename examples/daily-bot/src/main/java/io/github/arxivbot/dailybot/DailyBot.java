package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.http.proxy.EnvironmentProxies;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;

/** The command {@code daily-bot}. */
@Command(
    name = "daily-bot",
    description = "Creates a digest of arXiv's newest announcement.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND")
public final class DailyBot {

  /** In the order of the help. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("run", RunCommand.class),
          Map.entry("backfill", BackfillCommand.class),
          Map.entry("render", RenderCommand.class),
          Map.entry("state", StateCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("explain", ExplainCommand.class),
          Map.entry("plugins", PluginsCommand.class));

  private DailyBot() {}

  /**
   * Executes a command and ends the process with its exit code.
   *
   * @param arguments the arguments of {@code daily-bot} on the command line
   */
  public static void main(String[] arguments) {
    // UTF-8 instead of the platform's charset, as in all files that the bot writes.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(out, err, System.getenv(), arguments));
  }

  /** Executes a command with the proxies of an environment. */
  static int execute(
      PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
    try {
      EnvironmentProxies.install(environment);
    } catch (IllegalArgumentException e) {
      err.println("daily-bot: " + SafeText.printable(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    return execute(out, err, arguments);
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new DailyBot());
    addCommands(line, arguments.length == 0 ? "" : arguments[0]);
    IParameterExceptionHandler defaultHandler = line.getParameterExceptionHandler();
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (e, words) -> {
              Optional<UsageException> usage = UsageException.of(e);
              return usage.isPresent()
                  ? usage.get().print()
                  : defaultHandler.handleParseException(e, words);
            })
        .setExecutionExceptionHandler(DailyBot::printError)
        .execute(arguments);
  }

  /** Adds the command that is named, or else all: picocli examines each one by reflection. */
  private static void addCommands(CommandLine line, String name) {
    boolean isKnown = COMMANDS.stream().anyMatch(command -> command.getKey().equals(name));
    COMMANDS.stream()
        .filter(command -> !isKnown || command.getKey().equals(name))
        .forEach(command -> line.addSubcommand(command.getValue()));
  }

  private static int printError(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (e instanceof ArxivBotException) {
      String prefix = e instanceof ConfigurationException ? "" : "daily-bot: ";
      err.println(prefix + SafeText.printableLines(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    err.println("daily-bot: internal error; please report it with the following stack trace");
    e.printStackTrace(err);
    return ExitCode.INTERNAL_ERROR;
  }
}
