package com.example.embedded;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.scoring.Keyword;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.scoring.MatchMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Writes the agenda of a reading group from papers that the program already has: without a
 * configuration file, without discovered plugins and without the network.
 */
public final class ReadingGroup {

  private final KeywordScorer interests =
      KeywordScorer.builder()
          .add(
              Keyword.term("RL").match(MatchMode.WORD).weight(2),
              Keyword.term("kv cache"),
              Keyword.term("survey").match(MatchMode.WORD).excluding())
          .build();

  /** Writes an agenda of at most three papers. */
  RunReport plan(List<Paper> papers, Clock clock, Path agenda) throws InterruptedException {
    try (ArxivBot bot =
        ArxivBot.builder()
            .categories("cs.LG")
            .clock(clock)
            .fetcher(new GivenPapers(papers))
            .scorer(interests)
            .output(new AgendaRenderer(), agenda)
            .maxPapers(3)
            .build()) {
      return bot.run();
    }
  }

  /**
   * Writes the agenda of a meeting.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws InterruptedException {
    Path agenda = Path.of(arguments.length == 0 ? "agenda.txt" : arguments[0]);
    Clock clock = Clock.systemUTC();
    RunReport report = new ReadingGroup().plan(InventedPapers.of(clock), clock, agenda);
    report.problems().forEach(System.err::println);
    System.out.println(agenda + ": " + report.outcome());
  }
}
