package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.internal.text.SafeText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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

  /**
   * Returns the usage exception for what picocli reports: that exception itself, or one for a file
   * name that Java cannot use.
   */
  public static Optional<UsageException> of(ParameterException reported) {
    if (reported instanceof UsageException usage) {
      return Optional.of(usage);
    }
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
