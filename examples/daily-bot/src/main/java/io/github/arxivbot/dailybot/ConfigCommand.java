package io.github.arxivbot.dailybot;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.Terminal;
import io.github.arxivbot.dailybot.option.ConfigOption;
import io.github.arxivbot.internal.text.SafeText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that uses the configuration, with the options that all such commands have. */
@Command(mixinStandardHelpOptions = true)
abstract class ConfigCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();
  @Spec private @Nullable CommandSpec spec;

  /** Returns the path of the configuration. */
  final Path config() {
    return config.path();
  }

  /** Returns whether the command line names a configuration. */
  final boolean hasConfig() {
    return spec().commandLine().getParseResult().hasMatchedOption("--config");
  }

  final CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }

  final PrintWriter out() {
    return spec().commandLine().getOut();
  }

  final PrintWriter err() {
    return spec().commandLine().getErr();
  }

  /** Prints the notes about the sources of a run. */
  final void printNotes(BotConfig checked) {
    checked.sourceNotes().forEach(note -> err().println("note: " + SafeText.printable(note)));
  }

  /** Returns the printer of a run, with colors on a terminal. */
  final ConsoleProgress progress(boolean interactive) {
    return new ConsoleProgress(err(), interactive, Terminal.colors());
  }
}
