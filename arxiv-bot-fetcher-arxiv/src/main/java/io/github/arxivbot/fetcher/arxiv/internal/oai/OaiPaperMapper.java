package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Turns the records of one category into papers. */
public final class OaiPaperMapper {

  private final CategoryExpression asked;
  private final Instant fetched;
  private final Consumer<String> complaints;

  OaiPaperMapper(CategoryExpression asked, Instant fetched, Consumer<String> complaints) {
    this.asked = asked;
    this.fetched = fetched;
    this.complaints = complaints;
  }

  Paper paper(OaiRecord record, OaiAnnouncement announcement) {
    ArxivId id = id(record);
    TextLimiter limits = new TextLimiter(problem -> complaints.accept(id + ": " + problem));
    List<String> categories = limits.categories(record.categories());
    return Paper.builder(id, limits.title(oneLine(record.field("title")), id))
        .abstractText(limits.abstractText(record.field("abstract").strip()))
        .authors(limits.authors(record.authors()))
        .category(asked.asked())
        .categories(categories)
        .announceType(type(announcement, categories))
        .announced(
            announcement.day() == null ? null : AnnouncementCalendar.startOf(announcement.day()))
        .submitted(record.firstSubmitted())
        .updated(record.lastSubmitted())
        .fetched(fetched)
        .doi(limits.line("DOI", oneLine(record.field("doi"))))
        .journalReference(limits.line("journal reference", oneLine(record.field("journal-ref"))))
        .license(limits.line("licence", oneLine(record.field("license"))))
        .comments(limits.line("comments", oneLine(record.field("comments"))))
        .build();
  }

  /** A text without its line breaks, and the indentation behind them. */
  public static String oneLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** With the last version, which is the one that the record describes, where it is stated. */
  private static ArxivId id(OaiRecord record) {
    List<OaiRecord.Version> versions = record.versions();
    return versions.isEmpty()
        ? record.id()
        : new ArxivId(record.id().number(), versions.get(versions.size() - 1).number());
  }

  private AnnounceType type(OaiAnnouncement announcement, List<String> categories) {
    boolean primary =
        asked.announceType(categories.isEmpty() ? "" : categories.get(0)) == AnnounceType.NEW;
    if (announcement.replaced()) {
      return primary ? AnnounceType.REPLACE : AnnounceType.REPLACE_CROSS;
    }
    return primary ? AnnounceType.NEW : AnnounceType.CROSS;
  }
}
