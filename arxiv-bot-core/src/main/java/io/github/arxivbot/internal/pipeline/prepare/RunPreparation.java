package io.github.arxivbot.internal.pipeline.prepare;

import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.state.PaperStore;
import io.github.arxivbot.internal.state.PaperStore.KeptPaper;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.scoring.PaperLookup;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Provides papers of the day, of the state and of the lookup to scorers. */
final class RunPreparation implements ScorerPreparation {

  /** The background is complete with so many papers, and does not change from then on. */
  private static final int MAX_BACKGROUND = 3000;

  /** With fewer papers of earlier days, those of the day are included. */
  private static final int MIN_BACKGROUND = 200;

  private final RunContext context;
  private final CollectedDay day;
  private final PaperStore store;
  private final Map<ArxivId, Paper> papersOfDay = new TreeMap<>(RunPreparation::compare);
  private @Nullable Map<ArxivId, KeptPaper> background;
  private @Nullable Map<ArxivId, KeptPaper> examples;

  RunPreparation(RunContext context, CollectedDay day) {
    this.context = context;
    this.day = day;
    this.store = context.settings().storage().state().papers();
    day.papersByProfile()
        .values()
        .forEach(all -> all.forEach(one -> papersOfDay.put(one.id().withoutVersion(), one)));
  }

  private static int compare(ArxivId one, ArxivId other) {
    return one.number().compareTo(other.number());
  }

  @Override
  public List<Paper> background() {
    Map<ArxivId, KeptPaper> kept = background;
    if (kept == null) {
      kept = read(PaperStore.BACKGROUND);
      addPapersOfDay(kept);
      background = kept;
    }
    List<Paper> earlier =
        kept.values().stream()
            .filter(one -> one.day().isBefore(day.day()))
            .map(KeptPaper::paper)
            .toList();
    return earlier.size() >= MIN_BACKGROUND
        ? earlier
        : kept.values().stream().map(KeptPaper::paper).toList();
  }

  /** Adds the papers of the day until the background is complete, in an order as if at random. */
  private void addPapersOfDay(Map<ArxivId, KeptPaper> kept) {
    Map<String, ArxivId> shuffled = new TreeMap<>();
    papersOfDay
        .keySet()
        .forEach(id -> shuffled.put(Integer.reverse(id.number().hashCode()) + id.number(), id));
    for (ArxivId id : shuffled.values()) {
      if (kept.size() < MAX_BACKGROUND && !kept.containsKey(id)) {
        Paper paper = Objects.requireNonNull(papersOfDay.get(id));
        kept.put(id, new KeptPaper(day.day(), textsOf(paper)));
      }
    }
  }

  private static Paper textsOf(Paper paper) {
    return Paper.builder(paper.id().withoutVersion(), paper.title())
        .abstractText(paper.abstractText())
        .category(paper.category())
        .categories(paper.categories())
        .build();
  }

  @Override
  public List<Paper> find(Collection<ArxivId> ids) throws InterruptedException {
    Map<ArxivId, KeptPaper> kept = examples;
    if (kept == null) {
      kept = read(PaperStore.EXAMPLES);
      examples = kept;
    }
    List<ArxivId> missing = new ArrayList<>();
    for (ArxivId id : ids.stream().map(ArxivId::withoutVersion).distinct().toList()) {
      Paper ofDay = papersOfDay.get(id);
      if (!kept.containsKey(id) && ofDay != null) {
        keep(ofDay, kept);
      } else if (!kept.containsKey(id)) {
        missing.add(id);
      }
    }
    if (!missing.isEmpty()) {
      for (Paper paper : lookUp(missing)) {
        keep(paper, kept);
      }
    }
    Map<ArxivId, KeptPaper> all = kept;
    return ids.stream()
        .map(id -> Optional.ofNullable(all.get(id.withoutVersion())))
        .flatMap(Optional::stream)
        .map(KeptPaper::paper)
        .toList();
  }

  private void keep(Paper paper, Map<ArxivId, KeptPaper> kept) {
    if (!paper.abstractText().isEmpty()) {
      kept.put(paper.id().withoutVersion(), new KeptPaper(day.day(), textsOf(paper)));
    }
  }

  private List<Paper> lookUp(List<ArxivId> ids) throws InterruptedException {
    PaperLookup lookup = context.settings().runs().lookup();
    if (lookup == null) {
      report(
          "no source can find papers by their identifiers; add the plugin arxiv-api"
              + " (arxiv-bot-fetcher-arxiv), or give files with abstracts");
      return List.of();
    }
    try {
      return lookup.find(ids);
    } catch (IOException | RuntimeException e) {
      String message = "the abstracts of example papers could not be read: " + e.getMessage();
      context.report(new Problem(Step.SCORE, "example papers", message, true));
      return List.of();
    }
  }

  @Override
  public void report(String message) {
    context.report(new Problem(Step.SCORE, "example papers", message, false));
  }

  private Map<ArxivId, KeptPaper> read(String name) {
    Map<ArxivId, KeptPaper> papers = new TreeMap<>(RunPreparation::compare);
    for (KeptPaper paper : store.read(name, context::report)) {
      papers.put(paper.paper().id().withoutVersion(), paper);
    }
    return papers;
  }

  /** Keeps the papers that were found, for later runs. */
  void store() {
    Map<String, Map<ArxivId, KeptPaper>> changed = new LinkedHashMap<>();
    if (background != null) {
      changed.put(PaperStore.BACKGROUND, background);
    }
    if (examples != null) {
      changed.put(PaperStore.EXAMPLES, examples);
    }
    changed.forEach(
        (name, papers) -> {
          try {
            store.write(name, List.copyOf(papers.values()));
          } catch (IOException e) {
            report("the papers to learn from could not be stored: " + e);
          }
        });
  }
}
