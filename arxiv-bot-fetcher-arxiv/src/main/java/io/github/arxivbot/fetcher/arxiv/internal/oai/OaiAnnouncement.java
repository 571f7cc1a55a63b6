package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The announcement that a record results from. A datestamp changes with every edit, so only the
 * dates of the versions tell announcements from edits.
 *
 * @param day the announcement day, or null if it is unknown
 */
record OaiAnnouncement(boolean replaced, @Nullable LocalDate day) {

  /**
   * The maximum time between the submission of a version and the submissions of its announcement
   * day. Moderators hold some papers back for days, a few for longer than a week. A record that is
   * edited within this time looks like a second announcement; a run delivers its papers once.
   */
  private static final Duration MAX_HOLD = Duration.ofDays(14);

  /**
   * Returns the announcement in a range of days; empty for an edit. A paper whose first version was
   * announced in the range is new, even if it was replaced before the end of the range.
   */
  static Optional<OaiAnnouncement> find(
      OaiRecord record, DatestampRange range, AnnouncementCalendar calendar) {
    LocalDate day = calendar.previous(record.datestamp().plusDays(1));
    Instant earliest = calendar.submissions(day).from().minus(MAX_HOLD);
    Instant last = record.lastSubmitted();
    if (last == null || last.isBefore(earliest)) {
      return Optional.empty();
    }
    if (!record.isReplaced()) {
      return Optional.of(new OaiAnnouncement(false, day));
    }
    Instant first = record.hasTimes() ? record.firstSubmitted() : null;
    LocalDate firstDay = first == null ? day : calendar.dayOf(first);
    boolean alsoNew = firstDay.isBefore(day) && range.contains(firstDay);
    return Optional.of(new OaiAnnouncement(!alsoNew, alsoNew ? firstDay : day));
  }

  /** Returns the announcement of the last version, on any day. */
  static OaiAnnouncement ofLastVersion(OaiRecord record, AnnouncementCalendar calendar) {
    Instant last = record.hasTimes() ? record.lastSubmitted() : null;
    return new OaiAnnouncement(record.isReplaced(), last == null ? null : calendar.dayOf(last));
  }
}
