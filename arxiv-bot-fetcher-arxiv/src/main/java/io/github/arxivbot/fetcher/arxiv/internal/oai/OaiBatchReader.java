package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiPage;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the batches of one harvest. */
public final class OaiBatchReader {

  /** The name of the plugin. */
  public static final String SOURCE = "arxiv-oai";

  private static final String UNDATED =
      ": it states no date of a version that can be read, so new can't be told from edited";

  private final AnnouncementCalendar calendar;
  private final boolean everything;
  private final Instant now;

  public OaiBatchReader(AnnouncementCalendar calendar, boolean everything, Instant now) {
    this.calendar = calendar;
    this.everything = everything;
    this.now = now;
  }

  /** What a page gives, without the papers that an earlier set of the request has given. */
  Batch.Builder page(CategoryExpression asked, OaiCursor at, OaiPage page, List<OaiRecord> records) {
    List<Problem> problems = new ArrayList<>();
    page.problems().forEach(problem -> problems.add(problem(asked.asked(), problem)));
    OaiPaperMapper maker =
        new OaiPaperMapper(asked, now, problem -> problems.add(problem(asked.asked(), problem)));
    List<String> before = asked.names().subList(0, at.set());
    List<Paper> papers = new ArrayList<>();
    for (OaiRecord record : records) {
      if (record.lastSubmitted() == null) {
        problems.add(problem(asked.asked(), record.id() + UNDATED));
      }
      if (before.stream().noneMatch(name -> OaiSetNames.holds(name, record.categories()))) {
        announcement(record, at.span()).ifPresent(found -> papers.add(maker.paper(record, found)));
      }
    }
    return empty(asked.asked(), at.span())
        .announced(announcedDay(page.newest()))
        .papers(papers)
        .problems(problems);
  }

  public Batch.Builder empty(String category, DatestampRange span) {
    return Batch.builder(SOURCE, category).due(due(span));
  }

  static Batch.Builder failed(String category, String message, boolean retryable) {
    return Batch.builder(SOURCE, category)
        .failure(new Problem(Step.FETCH, category, message, retryable));
  }

  private Optional<OaiAnnouncement> announcement(OaiRecord record, DatestampRange span) {
    Optional<OaiAnnouncement> announcement = OaiAnnouncement.of(record, span, calendar);
    return announcement.isEmpty() && everything
        ? Optional.of(OaiAnnouncement.ofLastVersion(record, calendar))
        : announcement;
  }

  private @Nullable LocalDate announcedDay(@Nullable LocalDate newest) {
    return newest != null && calendar.isAnnounced(newest) ? newest : null;
  }

  private @Nullable LocalDate due(DatestampRange span) {
    LocalDate until = span.until();
    if (everything || until == null) {
      return null;
    }
    LocalDate latest = calendar.latest(now);
    LocalDate day = until.isAfter(latest) ? latest : until;
    return span.contains(day) ? day : null;
  }

  private static Problem problem(String category, String message) {
    return new Problem(Step.FETCH, category, message, false);
  }
}
