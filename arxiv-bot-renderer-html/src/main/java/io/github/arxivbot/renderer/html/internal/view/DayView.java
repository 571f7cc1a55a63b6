package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.spi.History;
import io.github.arxivbot.spi.RenderRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a template is given for a day's page. */
public final class DayView {

  private final Messages words;
  private final @Nullable String title;

  public DayView(Messages words, @Nullable String title) {
    this.words = words;
    this.title = title;
  }

  public Map<String, Object> of(RenderRequest request) {
    Digest digest = request.digest();
    List<DigestEntry> entries = digest.entries();
    Map<String, Object> view = new HashMap<>(new PageHeader(words, title).of(request));
    view.put("day", digest.day().toString());
    view.put("longDay", escape(words.longDay(digest.day())));
    view.put("lead", escape(lead(digest)));
    view.put("notices", notices(digest));
    view.put("hasPapers", !entries.isEmpty());
    view.put("whyEmpty", escape(digest.whyEmpty().orElse("There are no papers.")));
    view.put("papers", papers(entries));
    view.put("hasUpdated", !digest.updated().isEmpty());
    view.put("updated", digest.updated().stream().map(new PaperView(words)::of).toList());
    view.put("keywords", escape(words.join(new LinkedHashSet<>(digest.keywords()))));
    ScoreHistogram histogram = ScoreHistogram.of(entries, words);
    view.put("histogram", histogram.svg());
    view.put("scores", escape(histogram.inWords()));
    view.put("categoryBars", CategoryBarChart.svg(entries, words));
    view.putAll(days(request.history(), digest.day()));
    return view;
  }

  private List<Map<String, Object>> papers(List<DigestEntry> entries) {
    List<Map<String, Object>> papers = new ArrayList<>();
    PaperView view = new PaperView(words);
    Set<String> anchors = new HashSet<>();
    for (DigestEntry entry : entries) {
      Map<String, Object> paper = view.of(entry);
      String number = entry.paper().id().number();
      paper.put("rank", Integer.toString(papers.size() + 1));
      paper.put("anchor", anchors.add(number) ? escape(number) : "");
      papers.add(paper);
    }
    return papers;
  }

  private String lead(Digest digest) {
    int shown = digest.entries().size();
    int announced = digest.counts().merged();
    String categories = words.join(digest.categories());
    if (shown == 0 || categories.isEmpty()) {
      return shown == 0 ? categories : words.count("papers", shown) + ".";
    }
    String lead =
        announced > shown
            ? words.get("best", Messages.grouped(shown), Messages.grouped(announced), categories)
            : words.count("all", shown, categories);
    int summaries = (int) digest.entries().stream().filter(e -> e.summary().isPresent()).count();
    String end = words.get("stop");
    return lead
        + (summaries == 0 ? end : words.get("comma") + words.count("summaries", summaries) + end);
  }

  /** What is not as it should be with the day's announcements, alike ones together. */
  private String notices(Digest digest) {
    Map<String, Set<String>> categories = new LinkedHashMap<>();
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Verdict verdict : digest.verdicts()) {
      if (verdict.state() != BatchState.FRESH) {
        String alike = verdict.state() + " " + verdict.reason();
        verdicts.putIfAbsent(alike, verdict);
        categories.computeIfAbsent(alike, key -> new LinkedHashSet<>()).add(verdict.category());
      }
    }
    return verdicts.entrySet().stream()
        .map(
            one ->
                words.get(
                    "clause",
                    escape(words.join(categories.getOrDefault(one.getKey(), Set.of()))),
                    escape(words.get(key(one.getValue().state()))),
                    "<span lang=\"en\">" + escape(one.getValue().reason()) + "</span>"))
        .collect(Collectors.joining("; "));
  }

  private static String key(BatchState state) {
    return switch (state) {
      case FRESH -> "stateFresh";
      case STALE -> "stateStale";
      case EMPTY -> "stateEmpty";
      case LATE -> "stateLate";
      case TRUNCATED -> "stateTruncated";
      case FAILED -> "stateFailed";
    };
  }

  private Map<String, Object> days(History history, LocalDate day) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    Object earlier =
        day(history, history.days().stream().filter(one -> one.isBefore(day)).max(order));
    Object later = day(history, history.days().stream().filter(one -> one.isAfter(day)).min(order));
    String index = escape(history.index().filter(RelativeLinks::isRelative).orElse(""));
    boolean hasDays = !index.isEmpty() || !earlier.equals(false) || !later.equals(false);
    return Map.of("earlier", earlier, "later", later, "index", index, "hasDays", hasDays);
  }

  /** False is what a template takes for nothing. */
  private Object day(History history, Optional<LocalDate> day) {
    return day.<Object>flatMap(
            one ->
                history
                    .page(one)
                    .filter(RelativeLinks::isRelative)
                    .map(
                        page ->
                            Map.of("href", escape(page), "name", escape(words.shortDay(one)))))
        .orElse(false);
  }
}
