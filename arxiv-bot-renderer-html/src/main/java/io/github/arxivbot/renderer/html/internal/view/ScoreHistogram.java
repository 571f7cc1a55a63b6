package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.DigestEntry;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A histogram of the scores, as an SVG image and as a sentence. */
final class ScoreHistogram {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 80;
  private static final int MAX_BINS = 12;

  private final double[] scores;
  private final MessageBundle messages;
  private double step;
  private double first;

  private ScoreHistogram(double[] scores, MessageBundle messages) {
    this.scores = scores;
    this.messages = messages;
    if (scores.length > 0) {
      double min = scores[0];
      step = step((scores[scores.length - 1] - min) / (MAX_BINS - 2));
      first = Math.floor(min / step) * step;
    }
  }

  static ScoreHistogram of(List<DigestEntry> entries, MessageBundle messages) {
    double[] scores =
        entries.stream()
            .mapToDouble(entry -> entry.score().total())
            .filter(ScoreHistogram::isCounted)
            .sorted()
            .toArray();
    return new ScoreHistogram(scores, messages);
  }

  private static boolean isCounted(double score) {
    return Math.abs(score) < 1e9;
  }

  /** Returns the number of the bar that counts a score; empty if none does. */
  String bin(double score) {
    return isCounted(score) ? Integer.toString(index(score)) : "";
  }

  private int index(double score) {
    return (int) Math.floor((score - first) / step);
  }

  /** Returns a sentence with minimum, maximum and median; empty without scores. */
  String description() {
    if (scores.length == 0) {
      return "";
    }
    double min = scores[0];
    double max = scores[scores.length - 1];
    return min == max
        ? messages.get("scoresOne", ScoreFormat.format(min))
        : messages.get(
            "scoresFrom",
            ScoreFormat.format(min),
            ScoreFormat.format(max),
            ScoreFormat.format(scores[scores.length / 2]));
  }

  /** Returns the image; empty without scores. */
  String svg() {
    if (scores.length == 0) {
      return "";
    }
    int[] counts = counts();
    int max = Arrays.stream(counts).max().orElse(1);
    int binWidth = WIDTH / counts.length;
    int height = HEIGHT + 36;
    StringBuilder bars = new StringBuilder();
    StringBuilder description = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      int barHeight = (counts[i] * HEIGHT + max - 1) / max;
      String from = edge(i);
      String to = edge(i + 1);
      if (counts[i] > 0) {
        bars.append(bar(i, counts[i], i * binWidth, binWidth, barHeight));
        description.append(description.isEmpty() ? "" : "; ");
        description.append(messages.count("bin", counts[i], from, to));
      }
      if (counts.length <= 6 || i % 2 == 0) {
        bars.append(
            SvgElements.text("", i == 0 ? "start" : "middle", i * binWidth, height - 2, from));
      }
    }
    bars.append(SvgElements.line("axis", 0, 18 + HEIGHT, binWidth * counts.length, 18 + HEIGHT));
    String title = messages.get("scores");
    return SvgElements.image(
        "histogram", binWidth * counts.length, height, title, description.toString(), bars);
  }

  private static String bar(int bin, int count, int left, int width, int height) {
    int top = 18 + HEIGHT - height;
    return "<g data-bin=\"%s\" data-total=\"%s\">".formatted(bin, count)
        + SvgElements.bar(left + 1, top, width - 2, height)
        + SvgElements.text("count", "middle", left + width / 2, top - 5, "" + count)
        + "</g>";
  }

  private int[] counts() {
    int[] counts = new int[index(scores[scores.length - 1]) + 1];
    for (double score : scores) {
      counts[index(score)]++;
    }
    return counts;
  }

  /** Returns the smallest of 0.5, 1, 2, 5, 10 … that is not below a minimum. */
  private static double step(double min) {
    double step = 0.5;
    for (int i = 0; step < min; i++) {
      step *= i % 3 == 1 ? 2.5 : 2;
    }
    return step;
  }

  private String edge(int bin) {
    BigDecimal edge = BigDecimal.valueOf(first + bin * step).stripTrailingZeros();
    return escape(edge.toPlainString().replace("-", "\u2212"));
  }
}
