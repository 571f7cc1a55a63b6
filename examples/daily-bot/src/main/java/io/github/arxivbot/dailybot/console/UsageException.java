package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.internal.text.SpellingSuggestion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Thrown if a command cannot be executed with its arguments. Only the message is printed, without
 * the help.
 */
public final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  public UsageException(CommandSpec spec, String message) {
    super(spec.commandLine(), message);
  }

  /**
   * Returns the usage exception for what picocli reports: that exception itself, one for a file
   * name that Java cannot use, or one with the message of picocli and what it suggests.
   */
  public static UsageException of(ParameterException reported) {
    return reported instanceof UsageException usage
        ? usage
        : ofFile(reported)
            .orElseGet(
                () ->
                    new UsageException(
                        reported.getCommandLine().getCommandSpec(),
                        reported.getMessage() + suggestion(reported)));
  }

  private static String suggestion(ParameterException reported) {
    if (!(reported instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    CommandSpec spec = reported.getCommandLine().getCommandSpec();
    List<String> names = new ArrayList<>(spec.subcommands().keySet());
    names.addAll(spec.optionsMap().keySet());
    String similar = SpellingSuggestion.of(unmatched.getUnmatched().get(0), names);
    return similar.isEmpty() ? "" : "; " + similar;
  }

  private static Optional<UsageException> ofFile(ParameterException reported) {
    boolean file =
        reported.getArgSpec() instanceof OptionSpec option && option.type().equals(Path.class);
    if (!file || reported.getValue() == null) {
      return Optional.empty();
    }
    try {
      Path unused = Path.of(reported.getValue()); // fails again
      return Optional.empty();
    } catch (InvalidPathException e) {
      String message =
          ((OptionSpec) reported.getArgSpec()).longestName() + ": " + IoErrors.describe(e);
      return Optional.of(new UsageException(reported.getCommandLine().getCommandSpec(), message));
    }
  }

  /** Returns the value of a supplier; an IllegalArgumentException becomes a usage error. */
  public static <T> T check(CommandSpec spec, Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new UsageException(spec, String.valueOf(e.getMessage()));
    }
  }

  /** Prints the message to standard error, and returns the exit code. */
  public int print() {
    String command = getCommandLine().getCommandSpec().qualifiedName();
    getCommandLine()
        .getErr()
        .println(command + ": " + SafeText.printableLines(String.valueOf(getMessage())));
    getCommandLine().getErr().println("Try '" + command + " --help' for more information.");
    return ExitCode.USAGE;
  }
}
