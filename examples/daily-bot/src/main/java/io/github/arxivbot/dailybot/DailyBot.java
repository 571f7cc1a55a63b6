package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;

/** The command {@code daily-bot}. */
@Command(
    name = "daily-bot",
    description = "Creates a digest of arXiv's newest announcement.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      BackfillCommand.class,
      RenderCommand.class,
      StateCommand.class,
      CheckCommand.class,
      ExplainCommand.class,
      PluginsCommand.class
    })
public final class DailyBot {

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
    System.exit(execute(out, err, arguments));
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new DailyBot());
    IParameterExceptionHandler defaultHandler = line.getParameterExceptionHandler();
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (e, words) ->
                e instanceof UsageException usage
                    ? usage.print()
                    : defaultHandler.handleParseException(e, words))
        .setExecutionExceptionHandler(DailyBot::printError)
        .execute(arguments);
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
