package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.fetcher.arxiv.internal.source.TextLimiter;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperBuilder;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns pages of records into batches. */
public record OaiBatchReader(AnnouncementCalendar calendar, boolean everything, Instant now) {

  public static final String SOURCE = "arxiv-oai";

  private static final String UNDATED =
      ": it states no valid date of a version, so it is unknown whether it is new or edited";

  /** Returns the batch of a page, without papers of an earlier set of the joined category. */
  Batch read(CategoryExpression categories, OaiCursor at, OaiPage page, List<OaiRecord> records) {
    List<Problem> problems = new ArrayList<>();
    Consumer<String> addProblem =
        message -> problems.add(new Problem(Step.FETCH, categories.text(), message, false));
    page.problems().forEach(addProblem);
    List<String> earlierSets = categories.names().subList(0, at.set());
    List<Paper> papers = new ArrayList<>();
    for (OaiRecord record : records) {
      if (record.lastSubmitted() == null) {
        addProblem.accept(record.id() + UNDATED);
      }
      if (earlierSets.stream()
          .noneMatch(set -> CategoryExpression.contains(set, record.categories()))) {
        announcement(record, at.range())
            .ifPresent(
                announcement -> papers.add(paper(record, announcement, categories, addProblem)));
      }
    }
    return Batch.builder(SOURCE, categories.text())
        .due(due(at.range()))
        .announced(announcedDay(page.newest()))
        .papers(papers)
        .problems(problems)
        .build();
  }

  private Paper paper(
      OaiRecord record,
      OaiAnnouncement announcement,
      CategoryExpression requested,
      Consumer<String> problems) {
    ArxivId id = record.idWithVersion();
    TextLimiter limits = new TextLimiter(message -> problems.accept(id + ": " + message));
    List<String> categories = limits.categories(record.categories());
    PaperBuilder paper =
        Paper.builder(id, limits.title(TextLimiter.joinLines(record.field("title")), id))
            .abstractText(limits.abstractText(record.field("abstract").strip()))
            .authors(limits.authors(record.authors()))
            .category(requested.text())
            .categories(categories)
            .announceType(type(announcement, requested, categories))
            .announced(
                announcement.day() == null
                    ? null
                    : AnnouncementCalendar.startOf(announcement.day()))
            .submitted(record.firstSubmitted())
            .updated(record.lastSubmitted())
            .fetched(now)
            .withdrawn(record.isWithdrawn());
    return limits.addLines(paper, field -> TextLimiter.joinLines(record.field(field))).build();
  }

  private static AnnounceType type(
      OaiAnnouncement announcement, CategoryExpression requested, List<String> categories) {
    AnnounceType first = requested.announceType(categories.isEmpty() ? "" : categories.get(0));
    if (!announcement.replaced()) {
      return first;
    }
    return first == AnnounceType.NEW ? AnnounceType.REPLACE : AnnounceType.REPLACE_CROSS;
  }

  private Optional<OaiAnnouncement> announcement(OaiRecord record, DatestampRange range) {
    Optional<OaiAnnouncement> announcement = OaiAnnouncement.find(record, range, calendar);
    return announcement.isEmpty() && everything
        ? Optional.of(OaiAnnouncement.ofLastVersion(record, calendar))
        : announcement;
  }

  private @Nullable LocalDate announcedDay(@Nullable LocalDate newest) {
    return newest != null && calendar.isAnnounced(newest) ? newest : null;
  }

  /** Returns the day that is due in a range, or null. */
  @Nullable LocalDate due(DatestampRange range) {
    LocalDate until = range.until();
    if (everything || until == null) {
      return null;
    }
    LocalDate latest = calendar.latest(now);
    LocalDate day = until.isAfter(latest) ? latest : until;
    return range.contains(day) ? day : null;
  }
}
