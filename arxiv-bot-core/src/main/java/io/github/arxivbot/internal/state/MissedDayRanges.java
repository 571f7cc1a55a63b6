package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.run.MissedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups the missed days of categories into ranges; days without an announcement do not count. */
public final class MissedDayRanges {

  private static final Comparator<Range> OLDEST_FIRST =
      Comparator.comparing(Range::first).thenComparing(Range::last);

  private record Range(LocalDate first, LocalDate last) {}

  private MissedDayRanges() {}

  /**
   * Returns the ranges of the missed days by category, oldest first. Categories that miss the same
   * days share a range and keep their order.
   */
  public static List<MissedDays> of(Map<String, ? extends Collection<LocalDate>> days) {
    Map<Range, List<String>> categories = new TreeMap<>(OLDEST_FIRST);
    days.forEach(
        (category, missed) ->
            ranges(missed)
                .forEach(
                    range ->
                        categories.computeIfAbsent(range, key -> new ArrayList<>()).add(category)));
    List<MissedDays> ranges = new ArrayList<>();
    categories.forEach((range, all) -> ranges.add(new MissedDays(range.first, range.last, all)));
    return ranges;
  }

  private static List<Range> ranges(Collection<LocalDate> days) {
    List<Range> ranges = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(days)) {
      int newest = ranges.size() - 1;
      if (newest >= 0 && isNext(ranges.get(newest).last(), /* next= */ day)) {
        ranges.set(newest, new Range(ranges.get(newest).first(), day));
      } else {
        ranges.add(new Range(day, day));
      }
    }
    return ranges;
  }

  private static boolean isNext(LocalDate last, LocalDate next) {
    return last.plusDays(1).datesUntil(next).noneMatch(ArxivCalendar::isAnnouncementDay);
  }
}
