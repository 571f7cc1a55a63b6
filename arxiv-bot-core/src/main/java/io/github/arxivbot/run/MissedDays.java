package io.github.arxivbot.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Announcements that no source could give: a range of announcement days without gaps.
 *
 * @param first the first day, Eastern time
 * @param last the last day, included
 * @param categories the categories whose announcements are missing
 */
public record MissedDays(LocalDate first, LocalDate last, List<String> categories) {

  /**
   * Copies the list.
   *
   * @param first the first day, Eastern time
   * @param last the last day, included
   * @param categories the categories whose announcements are missing
   */
  public MissedDays {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    categories = List.copyOf(categories);
  }

  /** {@return the first and the last day in words, or the only day} */
  public String days() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }

  /** {@return the command that reads the announcements into the archive} */
  public String command() {
    return "daily-bot backfill --from " + first + " --to " + last + " --source arxiv-api";
  }

  /** {@return categories and days in one line} */
  @Override
  public String toString() {
    return String.join(", ", categories) + " " + days();
  }
}
