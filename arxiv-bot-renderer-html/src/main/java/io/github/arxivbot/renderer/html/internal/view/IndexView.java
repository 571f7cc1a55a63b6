package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.spi.History;
import io.github.arxivbot.spi.RenderRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values that the template of the index shows: a calendar of all days, newest month first. */
public final class IndexView {

  private final Messages messages;
  private final @Nullable String title;

  public IndexView(Messages messages, @Nullable String title) {
    this.messages = messages;
    this.title = title;
  }

  public Map<String, Object> of(RenderRequest request) {
    NavigableMap<LocalDate, String> pages = pages(request);
    Map<String, Object> view = new HashMap<>(new PageHeader(messages, title).of(request));
    Object newest = false;
    String lead = messages.get("noDays");
    if (!pages.isEmpty()) {
      String name = escape(messages.longDay(pages.lastKey()));
      newest = Map.of("href", pages.lastEntry().getValue(), "name", name);
      lead = messages.count("digests", pages.size());
    }
    view.put("lead", escape(lead));
    view.put("newest", newest);
    view.put("years", years(pages));
    return view;
  }

  private static NavigableMap<LocalDate, String> pages(RenderRequest request) {
    History history = request.history();
    List<LocalDate> days = new ArrayList<>(history.days());
    days.add(request.digest().day());
    NavigableMap<LocalDate, String> pages = new TreeMap<>();
    for (LocalDate day : days) {
      history
          .page(day)
          .filter(RelativeLinks::isRelative)
          .ifPresent(page -> pages.put(day, escape(page)));
    }
    return pages;
  }

  private List<Map<String, Object>> years(NavigableMap<LocalDate, String> pages) {
    TreeMap<Integer, List<Map<String, Object>>> years = new TreeMap<>(Comparator.reverseOrder());
    pages.descendingKeySet().stream()
        .map(YearMonth::from)
        .distinct()
        .forEach(
            month ->
                years
                    .computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                    .add(month(month, pages)));
    List<Map<String, Object>> all = new ArrayList<>();
    years.forEach((year, months) -> all.add(Map.of("year", year.toString(), "months", months)));
    return all;
  }

  private Map<String, Object> month(YearMonth month, Map<LocalDate, String> pages) {
    return Map.of(
        "name", escape(messages.month(month.atDay(1))),
        "weekdays", weekdays(),
        "weeks", weeks(month, pages));
  }

  private List<Map<String, String>> weekdays() {
    List<Map<String, String>> weekdays = new ArrayList<>();
    for (int i = 0; i < messages.weekdays().length; i++) {
      weekdays.add(
          Map.of(
              "name",
              escape(messages.weekdays()[i]),
              "short",
              escape(messages.shortWeekdays()[i])));
    }
    return weekdays;
  }

  private static List<Map<String, Object>> weeks(YearMonth month, Map<LocalDate, String> pages) {
    List<Map<String, Object>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1);
    for (; !YearMonth.from(monday).isAfter(month); monday = monday.plusWeeks(1)) {
      List<Map<String, String>> days = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        days.add(day(monday.plusDays(i), month, pages));
      }
      weeks.add(Map.of("days", days));
    }
    return weeks;
  }

  private static Map<String, String> day(
      LocalDate day, YearMonth month, Map<LocalDate, String> pages) {
    boolean isInMonth = YearMonth.from(day).equals(month);
    return Map.of(
        "number", isInMonth ? Integer.toString(day.getDayOfMonth()) : "",
        "href", isInMonth ? pages.getOrDefault(day, "") : "",
        "iso", day.toString());
  }
}
