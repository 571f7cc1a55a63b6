package io.github.arxivbot.dailybot.option;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.scorer.liked.LikedScorer;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option {@code --profile}, and the scorers of the profile. */
public final class ProfileOption {

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "the profile (default: the first one)")
  private @Nullable String name;

  /**
   * Returns the scorers of the profile, prepared with the papers that the state keeps, and with
   * those of libraries that they read. The listener is notified of the problems.
   */
  public List<Scorer> scorers(Path config, RunListener problems, CommandSpec spec)
      throws InterruptedException {
    try (ArxivBot bot = BotConfig.read(config).newBot().listener(problems).build()) {
      Map<String, List<Scorer>> scorers = bot.scorers();
      String wanted = name == null ? scorers.keySet().iterator().next() : name;
      List<Scorer> found = scorers.get(wanted);
      if (found == null) {
        throw new UsageException(
            spec,
            "there is no profile \""
                + SafeText.printable(wanted)
                + "\"; expected one of "
                + String.join(", ", scorers.keySet()));
      }
      return found;
    }
  }

  /** Returns the scorer that learns from liked papers. */
  public static LikedScorer liked(List<Scorer> scorers, CommandSpec spec) {
    return scorers.stream()
        .filter(LikedScorer.class::isInstance)
        .map(LikedScorer.class::cast)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    spec,
                    "the profile has no scorer \"liked\": add {\"use\": \"liked\"} to"
                        + " \"scorers\""));
  }
}
