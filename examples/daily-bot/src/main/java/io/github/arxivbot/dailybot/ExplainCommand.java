package io.github.arxivbot.dailybot;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.dailybot.explain.ExplanationJson;
import io.github.arxivbot.dailybot.explain.ExplanationPrinter;
import io.github.arxivbot.dailybot.sample.SampleDays;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.RunListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    header = "Shows the effect of each keyword, or why papers have their scores.",
    description =
        "Reads the newest announcement, or that of a given day. With identifiers, shows why these"
            + " papers have their scores, or were excluded. Writes no files.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  daily-bot explain",
      "  daily-bot explain 2602.00001",
      "  daily-bot explain --day 2026-02-11 --json"
    })
final class ExplainCommand extends ConfigCommand {

  @Parameters(paramLabel = "ID", arity = "0..*", description = "the papers to explain")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "replaces the current time:%n2026-02-11T12:00:00Z")
  private @Nullable Instant now;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "explains this past announcement day, from a source that supports past days")
  private @Nullable LocalDate day;

  @Option(names = "--profile", paramLabel = "NAME", description = "explains only this profile")
  private @Nullable String profile;

  @Option(names = "--json", description = "prints all details as JSON")
  private boolean json;

  @Option(
      names = "--sample",
      description = "explains an invented day, without network or configuration")
  private boolean sample;

  @Override
  public Integer call() throws InterruptedException {
    List<PaperId> papers =
        ids.stream().map(id -> UsageException.check(spec(), () -> PaperId.parse(id))).toList();
    ProblemPrinter problems = new ProblemPrinter(err());
    try (ArxivBot bot = UsageException.check(spec(), bot().listener(problems)::build)) {
      List<DigestExplanation> explanations = bot.explain();
      if (explanations.isEmpty()) {
        err().println("no source could be read; there is nothing to explain");
        return ExitCode.NOT_WRITTEN;
      }
      print(ofProfile(explanations), papers);
      return ExitCode.WRITTEN;
    }
  }

  private void print(List<DigestExplanation> explanations, List<PaperId> papers) {
    PrintWriter out = out();
    if (json) {
      out.print(ExplanationJson.write(explanations, papers));
      out.flush();
    } else {
      ExplanationPrinter printer = new ExplanationPrinter(out, Ansi.AUTO.enabled());
      explanations.forEach(explanation -> printer.print(explanation, papers));
    }
  }

  private List<DigestExplanation> ofProfile(List<DigestExplanation> explanations) {
    List<DigestExplanation> found =
        explanations.stream()
            .filter(explanation -> profile == null || explanation.profile().equals(profile))
            .toList();
    if (found.isEmpty()) {
      List<String> names = explanations.stream().map(DigestExplanation::profile).toList();
      throw new UsageException(
          spec(),
          "there is no profile \"" + profile + "\"; expected one of " + String.join(", ", names));
    }
    return found;
  }

  private ArxivBotBuilder bot() {
    ArxivBotBuilder bot = sample ? sampleBot() : configuredBot();
    return day == null ? bot : bot.announcedOn(day);
  }

  private ArxivBotBuilder sampleBot() {
    if (hasConfig() || now != null) {
      throw new UsageException(spec(), SampleDays.OWN_SETTINGS);
    }
    return SampleDays.bot(Path.of("digest"));
  }

  private ArxivBotBuilder configuredBot() {
    BotConfigReader reader = BotConfig.reader();
    if (now != null) {
      reader.clock(Clock.fixed(now, ZoneOffset.UTC));
    }
    return reader.read(config()).newBot();
  }

  /** Prints problems as they are reported. */
  private record ProblemPrinter(PrintWriter err) implements RunListener {

    @Override
    public void problemReported(Problem problem) {
      err.println("  ! " + SafeText.printable(problem.toString()));
    }
  }
}
