package io.github.arxivbot.llm;

import io.github.arxivbot.llm.ModelRetryPolicy.CircuitOpenException;
import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.llm.internal.prompt.SummaryValidator;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.Optional;

/** The model calls for one paper and their usage. For one thread. */
final class SummaryDialog {

  private static final int MAX_ANSWERS = 2;

  private final ModelClient client;
  private final ChatSettings settings;
  private final ModelRetryPolicy retries;
  private final Budget.Price price;
  private final SummaryRequest paper;
  private Usage usage = Usage.ZERO;

  SummaryDialog(
      ModelClient client,
      ChatSettings settings,
      ModelRetryPolicy retries,
      Budget.Price price,
      SummaryRequest paper) {
    this.client = client;
    this.settings = settings;
    this.retries = retries;
    this.price = price;
    this.paper = paper;
  }

  /** Returns the usage of all calls so far. */
  Usage usage() {
    return usage;
  }

  /** Returns a valid answer. Asks a second time if the first answer is not valid. */
  String requestSummary(PromptInput input)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    String problem = "";
    for (int attempt = 0; attempt < MAX_ANSWERS; attempt++) {
      try {
        ChatRequest request = settings.request(paper.paper().title(), input);
        String answer = callWithRetries(request).content().strip();
        Optional<String> found = SummaryValidator.findProblem(answer, settings.prompt());
        if (found.isEmpty()) {
          return answer;
        }
        problem = found.get();
      } catch (ModelException e) {
        if (e.kind() != ModelErrorKind.UNUSABLE) {
          throw toSummaryException(e, input.fileId().isPresent());
        }
        problem = String.valueOf(e.getMessage());
      }
    }
    throw new SummaryException(
        Scope.LATER, "the answer was unusable twice: " + problem, usage, null);
  }

  private ChatAnswer callWithRetries(ChatRequest request)
      throws ModelException, SummaryException, InterruptedException {
    try {
      return retries.execute(() -> call(request));
    } catch (CircuitOpenException e) {
      throw new SummaryException(Scope.ALL, client.host() + ": " + e.getMessage(), usage, e);
    } catch (SummaryException e) { // from the budget, without the usage of earlier calls
      throw new SummaryException(e.scope(), String.valueOf(e.getMessage()), usage, e);
    }
  }

  private ChatAnswer call(ChatRequest request)
      throws ModelException, SummaryException, InterruptedException {
    try (Budget.Reservation reservation =
        paper.budget().reserve(settings.model(), request.characters(), price)) {
      try {
        ChatAnswer answer = client.chat(request);
        usage = usage.plus(reservation.settle(answer.usage()));
        return answer;
      } catch (ModelException e) {
        if (e.usage().isPresent()) {
          usage = usage.plus(reservation.settle(e.usage().get()));
        }
        throw e;
      }
    }
  }

  /** Returns the message with the service's error code. */
  static String describe(ModelException e) {
    String message = String.valueOf(e.getMessage());
    return e.code().isEmpty() || message.contains(e.code())
        ? message
        : message + " (" + e.code() + ")";
  }

  private SummaryException toSummaryException(ModelException e, boolean withFile)
      throws ReadingUnavailableException {
    Scope scope =
        switch (e.kind()) {
          case TOO_LONG, NO_FILES -> throw new ReadingUnavailableException(e);
          case BAD_REQUEST, NOT_READY -> {
            if (withFile) { // the model may not support files
              throw new ReadingUnavailableException(e);
            }
            yield e.kind().isRetryable() ? Scope.LATER : Scope.PAPER;
          }
          case BAD_KEY, NO_MONEY -> Scope.ALL;
          case THROTTLED, BUSY, UNUSABLE -> Scope.LATER;
          case REFUSED -> Scope.PAPER;
        };
    return new SummaryException(scope, describe(e), usage, e);
  }
}
