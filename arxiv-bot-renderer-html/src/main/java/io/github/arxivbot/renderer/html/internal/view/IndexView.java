package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.RenderRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that the template of the index shows: a calendar of all days, newest month first, with
 * the number of papers of each day as a shade, and the titles of all days.
 */
public final class IndexView {

  private static final int SHADES = 4;

  private final MessageBundle messages;
  private final @Nullable String title;

  public IndexView(MessageBundle messages, @Nullable String title) {
    this.messages = messages;
    this.title = title;
  }

  public Map<String, Object> of(RenderRequest request) {
    NavigableMap<LocalDate, ArchivedDay> days = days(request);
    Map<String, Object> view = new HashMap<>(new PageHeader(messages, title).of(request));
    Object newest = false;
    String lead = messages.get("noDays");
    if (!days.isEmpty()) {
      String name = escape(messages.longDay(days.lastKey()));
      newest = Map.of("href", days.lastEntry().getValue().href(), "name", name);
      lead = messages.count("digests", days.size());
    }
    view.put("lead", escape(lead));
    view.put("newest", newest);
    view.put("years", years(days));
    List<Map<String, Object>> titles = titles(days);
    view.put("titles", titles);
    view.put("hasTitles", !titles.isEmpty());
    return view;
  }

  private static NavigableMap<LocalDate, ArchivedDay> days(RenderRequest request) {
    DigestHistory history = request.history();
    LocalDate own = request.digest().day();
    List<LocalDate> all = new ArrayList<>(history.days());
    all.add(own);
    NavigableMap<LocalDate, ArchivedDay> days = new TreeMap<>();
    for (LocalDate day : all) {
      Optional<String> page = history.page(day).filter(RelativeLinks::isRelative);
      if (page.isPresent()) {
        List<Digest.Title> titles =
            day.equals(own) ? request.digest().titles() : history.titles(day);
        days.put(day, ArchivedDay.of(page.get(), titles));
      }
    }
    return days;
  }

  private List<Map<String, Object>> titles(NavigableMap<LocalDate, ArchivedDay> days) {
    List<Map<String, Object>> titles = new ArrayList<>();
    days.descendingMap()
        .forEach(
            (day, archived) -> {
              if (!archived.titles().isEmpty()) {
                titles.add(
                    Map.of(
                        "iso", day.toString(),
                        "name", escape(messages.longDay(day)),
                        "href", archived.href(),
                        "count", escape(messages.count("papers", archived.titles().size())),
                        "entries", archived.titles()));
              }
            });
    return titles;
  }

  private List<Map<String, Object>> years(NavigableMap<LocalDate, ArchivedDay> days) {
    int max = days.values().stream().mapToInt(day -> day.titles().size()).max().orElse(0);
    TreeMap<Integer, List<Map<String, Object>>> years = new TreeMap<>(Comparator.reverseOrder());
    days.descendingKeySet().stream()
        .map(YearMonth::from)
        .distinct()
        .forEach(
            month ->
                years
                    .computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                    .add(month(month, days, max)));
    List<Map<String, Object>> all = new ArrayList<>();
    years.forEach((year, months) -> all.add(Map.of("year", year.toString(), "months", months)));
    return all;
  }

  private Map<String, Object> month(
      YearMonth month, Map<LocalDate, ArchivedDay> days, int maxPapers) {
    return Map.of(
        "name", escape(messages.month(month.atDay(1))),
        "weekdays", weekdays(),
        "weeks", weeks(month, days, maxPapers));
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

  private List<Map<String, Object>> weeks(
      YearMonth month, Map<LocalDate, ArchivedDay> archived, int maxPapers) {
    List<Map<String, Object>> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1);
    for (; !YearMonth.from(monday).isAfter(month); monday = monday.plusWeeks(1)) {
      List<Map<String, String>> days = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        LocalDate day = monday.plusDays(i);
        boolean isInMonth = YearMonth.from(day).equals(month);
        days.add(
            isInMonth ? day(day, Optional.ofNullable(archived.get(day)), maxPapers) : noDay(day));
      }
      weeks.add(Map.of("days", days));
    }
    return weeks;
  }

  private static Map<String, String> noDay(LocalDate day) {
    return Map.of("number", "", "href", "", "iso", day.toString(), "count", "", "shade", "");
  }

  private Map<String, String> day(LocalDate day, Optional<ArchivedDay> archived, int maxPapers) {
    int papers = archived.map(one -> one.titles().size()).orElse(0);
    int shade = papers == 0 ? 0 : (papers * SHADES + maxPapers - 1) / maxPapers;
    return Map.of(
        "number", Integer.toString(day.getDayOfMonth()),
        "href", archived.map(ArchivedDay::href).orElse(""),
        "iso", day.toString(),
        "count", papers == 0 ? "" : escape(messages.count("papers", papers)),
        "shade", shade == 0 ? "" : Integer.toString(shade));
  }
}
