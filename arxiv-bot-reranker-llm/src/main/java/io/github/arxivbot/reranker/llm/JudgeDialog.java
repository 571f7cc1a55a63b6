package io.github.arxivbot.reranker.llm;

import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ModelCaller;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The model calls for one request. The papers are judged in batches; those without a valid judgment
 * are asked for a second time, in batches of half the size, so that a paper that the service
 * refuses takes fewer others with it. For one thread.
 */
final class JudgeDialog {

  /** The order does not tell the model how the papers were ranked, and is always the same. */
  private static final long SHUFFLE_SEED = 20260211;

  private static final int MAX_UNUSABLE = 3;

  private final ModelCaller caller;
  private final JudgeSettings settings;
  private final RerankRequest request;
  private final Set<String> problems = new LinkedHashSet<>();
  private int unusable;

  JudgeDialog(ModelCaller caller, JudgeSettings settings, RerankRequest request) {
    this.caller = caller;
    this.settings = settings;
    this.request = request;
  }

  /** Judges all papers of the request, as far as the model does. */
  void judge() throws RerankException, InterruptedException {
    List<Paper> papers = new ArrayList<>(request.papers());
    Collections.shuffle(papers, new Random(SHUFFLE_SEED));
    List<Paper> missing = judge(papers, settings.batchSize());
    if (!missing.isEmpty()) {
      problems.clear();
      missing = judge(missing, (settings.batchSize() + 1) / 2);
    }
    if (!missing.isEmpty()) {
      problems.forEach(request::remark);
    }
  }

  /** Judges papers in batches and returns those that have no judgment. */
  private List<Paper> judge(List<Paper> papers, int size)
      throws RerankException, InterruptedException {
    List<Paper> missing = new ArrayList<>();
    for (int start = 0; start < papers.size(); start += size) {
      PaperBatch batch =
          PaperBatch.of(papers.subList(start, Math.min(start + size, papers.size())));
      Map<String, Judgment> judgments = ask(batch);
      batch
          .byHandle()
          .forEach(
              (handle, paper) -> {
                Judgment judgment = judgments.get(handle);
                if (judgment == null) {
                  missing.add(paper);
                } else {
                  request.judged(paper, judgment);
                }
              });
    }
    return missing;
  }

  private Map<String, Judgment> ask(PaperBatch batch) throws RerankException, InterruptedException {
    ChatRequest.Builder question = caller.request();
    settings.prompt().addTo(question, batch);
    settings.format().ifPresent(question::json);
    try {
      ChatAnswer answer = caller.send(question.build(), 0, request.budget(), spent -> {});
      Map<String, Judgment> judgments = JudgmentParser.parse(answer.content(), batch.handles());
      if (judgments.isEmpty()) {
        fail("the answer has no valid judgment", true);
      } else {
        unusable = 0;
        if (judgments.size() < batch.handles().size()) {
          problems.add("the model left papers out, or judged them in an invalid form");
        }
      }
      return judgments;
    } catch (ModelException e) {
      if (e.kind().affectsAllPapers()) {
        boolean isForDay = e.kind() == ModelErrorKind.BAD_PARAMETER;
        throw new RerankException(caller.describe(e), isForDay, e);
      }
      boolean isOfBatch =
          e.kind().isRetryable()
              || e.kind() == ModelErrorKind.REFUSED
              || e.kind() == ModelErrorKind.TOO_LONG;
      fail(caller.describe(e), !isOfBatch);
      return Map.of();
    } catch (SummaryException e) { // the budget is used up, or the service is down
      throw new RerankException(String.valueOf(e.getMessage()), e);
    }
  }

  private void fail(String problem, boolean isUnusable) throws RerankException {
    problems.add(problem);
    unusable += isUnusable ? 1 : 0;
    if (unusable >= MAX_UNUSABLE) {
      throw new RerankException(
          MAX_UNUSABLE + " answers in a row were unusable: " + problem, true, null);
    }
  }
}
