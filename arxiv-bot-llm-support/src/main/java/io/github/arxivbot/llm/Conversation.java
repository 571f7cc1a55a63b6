package io.github.arxivbot.llm;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import java.util.Optional;

/** The calls that are made for one paper, and what they used. For one thread. */
final class Conversation {

  private final LlmSettings settings;
  private final Patience patience;
  private final Budget.Price price;
  private final Budget budget;
  private final Paper paper;
  private Usage spent = Usage.NONE;

  Conversation(
      LlmSettings settings, Patience patience, Budget.Price price, Budget budget, Paper paper) {
    this.settings = settings;
    this.patience = patience;
    this.price = price;
    this.budget = budget;
    this.paper = paper;
  }

  Usage spent() {
    return spent;
  }

  /** An answer that can stand as a summary; one that can't is asked for once more. */
  String answer(Material material)
      throws StepDownException, SummaryException, InterruptedException {
    String complaint = "";
    for (int attempt = 0; attempt < 2; attempt++) {
      try {
        String answer = ask(request(material)).content().strip();
        Optional<String> wrong = AnswerCheck.complaint(answer, settings.prompt());
        if (wrong.isEmpty()) {
          return answer;
        }
        complaint = wrong.get();
      } catch (ModelException e) {
        if (e.fault() != Fault.UNUSABLE) {
          throw outcome(e, material);
        }
        complaint = String.valueOf(e.getMessage());
      }
    }
    throw new SummaryException(
        Scope.LATER, "the answer was unusable twice: " + complaint, spent, null);
  }

  private ChatRequest request(Material material) {
    ChatRequest.Builder request =
        ChatRequest.builder(settings.model()).system(settings.prompt().role());
    if (material.fileId().isPresent()) {
      request.system("fileid://" + material.fileId().get());
    } else {
      request.user(material.delimited());
    }
    request.user(settings.prompt().user(paper.title()));
    settings.temperature().ifPresent(request::temperature);
    settings.thinking().ifPresent(request::thinking);
    return request.build();
  }

  private ChatAnswer ask(ChatRequest request)
      throws ModelException, SummaryException, InterruptedException {
    try {
      return patience.call(() -> once(request));
    } catch (Patience.GivenUpException e) {
      throw new SummaryException(
          Scope.ALL, settings.client().host() + ": " + e.getMessage(), spent, e);
    } catch (SummaryException e) { // the budget's, which does not know what this paper used before
      throw new SummaryException(e.scope(), String.valueOf(e.getMessage()), spent, e);
    }
  }

  private ChatAnswer once(ChatRequest request)
      throws ModelException, SummaryException, InterruptedException {
    try (Budget.Reservation reserved =
        budget.reserve(settings.model(), request.characters(), price)) {
      try {
        ChatAnswer answer = settings.client().chat(request);
        spent = spent.plus(reserved.settle(answer.usage()));
        return answer;
      } catch (ModelException e) {
        if (e.used().isPresent()) {
          spent = spent.plus(reserved.settle(e.used().get()));
        }
        throw e;
      }
    }
  }

  /** The message, with the service's own code where it does not hold it already. */
  static String worded(ModelException e) {
    String message = String.valueOf(e.getMessage());
    return e.code().isEmpty() || message.contains(e.code())
        ? message
        : message + " (" + e.code() + ")";
  }

  /** What a fault of the service means for this paper and for others. */
  private SummaryException outcome(ModelException e, Material material) throws StepDownException {
    boolean file = material.fileId().isPresent();
    switch (e.fault()) {
      case TOO_LONG, NO_FILES -> throw new StepDownException(String.valueOf(e.getMessage()), e);
      case BAD_REQUEST, NOT_READY -> {
        if (file) { // the model may not know files
          throw new StepDownException(String.valueOf(e.getMessage()), e);
        }
      }
      default -> {}
    }
    Scope scope =
        e.fault().stopsAll()
            ? Scope.ALL
            : e.fault().isRetryable() || e.fault() == Fault.UNUSABLE ? Scope.LATER : Scope.PAPER;
    return new SummaryException(scope, worded(e), spent, e);
  }
}
