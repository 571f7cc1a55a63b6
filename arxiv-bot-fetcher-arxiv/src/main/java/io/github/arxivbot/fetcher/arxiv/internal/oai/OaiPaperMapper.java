package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperBuilder;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Maps records to papers. */
record OaiPaperMapper(CategoryExpression requested, Instant fetched, Consumer<String> problems) {

  Paper map(OaiRecord record, OaiAnnouncement announcement) {
    ArxivId id = record.idWithVersion();
    TextLimiter limits = new TextLimiter(message -> problems.accept(id + ": " + message));
    List<String> categories = limits.categories(record.categories());
    PaperBuilder paper =
        Paper.builder(id, limits.title(TextLimiter.joinLines(record.field("title")), id))
            .abstractText(limits.abstractText(record.field("abstract").strip()))
            .authors(limits.authors(record.authors()))
            .category(requested.text())
            .categories(categories)
            .announceType(type(announcement, categories))
            .announced(
                announcement.day() == null
                    ? null
                    : AnnouncementCalendar.startOf(announcement.day()))
            .submitted(record.firstSubmitted())
            .updated(record.lastSubmitted())
            .fetched(fetched)
            .withdrawn(record.isWithdrawn());
    return limits.addLines(paper, field -> TextLimiter.joinLines(record.field(field))).build();
  }

  private AnnounceType type(OaiAnnouncement announcement, List<String> categories) {
    AnnounceType first = requested.announceType(categories.isEmpty() ? "" : categories.get(0));
    if (!announcement.replaced()) {
      return first;
    }
    return first == AnnounceType.NEW ? AnnounceType.REPLACE : AnnounceType.REPLACE_CROSS;
  }
}
