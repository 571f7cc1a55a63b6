package io.github.arxivbot.dailybot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.console.UsageException;
import io.github.arxivbot.dailybot.option.ProfileOption;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.scorer.liked.LikedEvaluation;
import io.github.arxivbot.scorer.liked.LikedScorer;
import io.github.arxivbot.spi.Scorer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description =
        "Shows the liked papers of each interest, and how many of them each scorer finds among"
            + " announced ones, by cross-validation, and how many papers each value of admit_at"
            + " lets in. Needs the scorer \"liked\" and the papers that runs have collected.")
final class EvaluateCommand extends ConfigCommand {

  @Mixin private ProfileOption profile = new ProfileOption();

  @Option(names = "--json", description = "prints the figures as JSON")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    List<Scorer> scorers = profile.scorers(config(), progress(false), spec());
    LikedScorer liked = ProfileOption.liked(scorers, spec());
    Map<String, Scorer> others = new LinkedHashMap<>();
    scorers.stream()
        .filter(scorer -> scorer != liked)
        .forEach(scorer -> others.put(name(scorer, others.size()), scorer));
    LikedEvaluation evaluation =
        UsageException.check(spec(), () -> LikedEvaluation.of(liked, others));
    PrintWriter out = out();
    if (json) {
      out.println(new ObjectMapper().valueToTree(evaluation).toPrettyString());
    } else {
      liked
          .exampleCounts()
          .forEach(
              (name, papers) ->
                  out.println(
                      SafeText.printable(name)
                          + ": "
                          + PluralFormatter.count(papers, "liked paper")));
      out.println();
      print(evaluation, out);
    }
    return ExitCode.WRITTEN;
  }

  private static String name(Scorer scorer, int others) {
    String type = scorer.getClass().getSimpleName();
    return type.equals("KeywordScorer") ? "keywords" : "scorer " + (others + 1);
  }

  private static void print(LikedEvaluation evaluation, PrintWriter out) {
    out.println("liked papers that are found if so many of 100 announced papers are let in:");
    String shares =
        LikedEvaluation.SHARES.stream()
            .map(share -> String.format(Locale.ROOT, "%8.0f", 100 * share))
            .collect(Collectors.joining());
    out.println(String.format(Locale.ROOT, "  %-12s%s     AUC", "scorer", shares));
    for (LikedEvaluation.Method method : evaluation.methods()) {
      String found =
          method.found().stream()
              .map(share -> String.format(Locale.ROOT, "%6.0f %%", 100 * share))
              .collect(Collectors.joining());
      out.println(
          String.format(Locale.ROOT, "  %-12s%s   %.3f", method.name(), found, method.auc()));
    }
    out.println();
    out.println("admit_at   finds   lets in, of 100 announced papers");
    for (LikedEvaluation.Threshold threshold : evaluation.thresholds()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%8.0f  %4.0f %%   %.1f",
              threshold.points(),
              100 * threshold.found(),
              100 * threshold.admitted()));
    }
  }
}
