package com.example.sparkarchive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.github.arxivbot.Ranker;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.renderer.html.HtmlRenderer;
import io.github.arxivbot.renderer.markdown.MarkdownRenderer;
import io.github.arxivbot.spark.PaperRow;
import io.github.arxivbot.spi.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes digests on the driver, as Markdown and HTML, with the limits of each profile. All papers
 * of the days are held in memory.
 */
final class DigestWriter {

  private final BotConfig config;
  private final Path folder;

  DigestWriter(Path config, Path folder) {
    this.config =
        BotConfig.reader().provides(Set.of(PluginKind.FETCHER, PluginKind.RENDERER)).read(config);
    this.folder = folder;
  }

  /** Writes the digests of all days from the first to the last, and returns their number. */
  int write(Dataset<Row> papers, LocalDate first, LocalDate last) throws IOException {
    Instant start = AnnouncementCalendar.startOf(first);
    Instant end = AnnouncementCalendar.startOf(last);
    // The rows are in the order of the snapshot, which decides between equal scores.
    Map<Instant, List<Paper>> days =
        papers
            .filter(col("error").isNull())
            .filter(col("announced").between(lit(start), lit(end)))
            .collectAsList()
            .stream()
            .map(PaperRow::toPaper)
            .collect(Collectors.groupingBy(paper -> paper.announced().orElseThrow()));
    int count = 0;
    for (String profile : config.profiles()) {
      try (Scorer scorer = config.newScorer(profile)) {
        Ranker ranker = config.newRanker(profile, scorer);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
          List<Paper> announced = days.get(AnnouncementCalendar.startOf(day));
          if (announced != null) {
            write(digest(day, profile, scorer, ranker.rank(announced)));
            count++;
          }
        }
      }
    }
    return count;
  }

  private static Digest digest(
      LocalDate day, String profile, Scorer scorer, List<DigestEntry> entries) {
    return Digest.builder(day, Instant.now())
        .profile(profile)
        .categories(entries.stream().map(entry -> entry.paper().category()).distinct().toList())
        .keywords(
            scorer.terms().stream()
                .filter(term -> term.role() == Term.Role.ADMITS)
                .map(Term::words)
                .toList())
        .entries(entries)
        .build();
  }

  private void write(Digest digest) throws IOException {
    Path target = Files.createDirectories(folder.resolve(digest.profile()));
    Files.writeString(
        target.resolve(digest.day() + ".md"), MarkdownRenderer.create().renderToString(digest));
    Files.writeString(
        target.resolve(digest.day() + ".html"),
        HtmlRenderer.builder().build().renderToString(digest));
  }
}
