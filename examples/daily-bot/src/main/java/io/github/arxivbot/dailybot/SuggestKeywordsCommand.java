package io.github.arxivbot.dailybot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.dailybot.console.ExitCode;
import io.github.arxivbot.dailybot.option.ProfileOption;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.scorer.liked.LearnedTerm;
import io.github.arxivbot.scorer.liked.LikedScorer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "suggest-keywords",
    description =
        "Prints what the scorer \"liked\" has learned as keywords with weights, to paste into the"
            + " configuration. Needs the papers that runs have collected.")
final class SuggestKeywordsCommand extends ConfigCommand {

  private static final double BEST_WEIGHT = 10;

  @Mixin private ProfileOption profile = new ProfileOption();

  @Option(
      names = "--count",
      paramLabel = "NUMBER",
      defaultValue = "20",
      description = "the keywords of each interest (default: ${DEFAULT-VALUE})")
  private int count = 20;

  @Override
  public Integer call() throws InterruptedException {
    LikedScorer liked =
        ProfileOption.liked(profile.scorers(config(), progress(false), spec()), spec());
    PrintWriter out = out();
    ObjectMapper json = new ObjectMapper();
    for (String interest : liked.interests()) {
      List<LearnedTerm> terms =
          liked.learnedTerms(interest, 2 * count).stream()
              .filter(term -> !term.words().startsWith("category:"))
              .limit(count)
              .toList();
      out.println("// " + SafeText.printable(interest));
      out.println("\"keywords\": [");
      for (int i = 0; i < terms.size(); i++) {
        double weight = BEST_WEIGHT * terms.get(i).points() / terms.get(0).points();
        Map<String, Object> keyword = new LinkedHashMap<>();
        keyword.put("term", terms.get(i).words());
        keyword.put("match", "word");
        keyword.put("weight", Double.valueOf(String.format(Locale.ROOT, "%.1f", weight)));
        out.println("  " + json.valueToTree(keyword) + (i + 1 < terms.size() ? "," : ""));
      }
      out.println("]");
    }
    return ExitCode.WRITTEN;
  }
}
