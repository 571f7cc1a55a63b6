package io.github.arxivbot.renderer.html;

import static io.github.arxivbot.renderer.html.internal.Markup.escaped;

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
final class DayView {

  private final Words words;
  private final @Nullable String title;

  DayView(Words words, @Nullable String title) {
    this.words = words;
    this.title = title;
  }

  Map<String, Object> of(RenderRequest request) {
    Digest digest = request.digest();
    List<DigestEntry> entries = digest.entries();
    Map<String, Object> view = new HashMap<>(new Masthead(words, title).of(request));
    view.put("day", digest.day().toString());
    view.put("longDay", escaped(words.longDay(digest.day())));
    view.put("lead", escaped(lead(digest)));
    view.put("notices", notices(digest));
    view.put("hasPapers", !entries.isEmpty());
    view.put("whyEmpty", escaped(digest.whyEmpty().orElse("There are no papers.")));
    view.put("papers", papers(entries));
    view.put("hasUpdated", !digest.updated().isEmpty());
    view.put("updated", digest.updated().stream().map(new PaperView(words)::of).toList());
    view.put("keywords", escaped(words.join(new LinkedHashSet<>(digest.keywords()))));
    ScoreHistogram histogram = ScoreHistogram.of(entries, words);
    view.put("histogram", histogram.svg());
    view.put("scores", escaped(histogram.inWords()));
    view.put("categoryBars", CategoryBars.svg(entries, words));
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
      paper.put("anchor", anchors.add(number) ? escaped(number) : "");
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
            ? words.get("best", Words.grouped(shown), Words.grouped(announced), categories)
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
                    escaped(words.join(categories.getOrDefault(one.getKey(), Set.of()))),
                    escaped(words.get(key(one.getValue().state()))),
                    "<span lang=\"en\">" + escaped(one.getValue().reason()) + "</span>"))
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
    String index = escaped(history.index().filter(Reference::isRelative).orElse(""));
    boolean hasDays = !index.isEmpty() || !earlier.equals(false) || !later.equals(false);
    return Map.of("earlier", earlier, "later", later, "index", index, "hasDays", hasDays);
  }

  /** False is what a template takes for nothing. */
  private Object day(History history, Optional<LocalDate> day) {
    return day.<Object>flatMap(
            one ->
                history
                    .page(one)
                    .filter(Reference::isRelative)
                    .map(
                        page ->
                            Map.of("href", escaped(page), "name", escaped(words.shortDay(one)))))
        .orElse(false);
  }
}
