package io.github.arxivbot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs all benchmarks and writes the ratios into a page, between the lines {@code <!-- measured
 * -->} and {@code <!-- /measured -->}.
 *
 * <pre>
 * {@code java -cp benchmarks.jar io.github.arxivbot.benchmarks.PerformanceReport docs/performance.md}
 * </pre>
 */
final class PerformanceReport {

  private static final String BEGIN = "<!-- measured -->\n";
  private static final String END = "<!-- /measured -->";

  private final Map<String, Double> scores = new TreeMap<>();

  private PerformanceReport(Collection<RunResult> results) {
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      String parameters =
          result.getParams().getParamsKeys().stream()
              .sorted()
              .map(key -> " " + result.getParams().getParam(key))
              .collect(Collectors.joining());
      scores.put(
          name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + parameters,
          result.getPrimaryResult().getScore());
    }
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    Path page = Path.of(arguments[0]);
    String which = arguments.length > 1 ? arguments[1] : PerformanceReport.class.getPackageName();
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(which).forks(3).build()).run();
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(
        page,
        text.substring(0, begin)
            + String.join("\n", new PerformanceReport(results).lines())
            + "\n"
            + text.substring(text.indexOf(END, begin)));
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Measured on " + machine() + ".\n");
    lines.add("| papers scored in a second | 39 terms | 1000 | 10 000 |\n|---|---|---|---|");
    for (String how : List.of("together", "oneByOne")) {
      for (String engine : List.of("contains", "keywords", "words")) {
        String benchmark = "KeywordScoringBenchmark." + how + " " + engine;
        if (!scores.containsKey(benchmark + " 39")) {
          continue; // not asked for
        }
        double one = score("KeywordScoringBenchmark." + how + " contains 39");
        lines.add(
            "| `%s`, %s | %s | %s | %s |"
                .formatted(
                    engine,
                    how.equals("together") ? "lists of 100" : "one by one",
                    ratio(score(benchmark + " 39"), one),
                    ratio(score(benchmark + " 1000"), one),
                    ratio(score(benchmark + " 10000"), one)));
      }
    }
    if (scores.containsKey("WholeRunBenchmark.run")) {
      lines.add("\n| | ratio |\n|---|---|");
      lines.add(
          row(
              "items of a feed read into papers, to bare XML events of the JDK",
              "FeedParsingBenchmark.papers",
              "FeedParsingBenchmark.xmlEvents"));
      lines.add(
          row(
              "whole days (1000 announcements, page written), to fetching alone",
              "WholeRunBenchmark.run",
              "WholeRunBenchmark.fetch"));
      lines.add(
          row(
              "time of a process that makes a day, to one that does nothing",
              "StartUpBenchmark.run",
              "StartUpBenchmark.nothing"));
    }
    return lines;
  }

  private String row(String what, String one, String other) {
    return "| " + what + " | " + ratio(score(one), score(other)) + " |";
  }

  private double score(String name) {
    Double score = scores.get(name);
    if (score == null) {
      throw new IllegalStateException(name + " is not among " + scores.keySet());
    }
    return score;
  }

  private static String ratio(double one, double other) {
    double ratio = one / other;
    return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " processors ("
        + processor()
        + "), "
        + System.getProperty("os.name")
        + ", Java "
        + System.getProperty("java.version");
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) { // other systems have no such file
      return System.getProperty("os.arch");
    }
  }
}
