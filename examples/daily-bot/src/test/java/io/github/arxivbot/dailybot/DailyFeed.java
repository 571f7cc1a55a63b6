package io.github.arxivbot.dailybot;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The announcements of a category on a day: new, cross-listed or replaced papers. */
final class DailyFeed {

  private final String category;
  private final LocalDate day;
  private final List<Paper> papers = new ArrayList<>();

  DailyFeed(String category, LocalDate day) {
    this.category = category;
    this.day = day;
  }

  DailyFeed announcing(AnnounceType type, int version, List<String> numbers) {
    papers.addAll(NumberedPapers.papers(category, type, version, numbers));
    return this;
  }

  void servedBy(ArxivServer arxiv) {
    arxiv.announce(category, day, papers);
  }
}
