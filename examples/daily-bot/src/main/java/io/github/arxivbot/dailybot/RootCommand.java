package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.Terminal;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The command {@code daily-bot}, which has the others as its subcommands. */
@Command(
    name = "daily-bot",
    description = "Creates a digest of arXiv's newest announcement.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daily-bot run --sample    writes three invented days to digest/",
      "  daily-bot init            writes a config.json to start with",
      "  daily-bot run             writes the digest that config.json describes",
      "  daily-bot help explain    shows the options of a command"
    })
final class RootCommand {

  /** In the order of the help. */
  private static final List<Map.Entry<String, Class<?>>> COMMANDS =
      List.of(
          Map.entry("init", InitCommand.class),
          Map.entry("run", RunCommand.class),
          Map.entry("check", CheckCommand.class),
          Map.entry("explain", ExplainCommand.class),
          Map.entry("backfill", BackfillCommand.class),
          Map.entry("render", RenderCommand.class),
          Map.entry("notify", NotifyCommand.class),
          Map.entry("state", StateCommand.class),
          Map.entry("like", LikeCommand.class),
          Map.entry("dislike", DislikeCommand.class),
          Map.entry("likes", LikesCommand.class),
          Map.entry("evaluate", EvaluateCommand.class),
          Map.entry("suggest-keywords", SuggestKeywordsCommand.class),
          Map.entry("plugins", PluginsCommand.class));

  private static final String NO_CONFIGURATION =
      "'daily-bot init' writes a configuration to start with;"
          + " 'daily-bot run --sample' shows invented days without one.";

  private RootCommand() {}

  static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    if (arguments.length == 0) {
      commandLine().usage(err);
      return ExitCode.USAGE;
    }
    for (Map.Entry<String, Class<?>> command : COMMANDS) {
      if (command.getKey().equals(arguments[0])) {
        // Alone, because picocli examines each command by reflection.
        CommandLine line = new CommandLine(command.getValue());
        line.setCommandName("daily-bot " + command.getKey());
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        return configure(line).setOut(out).setErr(err).execute(options);
      }
    }
    return commandLine().setOut(out).setErr(err).execute(arguments);
  }

  /** Creates the command line with all commands. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new RootCommand());
    COMMANDS.forEach(command -> line.addSubcommand(command.getValue()));
    line.addSubcommand(HelpCommand.class);
    return configure(line);
  }

  private static CommandLine configure(CommandLine line) {
    setVersion(line);
    line.registerConverter(
        LocalDate.class, converter(LocalDate::parse, "a day such as 2026-02-11"));
    line.registerConverter(
        Instant.class, converter(Instant::parse, "a time in UTC such as 2026-02-11T12:00:00Z"));
    return line.setUsageHelpWidth(Terminal.helpWidth())
        .setParameterExceptionHandler((e, words) -> UsageException.of(e).print())
        .setExecutionExceptionHandler(RootCommand::printError);
  }

  private static void setVersion(CommandLine line) {
    line.getCommandSpec()
        .versionProvider(
            () -> new String[] {"arxiv-bot " + UserAgent.version().orElse("(no version)")});
    line.getSubcommands().values().forEach(RootCommand::setVersion);
  }

  private static <T> ITypeConverter<T> converter(Function<String, T> parser, String expected) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException("expected " + expected + ", found '" + text + "'");
      }
    };
  }

  private static int printError(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (e instanceof InterruptedException) {
      err.println("stopped; nothing more was written");
      return ExitCode.STOPPED;
    }
    if (e instanceof ArxivBotException) {
      String prefix = e instanceof ConfigurationException ? "" : "daily-bot: ";
      err.println(prefix + SafeText.printableLines(String.valueOf(e.getMessage())));
      if (e.getCause() instanceof NoSuchFileException) {
        err.println(NO_CONFIGURATION);
      }
      return ExitCode.USAGE;
    }
    err.println("daily-bot: internal error; please report it with the following stack trace");
    e.printStackTrace(err);
    return ExitCode.INTERNAL_ERROR;
  }
}
