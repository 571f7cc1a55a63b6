package io.github.arxivbot.benchmarks;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.fetcher.arxiv.SnapshotReader;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.scoring.KeywordScorerGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores a snapshot in one thread, to compare with Spark, and prints the number of scores.
 * Arguments: the configuration, the snapshot, the file of the result.
 */
final class SingleProcessMain {

  private static final int PAPERS = 100;

  private final List<String> profiles;
  private final KeywordScorerGroup scorers;
  private long scores;

  private SingleProcessMain(BotConfig config) {
    profiles = config.profiles();
    scorers =
        KeywordScorerGroup.of(
            profiles.stream().map(config::newScorer).map(KeywordScorer.class::cast).toList());
  }

  public static void main(String[] arguments) throws IOException {
    run(arguments, System.out);
  }

  private static void run(String[] arguments, PrintStream console) throws IOException {
    SingleProcessMain program = new SingleProcessMain(BotConfig.read(Path.of(arguments[0])));
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[1]));
        Writer out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      List<Paper> papers = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        papers.add(SnapshotReader.parse(line));
        if (papers.size() == PAPERS) {
          program.write(papers, out);
          papers.clear();
        }
      }
      program.write(papers, out);
    }
    console.println("scores: " + program.scores);
  }

  private void write(List<Paper> papers, Writer out) throws IOException {
    List<List<Score>> all = scorers.scoreAll(papers);
    for (int i = 0; i < papers.size(); i++) {
      for (int profile = 0; profile < profiles.size(); profile++) {
        if (all.get(i).get(profile) instanceof Score.Points points) {
          String score = points.total() + " " + points.reasons();
          out.write(papers.get(i).id() + " " + profiles.get(profile) + " " + score + "\n");
          scores++;
        }
      }
    }
  }
}
