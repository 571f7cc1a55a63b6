package io.github.arxivbot.dailybot;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.run.RunReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "render",
    header = "Writes the outputs again from the digest of a day in the archive.",
    description = "Does not use the network and costs nothing.",
    footerHeading = "%nExamples:%n",
    footer = {"  daily-bot render --day 2026-02-11"})
final class RenderCommand extends ConfigCommand {

  @Option(
      names = "--day",
      paramLabel = "DAY",
      required = true,
      description = "the digest's day, for example 2026-02-11")
  private @Nullable LocalDate day;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder for relative outputs (default: the configuration's folder)")
  private @Nullable Path outFolder;

  @Override
  public Integer call() throws InterruptedException {
    try (ConsoleProgress progress = progress(false);
        ArxivBot bot = bot().listener(progress).build()) {
      RunReport report = bot.render(Objects.requireNonNull(day, "day"));
      progress.printResult(report);
      return ExitCode.of(report, false);
    }
  }

  private ArxivBotBuilder bot() {
    if (outFolder == null) {
      return BotConfig.read(config()).newBot();
    }
    BotConfigReader reader = BotConfig.reader().outputFolder(outFolder);
    ArxivBotBuilder bot = reader.read(config()).newBot();
    // --out applies to outputs; the archive is still the one of the configuration.
    BotConfig.read(config()).archive().ifPresent(bot::archive);
    return bot;
  }
}
