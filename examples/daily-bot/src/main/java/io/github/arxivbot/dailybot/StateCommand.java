package io.github.arxivbot.dailybot;

import io.github.arxivbot.BotState;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.dailybot.option.ConfigOption;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.run.StateEntry;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "state",
    header = "Shows the stored state, how long it is kept, and its size.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daily-bot state",
      "  daily-bot state verify",
      "  daily-bot state forget 2602.00001",
      "  daily-bot state forget --day 2026-02-11"
    })
final class StateCommand extends ConfigCommand {

  private static final String NO_STATE = "no state is stored: \"state\" is \"none\"";
  private static final int MIN_WIDTH = 24;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = out();
    BotConfig checked = BotConfig.read(config());
    Optional<BotState> state = checked.state();
    if (state.isEmpty()) {
      out.println(NO_STATE);
      return ExitCode.WRITTEN;
    }
    List<StateEntry> entries = state.get().entries();
    out.println(
        state.get().folder()
            + " keeps digests and summaries for "
            + PluralFormatter.count(checked.stateDays(), "day"));
    long total = 0;
    int width = entries.stream().mapToInt(entry -> entry.path().length()).max().orElse(0);
    for (StateEntry entry : entries) {
      out.println(
          SafeText.printable(line(width, entry.path(), entry.bytes(), entry.description())));
      total += entry.bytes();
    }
    out.println(line(width, "total", total, ""));
    for (MissedDays missed : state.get().missedDays()) {
      out.println(SafeText.printable("missing: " + missed + "; to read it: " + missed.command()));
    }
    return ExitCode.WRITTEN;
  }

  private static String line(int width, String path, long bytes, String description) {
    String padded = path + " ".repeat(Math.max(0, Math.max(width, MIN_WIDTH) - path.length()));
    return String.format(Locale.ROOT, "  %s %9.1f KiB  %s", padded, bytes / 1024.0, description)
        .stripTrailing();
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description =
          "Reports damaged files of the state and the archive. Exit code 4 if there are any.")
  int verify(@Mixin ConfigOption file) throws InterruptedException {
    PrintWriter out = out();
    List<String> faults = state(file).problems();
    faults.forEach(fault -> out.println(SafeText.printable(fault)));
    out.println(
        faults.isEmpty() ? "the state is intact" : PluralFormatter.count(faults.size(), "fault"));
    return faults.isEmpty() ? ExitCode.WRITTEN : ExitCode.DEGRADED;
  }

  @Command(
      name = "forget",
      mixinStandardHelpOptions = true,
      description =
          "Forgets that a paper was delivered, or that the bot ran on a day. The paper is delivered"
              + " again if it is announced again; the day is read again from a source that supports"
              + " past days.")
  int forget(
      @Mixin ConfigOption file,
      @Parameters(
              arity = "0..1",
              paramLabel = "ID",
              description = "an identifier; without a version, all versions of the paper")
          @Nullable String id,
      @Option(names = "--day", paramLabel = "DAY", description = "the day of a digest")
          @Nullable LocalDate day,
      @Option(
              names = "--summaries",
              description = "also forgets the summaries of the paper; new ones cost again")
          boolean summaries)
      throws InterruptedException {
    if ((id == null) == (day == null)) {
      throw new UsageException(spec(), "expected either an identifier or --day DAY");
    }
    if (summaries && id == null) {
      throw new UsageException(spec(), "--summaries needs an identifier");
    }
    PrintWriter out = out();
    BotState state = state(file);
    if (day != null) {
      int digests = state.forget(day);
      out.println(
          digests == 0
              ? "no papers were delivered on " + day + "; its announcements will be read again"
              : "forgot the digest of " + day);
      return ExitCode.WRITTEN;
    }
    PaperId paper = UsageException.check(spec(), () -> PaperId.parse(String.valueOf(id)));
    int digests = state.forget(paper);
    out.println(
        digests == 0
            ? paper + " is in no stored digest"
            : "forgot that " + paper + " was delivered");
    if (summaries) {
      int forgotten = state.forgetSummaries(paper);
      out.println("forgot " + PluralFormatter.count(forgotten, "summary"));
    }
    return ExitCode.WRITTEN;
  }

  private BotState state(ConfigOption file) {
    return BotConfig.read(file.path())
        .state()
        .orElseThrow(() -> new UsageException(spec(), NO_STATE));
  }
}
