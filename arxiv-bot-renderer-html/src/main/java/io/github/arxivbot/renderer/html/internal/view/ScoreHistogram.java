package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.DigestEntry;
import java.math.BigDecimal;
import java.util.List;

/** How many papers have which score, as a chart and in words. */
final class ScoreHistogram {

  private static final int WIDTH = 340;
  private static final int HEIGHT = 96;
  private static final int MOST_BINS = 12;

  private final double[] scores;
  private final Messages words;
  private double step;
  private double first;

  private ScoreHistogram(double[] scores, Messages words) {
    this.scores = scores;
    this.words = words;
  }

  static ScoreHistogram of(List<DigestEntry> entries, Messages words) {
    double[] scores =
        entries.stream()
            .mapToDouble(entry -> entry.score().total())
            .filter(score -> Math.abs(score) < 1e9)
            .sorted()
            .toArray();
    return new ScoreHistogram(scores, words);
  }

  /** Least, most and middle; empty without scores. */
  String inWords() {
    if (scores.length == 0) {
      return "";
    }
    double least = scores[0];
    double most = scores[scores.length - 1];
    return least == most
        ? words.get("scoresOne", ScoreFormat.of(least))
        : words.get(
            "scoresFrom", ScoreFormat.of(least), ScoreFormat.of(most), ScoreFormat.of(scores[scores.length / 2]));
  }

  /** The chart; empty without scores. */
  String svg() {
    if (scores.length == 0) {
      return "";
    }
    int[] counts = counts();
    int most = java.util.Arrays.stream(counts).max().orElse(1);
    int slot = WIDTH / counts.length;
    int height = HEIGHT + 36;
    StringBuilder bars = new StringBuilder();
    StringBuilder described = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      int tall = (counts[i] * HEIGHT + most - 1) / most;
      String from = edge(i);
      String to = edge(i + 1);
      if (counts[i] > 0) {
        bars.append(SvgElements.rect("bar", i * slot + 1, 18 + HEIGHT - tall, slot - 2, tall));
        bars.append(
            SvgElements.text("count", "middle", i * slot + slot / 2, 13 + HEIGHT - tall, "" + counts[i]));
        described.append(described.isEmpty() ? "" : "; ");
        described.append(words.count("bin", counts[i], from, to));
      }
      if (counts.length <= 6 || i % 2 == 0) {
        bars.append(SvgElements.text("", i == 0 ? "start" : "middle", i * slot, height - 2, from));
      }
    }
    bars.append(SvgElements.line("axis", 0, 18 + HEIGHT, slot * counts.length, 18 + HEIGHT));
    String title = words.get("scores");
    return SvgElements.image("histogram", slot * counts.length, height, title, described.toString(), bars);
  }

  private int[] counts() {
    double least = scores[0];
    double most = scores[scores.length - 1];
    step = step((most - least) / (MOST_BINS - 2));
    first = Math.floor(least / step) * step;
    int[] counts = new int[(int) Math.floor((most - first) / step) + 1];
    for (double score : scores) {
      counts[(int) Math.floor((score - first) / step)]++;
    }
    return counts;
  }

  /** The next of 0.5, 1, 2, 5, 10 … */
  private static double step(double least) {
    double step = 0.5;
    for (int i = 0; step < least; i++) {
      step *= i % 3 == 1 ? 2.5 : 2;
    }
    return step;
  }

  private String edge(int bin) {
    BigDecimal edge = BigDecimal.valueOf(first + bin * step).stripTrailingZeros();
    return escape(edge.toPlainString().replace("-", "\u2212"));
  }
}
