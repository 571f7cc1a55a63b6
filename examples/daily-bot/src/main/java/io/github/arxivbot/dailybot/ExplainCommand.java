package io.github.arxivbot.dailybot;

import io.github.arxivbot.dailybot.console.CommandStreams;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.dailybot.explain.ExplanationJson;
import io.github.arxivbot.dailybot.explain.ExplanationPrinter;
import io.github.arxivbot.dailybot.sample.SampleDay;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.Explanation;
import io.github.arxivbot.run.RunListener;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why the digest is what it is. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Says what each keyword does to the newest announcement, or that of a day; with"
            + " identifiers, why these papers have their score or were left out. Writes nothing.")
final class ExplainCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "ID", arity = "0..*", description = "papers to explain")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "takes this for the date, for example 2026-02-11T12:00:00Z")
  private @Nullable Instant now;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "of this past announcement day, from a source that reaches back")
  private @Nullable LocalDate day;

  @Option(names = "--profile", paramLabel = "NAME", description = "of this profile only")
  private @Nullable String profile;

  @Option(names = "--json", description = "everything, as JSON")
  private boolean json;

  @Option(
      names = "--sample",
      description = "explains an invented day, without network or configuration")
  private boolean sample;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    List<ArxivId> wanted = ids.stream().map(this::id).toList();
    try (ArxivBot bot = built(bot().listener(new Problems(CommandStreams.err(spec))))) {
      List<Explanation> all = bot.explain();
      if (all.isEmpty()) {
        CommandStreams.err(spec).println("no source could be read; there is nothing to explain");
        return ExitCode.NOT_WRITTEN;
      }
      List<Explanation> explanations =
          all.stream().filter(one -> profile == null || one.profile().equals(profile)).toList();
      if (explanations.isEmpty()) {
        throw new UsageException(
            spec,
            "there is no profile \""
                + profile
                + "\"; there are "
                + String.join(", ", all.stream().map(Explanation::profile).toList()));
      }
      PrintWriter out = CommandStreams.out(spec);
      if (json) {
        out.print(ExplanationJson.write(explanations, wanted));
        out.flush();
        return ExitCode.WRITTEN;
      }
      ExplanationPrinter text = new ExplanationPrinter(out, Ansi.AUTO.enabled());
      explanations.forEach(one -> text.print(one, wanted));
      return ExitCode.WRITTEN;
    }
  }

  private ArxivBotBuilder bot() {
    if (sample) {
      return SampleDay.bot(Path.of("digest"));
    }
    BotConfigReader reader = BotConfig.reader();
    if (now != null) {
      reader.clock(Clock.fixed(now, ZoneOffset.UTC));
    }
    return reader.read(config.path).newBot();
  }

  private ArxivBot built(ArxivBotBuilder bot) {
    try {
      return day == null ? bot.build() : bot.announcedOn(day).build();
    } catch (IllegalStateException e) { // no source reaches back
      throw new UsageException(spec, String.valueOf(e.getMessage()));
    }
  }

  private ArxivId id(String written) {
    try {
      return ArxivId.parse(written);
    } catch (IllegalArgumentException e) {
      throw new UsageException(spec, String.valueOf(e.getMessage()));
    }
  }

  /** What goes wrong on the way. */
  private record Problems(PrintWriter err) implements RunListener {

    @Override
    public void problemReported(Problem problem) {
      err.println("  ! " + SafeText.printable(problem.toString()));
    }
  }
}
