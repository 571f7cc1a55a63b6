package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.CommandStreams;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.http.Http;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the digests of past days, and puts them into the archive. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description =
        "Makes the digests of past days, from a source that reaches back: arxiv-api, arxiv-oai or"
            + " arxiv-snapshot. The current digest and the memory stay as they are.")
final class BackfillCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      required = true,
      description = "the first announcement day, for example 2026-02-09")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      required = true,
      description = "the last announcement day, included")
  private @Nullable LocalDate to;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "the only source to ask (default: those of the configuration)")
  private @Nullable String source;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "the archive: each day gets DIR/YYYY/MM/YYYY-MM-DD.md and .json (default: that of the"
              + " configuration, or digests)")
  private @Nullable Path out;

  @Option(names = "--again", description = "makes days again that are there already")
  private boolean again;

  @Option(names = "--summaries", description = "has papers read by the model, and paid for")
  private boolean summaries;

  @Option(names = "--strict", description = "exit code 4 where anything was degraded")
  private boolean strict;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = CommandStreams.err(spec);
    BotConfig here = reader().read(config.path);
    Path archive = out != null ? out : here.archive().orElse(Path.of("digests"));
    Http network = here.newHttp();
    int worst = ExitCode.WRITTEN;
    for (LocalDate day : days()) {
      Path digest = archive.resolve(name(day));
      if (!again && Files.exists(digest)) {
        err.println(day + " is there already: " + digest);
        continue;
      }
      err.println(day + ":");
      worst = worse(worst, makeDigest(day, archive, network, err));
    }
    return worst;
  }

  private List<LocalDate> days() {
    LocalDate first = Objects.requireNonNull(from, "from");
    LocalDate last = Objects.requireNonNull(to, "to");
    if (last.isBefore(first)) {
      throw new UsageException(spec, "--to " + last + " is before --from " + first);
    }
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .toList();
  }

  private int makeDigest(LocalDate day, Path archive, Http network, PrintWriter err)
      throws InterruptedException {
    BotConfig parsed = reader().http(network).read(config.path);
    ArxivBotBuilder bot = parsed.newBot().archive(archive).announcedOn(day);
    if (!summaries) {
      bot.summarizer(null);
    }
    try (ConsoleProgress story = new ConsoleProgress(err, false);
        ArxivBot made = built(bot.listener(story))) {
      RunReport report = made.run();
      story.printResult(report);
      return ExitCode.of(report, strict);
    }
  }

  private BotConfigReader reader() {
    BotConfigReader reader = BotConfig.reader();
    return source == null ? reader : reader.source(source);
  }

  private ArxivBot built(ArxivBotBuilder bot) {
    try {
      return bot.build();
    } catch (IllegalStateException e) { // no source reaches back
      throw new UsageException(spec, e.getMessage() + "; or name one with --source");
    }
  }

  private static Path name(LocalDate day) {
    String month = String.format(Locale.ROOT, "%04d/%02d", day.getYear(), day.getMonthValue());
    return Path.of(month, day + ".json");
  }

  /** Nothing written is worse than something degraded. */
  private static int worse(int one, int other) {
    return one == ExitCode.NOT_WRITTEN || other == ExitCode.WRITTEN ? one : other;
  }
}
