package io.github.arxivbot.dailybot;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.DigestPlan;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.dailybot.console.ConsoleProgress;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.http.Http;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "backfill",
    header = "Creates the digests of past days in the archive.",
    description =
        "Uses a source that supports past days: arxiv-api, arxiv-oai or arxiv-snapshot. A day whose"
            + " digest lacks a category is read again. The current digest does not change; a day"
            + " that is read is no longer listed as missing.",
    footerHeading = "%nExamples:%n",
    footer = {"  daily-bot backfill --from 2026-02-09 --to 2026-02-13 --source arxiv-api"})
final class BackfillCommand extends ConfigCommand {

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
      description = "the last announcement day, inclusive")
  private @Nullable LocalDate to;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "the only source to use (default: those of the configuration)")
  private @Nullable String source;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "the archive: each day gets DIR/YYYY/MM/YYYY-MM-DD.md and .json (default: that of the"
              + " configuration, or digests)")
  private @Nullable Path outFolder;

  @Option(names = "--again", description = "also creates digests that are complete already")
  private boolean again;

  @Option(names = "--summaries", description = "has the model write summaries, at its cost")
  private boolean summaries;

  @Option(names = "--strict", description = "exit code 4 if a digest was written with problems")
  private boolean strict;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = err();
    BotConfig checked = reader().read(config());
    printNotes(checked);
    Path folder = outFolder != null ? outFolder : checked.archive().orElse(Path.of("digests"));
    Http http = checked.newHttp();
    int exitCode = ExitCode.WRITTEN;
    List<LocalDate> days = days();
    List<DigestArchive> archives = days.isEmpty() ? List.of() : archives(folder, days.get(0));
    for (LocalDate day : days) {
      if (!again && archives.stream().allMatch(archive -> archive.hasCompleteDay(day))) {
        err.println(day + " exists already: " + archives.get(0).file(day));
        continue;
      }
      err.println(day + ":");
      exitCode = worse(exitCode, createDigest(day, folder, http));
    }
    return exitCode;
  }

  private List<LocalDate> days() {
    LocalDate first = Objects.requireNonNull(from, "from");
    LocalDate last = Objects.requireNonNull(to, "to");
    if (last.isBefore(first)) {
      throw new UsageException(spec(), "--to " + last + " is before --from " + first);
    }
    List<LocalDate> days =
        first.datesUntil(last.plusDays(1)).filter(ArxivCalendar::isAnnouncementDay).toList();
    if (days.isEmpty()) {
      err().println("arXiv announces nothing from " + first + " to " + last + "; nothing to do");
    }
    return days;
  }

  /** Returns the archive of each profile. */
  private List<DigestArchive> archives(Path folder, LocalDate day) {
    ArxivBotBuilder builder = reader().read(config()).newBot().archive(folder).announcedOn(day);
    try (ArxivBot bot = build(builder)) {
      return bot.plan().stream()
          .map(DigestPlan::profile)
          .map(name -> DigestArchive.open(folder).profile(name))
          .toList();
    }
  }

  private int createDigest(LocalDate day, Path archive, Http http) throws InterruptedException {
    ArxivBotBuilder builder =
        reader().http(http).read(config()).newBot().archive(archive).announcedOn(day);
    if (!summaries) {
      builder.summarizer(null).onlyStoredJudgments(true);
    }
    try (ConsoleProgress progress = progress(false);
        ArxivBot bot = build(builder.listener(progress))) {
      RunReport report = bot.run();
      progress.printResult(report);
      return ExitCode.of(report, strict);
    }
  }

  private BotConfigReader reader() {
    BotConfigReader reader = BotConfig.reader();
    return source == null ? reader : reader.source(source);
  }

  private ArxivBot build(ArxivBotBuilder builder) {
    try {
      return builder.build();
    } catch (IllegalStateException e) { // no source supports past days
      throw new UsageException(spec(), e.getMessage() + "; or name one with --source");
    }
  }

  private static int worse(int first, int second) {
    return first == ExitCode.NOT_WRITTEN || second == ExitCode.WRITTEN ? first : second;
  }
}
