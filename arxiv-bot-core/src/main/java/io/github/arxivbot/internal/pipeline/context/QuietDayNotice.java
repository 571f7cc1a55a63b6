package io.github.arxivbot.internal.pipeline.context;

import io.github.arxivbot.model.Digest.QuietDay;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sentence for readers on a day whose announcement is not in the digest: none was due, it is
 * late, or it could not be read.
 */
public final class QuietDayNotice {

  private final QuietDay day;

  public QuietDayNotice(QuietDay day) {
    this.day = day;
  }

  /** Returns the notice above a digest of an earlier day. */
  public String above(LocalDate shown) {
    String digest = day.isNamed(shown) ? name(shown) + "'s digest" : "the digest of " + shown;
    return reason() + " This is " + digest + ".";
  }

  /**
   * Returns the reason why there is no digest at all.
   *
   * @param hasFiles whether outputs exist, which may show a digest that is not known
   */
  public String withoutDigest(boolean hasFiles) {
    return reason()
        + (hasFiles
            ? " No earlier digest is known: the files stay as they are until the next announcement."
            : " The first digest follows with the next announcement.");
  }

  /** Returns the reason why there is no new digest. */
  public String reason() {
    String reason =
        switch (day.reason()) {
          case NO_ANNOUNCEMENT -> "No announcement today.";
          case LATE -> "No new papers have been announced so far today.";
          case UNREADABLE -> "arXiv could not be read today.";
        };
    String unread = String.join(", ", day.unread());
    return reason + (unread.isEmpty() ? "" : " " + unread + " could not be read.") + missed();
  }

  private String missed() {
    List<LocalDate> days = day.missed();
    if (days.isEmpty()) {
      return "";
    }
    String names =
        days.stream()
            .map(missed -> day.isNamed(missed) ? name(missed) : missed.toString())
            .collect(Collectors.joining(", "));
    int last = names.lastIndexOf(", ");
    return days.size() == 1
        ? " The announcement of " + names + " could not be read."
        : " The announcements of "
            + names.substring(0, last)
            + " and "
            + names.substring(last + 2)
            + " could not be read.";
  }

  private static String name(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
