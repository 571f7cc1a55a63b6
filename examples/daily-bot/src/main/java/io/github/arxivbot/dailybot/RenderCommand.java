package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.CommandStreams;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the outputs again from the archive: for a changed template, or a new renderer. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description =
        "Writes the outputs again from a day's digest in the archive, without network or cost.")
final class RenderCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--day",
      paramLabel = "DAY",
      required = true,
      description = "the digest's day, for example 2026-02-11")
  private @Nullable LocalDate day;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where relative outputs go (default: the configuration's folder)")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    BotConfig here = BotConfig.read(config.path);
    BotConfigReader reader = BotConfig.reader();
    if (out != null) {
      reader.outputFolder(out);
    }
    PrintWriter err = CommandStreams.err(spec);
    try (ConsoleProgress story = new ConsoleProgress(err, false);
        ArxivBot bot = bot(here, reader, story)) {
      RunReport done = bot.render(Objects.requireNonNull(day, "day"));
      story.printResult(done);
      return ExitCode.of(done, false);
    }
  }

  /** The archive stays where the configuration has it, wherever the outputs go. */
  private ArxivBot bot(BotConfig here, BotConfigReader reader, ConsoleProgress story) {
    var bot = reader.read(config.path).newBot().listener(story);
    here.archive().ifPresent(bot::archive);
    return bot.build();
  }
}
