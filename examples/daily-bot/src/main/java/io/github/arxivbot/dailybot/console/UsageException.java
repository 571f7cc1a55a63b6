package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.internal.text.SafeText;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Thrown if a command cannot be executed with its arguments. Only the message is printed, without
 * the help that picocli prints if it cannot parse the arguments.
 */
public final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  public UsageException(@Nullable CommandSpec spec, String message) {
    super(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }

  /** Returns the value of a supplier; an IllegalArgumentException becomes a usage error. */
  public static <T> T check(@Nullable CommandSpec spec, Supplier<T> supplier) {
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
