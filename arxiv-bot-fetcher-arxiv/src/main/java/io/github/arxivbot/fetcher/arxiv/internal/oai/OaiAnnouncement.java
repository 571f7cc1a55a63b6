package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about an announcement. A datestamp changes with every edit, so only the dates
 * of the versions tell what was announced.
 *
 * @param replaced whether a later version was announced
 * @param day the announcement day, or null where it is not known
 */
record OaiAnnouncement(boolean replaced, @Nullable LocalDate day) {

  /**
   * How long before the day's own submissions a version may have been submitted. Moderators hold
   * some papers for days, a few for longer than a week; who is held must not be lost. The price: a
   * record that is edited within this time looks as if it were announced once more, which the
   * memory of what was delivered makes good.
   */
  private static final Duration HELD = Duration.ofDays(14);

  /**
   * The announcement within a span of days; nothing for an edit of older metadata. A paper whose
   * first version was announced within the span is new, though it was replaced before its end.
   */
  static Optional<OaiAnnouncement> of(
      OaiRecord record, DatestampRange span, AnnouncementCalendar calendar) {
    LocalDate day = calendar.previous(record.datestamp().plusDays(1));
    Instant earliest = calendar.submissions(day).from().minus(HELD);
    Instant last = record.lastSubmitted();
    if (last == null || last.isBefore(earliest)) {
      return Optional.empty();
    }
    if (!record.isReplaced()) {
      return Optional.of(new OaiAnnouncement(false, day));
    }
    Instant first = momentOfFirst(record);
    LocalDate firstDay = first == null ? day : calendar.dayOf(first);
    boolean newToo = firstDay.isBefore(day) && span.contains(firstDay);
    return Optional.of(new OaiAnnouncement(!newToo, newToo ? firstDay : day));
  }

  /** The announcement of the last version, whenever that was. */
  static OaiAnnouncement ofLastVersion(OaiRecord record, AnnouncementCalendar calendar) {
    Instant last = record.versions().isEmpty() ? null : record.lastSubmitted();
    return new OaiAnnouncement(record.isReplaced(), last == null ? null : calendar.dayOf(last));
  }

  private static @Nullable Instant momentOfFirst(OaiRecord record) {
    return record.versions().isEmpty() ? null : record.firstSubmitted(); // else only its day
  }
}
