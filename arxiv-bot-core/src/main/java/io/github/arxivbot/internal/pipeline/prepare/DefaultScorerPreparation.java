package io.github.arxivbot.internal.pipeline.prepare;

import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.state.ScorerDataStore;
import io.github.arxivbot.internal.state.TrainingPaperStore;
import io.github.arxivbot.internal.state.TrainingPaperStore.KeptPaper;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.scoring.PaperLookup;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Provides papers of the day, of the state and of the lookup to scorers. */
final class DefaultScorerPreparation implements ScorerPreparation {

  /** The background is complete with so many papers, and does not change from then on. */
  private static final int MAX_BACKGROUND = 3000;

  /** With fewer papers of earlier days, those of the day are included. */
  private static final int MIN_BACKGROUND = 200;

  private final RunContext context;
  private final CollectedDay day;
  private final TrainingPaperStore store;
  private final Map<PaperId, Paper> papersOfDay = new TreeMap<>(DefaultScorerPreparation::compare);
  private final ScorerDataStore dataStore;
  private final Map<String, String> data = new LinkedHashMap<>();
  private final Set<String> dataNames = new HashSet<>();
  private @Nullable Map<PaperId, KeptPaper> background;
  private @Nullable Map<PaperId, KeptPaper> examples;

  DefaultScorerPreparation(RunContext context, CollectedDay day) {
    this.context = context;
    this.day = day;
    this.store = context.settings().storage().state().papers();
    this.dataStore = context.settings().storage().state().scorerData();
    day.papersByProfile()
        .values()
        .forEach(all -> all.forEach(one -> papersOfDay.put(one.id().withoutVersion(), one)));
  }

  private static int compare(PaperId one, PaperId other) {
    return one.unversioned().compareTo(other.unversioned());
  }

  @Override
  public List<Paper> background() {
    Map<PaperId, KeptPaper> kept = background;
    if (kept == null) {
      kept = read(TrainingPaperStore.BACKGROUND);
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
  private void addPapersOfDay(Map<PaperId, KeptPaper> kept) {
    Map<String, PaperId> shuffled = new TreeMap<>();
    papersOfDay
        .keySet()
        .forEach(
            id ->
                shuffled.put(Integer.reverse(id.unversioned().hashCode()) + id.unversioned(), id));
    for (PaperId id : shuffled.values()) {
      if (kept.size() < MAX_BACKGROUND && !kept.containsKey(id)) {
        Paper paper = Objects.requireNonNull(papersOfDay.get(id));
        kept.put(id, new KeptPaper(day.day(), textsOf(paper)));
      }
    }
  }

  private static Paper textsOf(Paper paper) {
    return Paper.builder(paper.id().withoutVersion(), paper.title())
        .page(paper.id() instanceof ArxivId ? null : paper.page())
        .abstractText(paper.abstractText())
        .category(paper.category())
        .categories(paper.categories())
        .build();
  }

  @Override
  public List<Paper> find(Collection<? extends PaperId> ids) throws InterruptedException {
    Map<PaperId, KeptPaper> kept = examples;
    if (kept == null) {
      kept = read(TrainingPaperStore.EXAMPLES);
      examples = kept;
    }
    List<PaperId> missing = new ArrayList<>();
    List<PaperId> wanted = ids.stream().<PaperId>map(PaperId::withoutVersion).distinct().toList();
    for (PaperId id : wanted) {
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
    Map<PaperId, KeptPaper> all = kept;
    return ids.stream()
        .map(id -> Optional.ofNullable(all.get(id.withoutVersion())))
        .flatMap(Optional::stream)
        .map(KeptPaper::paper)
        .toList();
  }

  private void keep(Paper paper, Map<PaperId, KeptPaper> kept) {
    if (!paper.abstractText().isEmpty()) {
      kept.put(paper.id().withoutVersion(), new KeptPaper(day.day(), textsOf(paper)));
    }
  }

  private List<Paper> lookUp(List<PaperId> ids) throws InterruptedException {
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
  public String update(String name, DataUpdate update) throws InterruptedException {
    dataNames.add(ScorerDataStore.checkName(name)); // data that cannot be read are not deleted
    String made = data.get(name);
    if (made == null) {
      made = ScorerDataStore.checkObject(update.apply(dataStore.read(name, context::report)));
      data.put(name, made);
    }
    return made;
  }

  @Override
  public void report(String message) {
    context.report(new Problem(Step.SCORE, "example papers", message, false));
  }

  private Map<PaperId, KeptPaper> read(String name) {
    Map<PaperId, KeptPaper> papers = new TreeMap<>(DefaultScorerPreparation::compare);
    for (KeptPaper paper : store.read(name, context::report)) {
      papers.put(paper.paper().id().withoutVersion(), paper);
    }
    return papers;
  }

  /** Keeps the papers that were found, and the data of scorers, for later runs. */
  void store() {
    Map<String, Map<PaperId, KeptPaper>> changed = new LinkedHashMap<>();
    if (background != null) {
      changed.put(TrainingPaperStore.BACKGROUND, background);
    }
    if (examples != null) {
      changed.put(TrainingPaperStore.EXAMPLES, examples);
    }
    changed.forEach(
        (name, papers) -> {
          try {
            store.write(name, List.copyOf(papers.values()));
          } catch (IOException e) {
            report("the papers to learn from could not be stored: " + e);
          }
        });
    data.forEach(
        (name, object) -> {
          try {
            dataStore.write(name, object);
          } catch (IOException e) {
            report("the data \"" + name + "\" of a scorer could not be stored: " + e);
          }
        });
    try {
      dataStore.retain(dataNames);
    } catch (IOException e) {
      report("the data that no scorer uses could not be deleted: " + e);
    }
  }
}
