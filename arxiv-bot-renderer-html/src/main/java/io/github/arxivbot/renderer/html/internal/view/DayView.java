package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.spi.DigestHistory;
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

/** The values that the template of a day shows. */
public final class DayView {

  private final MessageBundle messages;
  private final @Nullable String title;

  public DayView(MessageBundle messages, @Nullable String title) {
    this.messages = messages;
    this.title = title;
  }

  public Map<String, Object> of(RenderRequest request) {
    Digest digest = request.digest();
    List<DigestEntry> entries = digest.entries();
    Map<String, Object> view = new HashMap<>(new PageHeader(messages, title).of(request));
    view.put("day", digest.day().toString());
    view.put("longDay", escape(messages.longDay(digest.day())));
    view.put("lead", escape(lead(digest)));
    Optional<String> translated =
        request.quietDay().map(quiet -> QuietDayText.of(quiet, digest.day(), messages));
    view.put("standing", escape(translated.or(request::notice).orElse("")));
    view.put("standingLang", translated.isPresent() ? messages.language() : "en");
    view.put("notices", notices(digest));
    view.put("hasPapers", !entries.isEmpty());
    view.put("whyEmpty", escape(digest.whyEmpty().orElse("There are no papers.")));
    ScoreHistogram histogram = ScoreHistogram.of(entries, messages);
    KeywordChips chips = KeywordChips.of(entries);
    view.put("papers", papers(digest, histogram, chips));
    view.put("chips", chips.view());
    view.put("hasChips", !chips.view().isEmpty());
    view.put("hasUpdated", !digest.updated().isEmpty());
    view.put("updated", digest.updated().stream().map(new PaperView(messages)::of).toList());
    view.put("keywords", escape(messages.join(new LinkedHashSet<>(digest.keywords()))));
    view.put("histogram", histogram.svg());
    view.put("scores", escape(histogram.description()));
    view.put("categoryBars", CategoryBarChart.svg(entries, messages));
    view.putAll(dayLinks(request.history(), digest.day()));
    return view;
  }

  private List<Map<String, Object>> papers(
      Digest digest, ScoreHistogram histogram, KeywordChips chips) {
    List<Map<String, Object>> papers = new ArrayList<>();
    PaperView view = new PaperView(messages);
    DifferingFacts facts = DifferingFacts.of(digest.entries(), digest.day());
    Set<String> anchors = new HashSet<>();
    for (DigestEntry entry : digest.entries()) {
      Map<String, Object> paper = view.of(entry);
      paper.putAll(facts.of(entry.paper()));
      paper.put("terms", chips.numbers(entry));
      paper.put("bin", histogram.bin(entry.score().total()));
      String number = entry.paper().id().unversioned();
      paper.put("rank", Integer.toString(papers.size() + 1));
      paper.put("anchor", anchors.add(number) ? escape(number) : "");
      papers.add(paper);
    }
    return papers;
  }

  private String lead(Digest digest) {
    int shown = digest.entries().size();
    int announced = digest.counts().merged();
    String categories = messages.join(digest.categories());
    if (shown == 0 || categories.isEmpty()) {
      return shown == 0 ? categories : messages.count("papers", shown) + ".";
    }
    String lead =
        announced > shown
            ? messages.get(
                "best", MessageBundle.grouped(shown), MessageBundle.grouped(announced), categories)
            : messages.count("all", shown, categories);
    int summaries = (int) digest.entries().stream().filter(e -> e.summary().isPresent()).count();
    String stop = messages.get("stop");
    return summaries == 0
        ? lead + stop
        : lead + messages.get("comma") + messages.count("summaries", summaries) + stop;
  }

  /** Returns a sentence for each kind of problem; the reasons are in the report. */
  private String notices(Digest digest) {
    Map<String, Set<String>> categories = new LinkedHashMap<>();
    for (Verdict verdict : digest.verdicts()) {
      noticeKey(verdict)
          .ifPresent(
              key ->
                  categories
                      .computeIfAbsent(key, absent -> new LinkedHashSet<>())
                      .add(verdict.category()));
    }
    return categories.entrySet().stream()
        .map(entry -> escape(messages.get(entry.getKey(), messages.join(entry.getValue()))))
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> noticeKey(Verdict verdict) {
    return switch (verdict.state()) {
      case FRESH, EMPTY -> Optional.empty();
      case STALE -> Optional.of("noticeStale");
      case LATE -> Optional.of("noticeLate");
      case TRUNCATED -> Optional.of("noticeTruncated");
      case FAILED -> Optional.of(verdict.papers() == 0 ? "noticeFailed" : "noticePartial");
    };
  }

  private Map<String, Object> dayLinks(DigestHistory history, LocalDate day) {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    Object earlier =
        dayLink(history, history.days().stream().filter(one -> one.isBefore(day)).max(order));
    Object later =
        dayLink(history, history.days().stream().filter(one -> one.isAfter(day)).min(order));
    String index = escape(history.index().filter(RelativeLinks::isRelative).orElse(""));
    boolean hasDays = !index.isEmpty() || !earlier.equals(false) || !later.equals(false);
    return Map.of("earlier", earlier, "later", later, "index", index, "hasDays", hasDays);
  }

  // Mustache skips a section whose value is false.
  private Object dayLink(DigestHistory history, Optional<LocalDate> day) {
    return day.<Object>flatMap(
            one ->
                history
                    .page(one)
                    .filter(RelativeLinks::isRelative)
                    .map(
                        page ->
                            Map.of("href", escape(page), "name", escape(messages.shortDay(one)))))
        .orElse(false);
  }
}
