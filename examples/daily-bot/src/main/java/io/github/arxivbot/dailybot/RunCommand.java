package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.CommandStreams;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.Terminal;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.dailybot.sample.SampleDay;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a digest. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Makes the digest of the newest announcement.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written; an honest empty day too",
      "1:a defect of ours",
      "2:usage or configuration",
      "3:no source could be read, or an output could not be written; every output is as it was",
      "4:with --strict: written, but something was degraded"
    })
final class RunCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration (default: config.json)")
  private @Nullable Path config;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where relative outputs go (default: the configuration's folder)")
  private @Nullable Path out;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "takes this for the date, for example 2026-02-11T12:00:00Z")
  private @Nullable Instant now;

  @Option(names = "--report", paramLabel = "FILE", description = "writes what was done, as JSON")
  private @Nullable Path report;

  @Option(names = "--strict", description = "exit code 4 where anything was degraded")
  private boolean strict;

  @Option(
      names = "--reread",
      description =
          "has papers read again, and paid for, whose summary was made from less than it could be")
  private boolean reread;

  @Option(names = "--no-progress", description = "no progress bar, even on a terminal")
  private boolean noProgress;

  @Option(
      names = "--sample",
      description = "runs on an invented day, without network or key; writes to digest/")
  private boolean sample;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = CommandStreams.err(spec);
    try (ConsoleProgress story = new ConsoleProgress(err, !noProgress && Terminal.isInteractive());
        ArxivBot bot = built(bot().listener(story))) {
      RunReport done = bot.run();
      story.printResult(done);
      return ExitCode.of(done, strict);
    }
  }

  private ArxivBot built(ArxivBotBuilder bot) {
    try {
      return bot.build();
    } catch (IllegalStateException e) { // what --report would overwrite
      throw new UsageException(spec, String.valueOf(e.getMessage()));
    }
  }

  private ArxivBotBuilder bot() {
    ArxivBotBuilder bot = sample ? sampleBot() : configuredBot();
    bot.summaries(all -> all.reread(reread));
    if (report != null) {
      if (report.toAbsolutePath().normalize().equals(configFile().toAbsolutePath().normalize())) {
        throw new UsageException(spec, "--report would overwrite the configuration: " + report);
      }
      bot.report(report);
    }
    return bot;
  }

  private Path configFile() {
    return config == null ? Path.of("config.json") : config;
  }

  private ArxivBotBuilder configuredBot() {
    BotConfigReader reader = BotConfig.reader();
    if (out != null) {
      reader.outputFolder(out);
    }
    if (now != null) {
      reader.clock(Clock.fixed(now, ZoneOffset.UTC));
    }
    return reader.read(configFile()).newBot();
  }

  private ArxivBotBuilder sampleBot() {
    if (config != null || now != null) {
      throw new UsageException(
          spec, "--sample has a configuration and a date of its own: leave out --config and --now");
    }
    return SampleDay.bot(out == null ? Path.of("digest") : out);
  }
}
