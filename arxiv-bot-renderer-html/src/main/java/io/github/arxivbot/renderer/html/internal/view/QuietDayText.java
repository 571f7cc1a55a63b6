package io.github.arxivbot.renderer.html.internal.view;

import io.github.arxivbot.model.Digest.QuietDay;
import java.time.LocalDate;
import java.util.List;

/** The notice above a digest that is not of the present day, in the language of the page. */
final class QuietDayText {

  private final QuietDay quiet;
  private final MessageBundle messages;

  private QuietDayText(QuietDay quiet, MessageBundle messages) {
    this.quiet = quiet;
    this.messages = messages;
  }

  /**
   * Returns the notice.
   *
   * @param shown the day of the digest
   */
  static String of(QuietDay quiet, LocalDate shown, MessageBundle messages) {
    return new QuietDayText(quiet, messages).above(shown);
  }

  private String above(LocalDate shown) {
    String reason =
        switch (quiet.reason()) {
          case NO_ANNOUNCEMENT -> messages.get("quietNone");
          case LATE -> messages.get("quietLate");
          case UNREADABLE -> messages.get("quietUnreadable");
        };
    String unread =
        quiet.unread().isEmpty() ? "" : messages.get("quietUnread", messages.join(quiet.unread()));
    String digest = messages.get(quiet.isNamed(shown) ? "quietWeekday" : "quietDate", name(shown));
    return reason + unread + missed() + digest;
  }

  private String missed() {
    List<String> names = quiet.missed().stream().map(this::name).toList();
    int last = names.size() - 1;
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> messages.get("quietMissedOne", names.get(0));
      default ->
          messages.get("quietMissedMany", messages.join(names.subList(0, last)), names.get(last));
    };
  }

  private String name(LocalDate day) {
    return quiet.isNamed(day)
        ? messages.weekdays()[day.getDayOfWeek().getValue() - 1]
        : messages.fullDate(day);
  }
}
