package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.config.ConfigurationException;
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
    description = "Makes a digest of arXiv's newest announcement.",
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
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments what stands behind {@code daily-bot} on the command line
   */
  public static void main(String[] arguments) {
    // Not the platform's charset: digests and their story are in UTF-8 wherever the bot runs.
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(out, err, arguments));
  }

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new DailyBot());
    IParameterExceptionHandler notUnderstood = line.getParameterExceptionHandler();
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(
            (e, words) ->
                e instanceof UsageException use
                    ? use.print()
                    : notUnderstood.handleParseException(e, words))
        .setExecutionExceptionHandler(DailyBot::failed)
        .execute(arguments);
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (e instanceof ConfigurationException) {
      err.println(SafeText.printableLines(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    if (e instanceof ArxivBotException) {
      err.println("daily-bot: " + SafeText.printableLines(String.valueOf(e.getMessage())));
      return ExitCode.USAGE;
    }
    err.println("daily-bot: this is a defect of ours; please report it with what follows");
    e.printStackTrace(err);
    return ExitCode.DEFECT;
  }
}
