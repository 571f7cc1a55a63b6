package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownEscaper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a line about the tokens and cost of a digest's summaries. Includes cached summaries, so
 * that a second run writes the same line.
 */
public final class UsageLine {

  private UsageLine() {}

  public static String of(Digest digest) {
    Map<String, List<Summary>> byModel =
        digest.entries().stream()
            .map(DigestEntry::summary)
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(Summary::model, TreeMap::new, Collectors.toList()));
    return byModel.isEmpty()
        ? "no summaries"
        : byModel.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("; "));
  }

  private static String line(String model, List<Summary> summaries) {
    ModelUsage usage =
        summaries.stream().map(Summary::usage).reduce(ModelUsage.ZERO, ModelUsage::plus);
    String cost = usage.cost().signum() == 0 ? "" : ", cost " + usage.cost().toPlainString();
    return String.format(
        Locale.ROOT,
        "%s by %s: %,d tokens%s",
        PluralFormatter.count(summaries.size(), "summary"),
        MarkdownEscaper.word(model),
        usage.tokens(),
        cost);
  }
}
