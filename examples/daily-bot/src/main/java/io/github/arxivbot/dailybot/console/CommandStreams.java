package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.internal.text.SafeText;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Provides the output streams of a command. */
public final class CommandStreams {

  private CommandStreams() {}

  /** Prints what may surprise about the sources of a run. */
  public static void printNotes(@Nullable CommandSpec spec, BotConfig config) {
    PrintWriter err = err(spec);
    config.sourceNotes().forEach(note -> err.println("note: " + SafeText.printable(note)));
  }

  /** Returns the printer of a run, with colors on a terminal. */
  public static ConsoleProgress progress(@Nullable CommandSpec spec, boolean interactive) {
    return new ConsoleProgress(err(spec), interactive, Terminal.colors());
  }

  public static PrintWriter out(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
  }

  public static PrintWriter err(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine().getErr();
  }
}
