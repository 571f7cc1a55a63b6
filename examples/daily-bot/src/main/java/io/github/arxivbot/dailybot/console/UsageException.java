package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.internal.text.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What was asked for can't be done as it was asked. The message says why; the whole help, which
 * picocli prints where it did not understand the words, would only hide it.
 */
public final class UsageException extends ParameterException {

  private static final long serialVersionUID = 1L;

  public UsageException(@Nullable CommandSpec spec, String message) {
    super(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }

  /** Tells it on standard error. */
  public int print() {
    String command = getCommandLine().getCommandSpec().qualifiedName();
    getCommandLine()
        .getErr()
        .println(command + ": " + SafeText.printableLines(String.valueOf(getMessage())));
    getCommandLine().getErr().println(command + " --help tells what can be said.");
    return ExitCode.USAGE;
  }
}
