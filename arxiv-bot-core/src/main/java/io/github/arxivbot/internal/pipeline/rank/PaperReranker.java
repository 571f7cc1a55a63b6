package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.guard.GuardedReranker;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.RerankSettings;
import io.github.arxivbot.internal.state.JudgmentCache;
import io.github.arxivbot.internal.state.ModelFailure;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the reranker of a profile judge the best papers, and sorts them by its judgments. A stored
 * judgment is used before the reranker is called.
 */
public final class PaperReranker {

  private static final int MAX_REMARKS = 3;

  private final RunContext context;
  private final Budget budget;
  private final JudgmentCache store;
  private final boolean onlyStored;

  public PaperReranker(RunContext context, Budget budget) {
    this(context, budget, context.settings().runs().onlyStoredJudgments());
  }

  private PaperReranker(RunContext context, Budget budget, boolean onlyStored) {
    this.context = context;
    this.budget = budget;
    this.store = context.settings().storage().state().judgments();
    this.onlyStored = onlyStored;
  }

  /** Returns an instance that calls no reranker and uses stored judgments only. */
  public static PaperReranker onlyStored(RunContext context) {
    return new PaperReranker(context, Budget.unlimited(), true);
  }

  /** Returns the papers in the order of their judgments; as they are if there is no judgment. */
  public RerankedPapers rerank(Profile profile, List<DigestEntry> ranked)
      throws InterruptedException {
    RerankSettings settings = profile.scoring().rerank();
    if (settings == null || ranked.isEmpty()) {
      return RerankedPapers.unchanged(ranked);
    }
    Map<PaperId, Paper> papers = new LinkedHashMap<>();
    ranked.stream()
        .limit(settings.consider())
        .map(DigestEntry::paper)
        .forEach(paper -> papers.putIfAbsent(paper.id(), paper));
    Map<PaperId, Judgment> judgments = judge(subject(profile), settings.reranker(), papers);
    return judgments.isEmpty()
        ? RerankedPapers.unchanged(ranked)
        : RerankedPapers.of(ranked, judgments, settings);
  }

  private static String subject(Profile profile) {
    return profile.name().equals(Digest.DEFAULT_PROFILE)
        ? "reranker"
        : "reranker of " + profile.name();
  }

  private Map<PaperId, Judgment> judge(
      String subject, GuardedReranker reranker, Map<PaperId, Paper> papers)
      throws InterruptedException {
    Optional<String> unavailable = reranker.unavailable();
    Map<PaperId, Judgment> judgments = new ConcurrentHashMap<>();
    papers.keySet().forEach(id -> find(id, reranker).ifPresent(one -> judgments.put(id, one)));
    List<Paper> missing =
        papers.values().stream().filter(paper -> !judgments.containsKey(paper.id())).toList();
    if (missing.isEmpty() || onlyStored) {
      return judgments;
    }
    Set<String> reasons = Collections.synchronizedSet(new LinkedHashSet<>());
    Optional<String> failure = unavailable.or(() -> failure(reranker));
    if (failure.isPresent()) {
      reasons.add(failure.get());
    } else {
      ask(reranker, missing, judgments, reasons);
    }
    report(subject, papers.size(), papers.size() - judgments.size(), reasons);
    return judgments;
  }

  private Optional<Judgment> find(PaperId id, GuardedReranker reranker) {
    try {
      return store.find(id, reranker.fingerprint(), context::report);
    } catch (StateException e) {
      context.report(new Problem(Step.SCORE, id.toString(), String.valueOf(e.getMessage()), true));
      return Optional.empty();
    }
  }

  private Optional<String> failure(GuardedReranker reranker) {
    return context
        .failure(store, reranker.settings())
        .map(
            reason ->
                "not requested again on this day: "
                    + reason
                    + "; they are requested if a setting of the reranker changes, with --reread, or"
                    + " tomorrow");
  }

  private void ask(
      GuardedReranker reranker,
      List<Paper> papers,
      Map<PaperId, Judgment> judgments,
      Set<String> reasons)
      throws InterruptedException {
    RerankRequest request =
        RerankRequest.of(
                papers,
                (paper, judgment) -> {
                  if (judgments.putIfAbsent(paper.id(), judgment) == null) {
                    store(paper, judgment, reranker, reasons);
                  }
                })
            .withBudget(budget)
            .withRemarks(reasons::add);
    try {
      reranker.rerank(request);
      if (context.settings().summaries().rereads()) {
        context.forgetRefusal(store);
      }
    } catch (RerankException e) {
      String message = String.valueOf(e.getMessage());
      reasons.add(message);
      if (e.isForDay()) {
        context.remember(store, ModelFailure.of(context.today(), reranker.settings(), message));
      }
    }
  }

  /** Stores a judgment as soon as it arrives, because it is paid for. */
  private void store(
      Paper paper, Judgment judgment, GuardedReranker reranker, Set<String> reasons) {
    try {
      store.put(paper.id(), reranker.fingerprint(), context.today(), judgment);
    } catch (IOException e) {
      reasons.add(
          "judgments could not be stored, so they may be paid again: " + IoErrors.describe(e));
    }
  }

  private void report(String subject, int papers, int missing, Set<String> reasons) {
    if (missing > 0 || !reasons.isEmpty()) {
      String unjudged =
          missing == 0
              ? ""
              : missing + " of " + papers + " papers were not judged and keep their places";
      String why = String.join("; ", reasons.stream().limit(MAX_REMARKS).toList());
      String separator = unjudged.isEmpty() || why.isEmpty() ? "" : ": ";
      context.report(new Problem(Step.SCORE, subject, unjudged + separator + why, true));
    }
  }
}
