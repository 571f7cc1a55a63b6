package io.github.arxivbot.dailybot;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.BotState;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.dailybot.console.ActionsReport;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.Terminal;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.dailybot.sample.SampleDays;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    header = "Creates the digest of the newest announcement.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the digest was written, even if no paper matched",
      "1:internal error",
      "2:usage or configuration error",
      "3:no source could be read, and the outputs keep the newest digest; or an output could not"
          + " be written, and all are unchanged",
      "4:with --strict: the digest was written, but there were problems",
      "130:stopped by Ctrl-C"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  daily-bot run --sample",
      "  daily-bot run --config my/config.json --out public",
      "  daily-bot run --report report.json --strict"
    })
final class RunCommand extends ConfigCommand {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for relative outputs (default: the configuration's folder)")
  private @Nullable Path outFolder;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "replaces the current time:%n2026-02-11T12:00:00Z")
  private @Nullable Instant now;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "writes the report of the run to this file, as JSON")
  private @Nullable Path report;

  @Option(names = "--strict", description = "exit code 4 if the digest was written with problems")
  private boolean strict;

  @Option(
      names = "--reread",
      description =
          "summarizes papers again, at the model's cost, if their summary was made from less text"
              + " than the summarizer can read")
  private boolean reread;

  @Option(names = "--no-progress", description = "shows no progress bar, even on a terminal")
  private boolean noProgress;

  @Option(
      names = "--sample",
      description = "writes three invented days to digest/, without network, configuration or key")
  private boolean sample;

  private @Nullable BotState state;

  @Override
  public Integer call() {
    boolean interactive = !noProgress && Terminal.isInteractive();
    try (ConsoleProgress progress = progress(interactive);
        ArxivBot bot = UsageException.check(spec(), bot().listener(progress)::build)) {
      return run(bot, progress);
    }
  }

  private int run(ArxivBot bot, ConsoleProgress progress) {
    try {
      if (sample) {
        SampleDays.writeEarlier(sampleFolder());
      }
      RunReport result = bot.run();
      progress.printResult(result);
      if (sample) {
        err().println("open " + sampleFolder().resolve("index.html"));
      }
      reportToActions(result);
      loadClasses();
      return ExitCode.of(result, strict);
    } catch (InterruptedException e) {
      progress.printStopped(state != null);
      return ExitCode.STOPPED;
    }
  }

  private void reportToActions(RunReport result) {
    try {
      ActionsReport.write(result, System.getenv(), out());
    } catch (IOException e) { // the digest is written, which counts more
      err().println("the summary of the job cannot be written: " + IoErrors.describe(e));
    }
  }

  /**
   * Loads the classes that read the state, so that a class-data archive has them for later runs.
   */
  private void loadClasses() throws InterruptedException {
    if (state == null || !Boolean.getBoolean("launcher.archiving")) {
      return;
    }
    try {
      state.problems();
    } catch (StateException e) { // another run uses it; the archive has fewer classes
    }
  }

  private ArxivBotBuilder bot() {
    ArxivBotBuilder bot = sample ? sampleBot() : configuredBot();
    bot.summaries(options -> options.reread(reread));
    if (report != null) {
      if (report.toAbsolutePath().normalize().equals(config().toAbsolutePath().normalize())) {
        throw new UsageException(spec(), "--report would overwrite the configuration: " + report);
      }
      bot.report(report);
    }
    return bot;
  }

  private ArxivBotBuilder configuredBot() {
    BotConfigReader reader = BotConfig.reader();
    if (outFolder != null) {
      reader.outputFolder(outFolder);
    }
    if (now != null) {
      reader.clock(Clock.fixed(now, ZoneOffset.UTC));
    }
    BotConfig configured = reader.read(config());
    printNotes(configured);
    state = configured.state().orElse(null);
    return configured.newBot();
  }

  private ArxivBotBuilder sampleBot() {
    if (hasConfig() || now != null) {
      throw new UsageException(spec(), SampleDays.OWN_SETTINGS);
    }
    return SampleDays.bot(sampleFolder());
  }

  private Path sampleFolder() {
    return outFolder == null ? Path.of("digest") : outFolder;
  }
}
