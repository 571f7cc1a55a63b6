package io.github.arxivbot.llm;

import io.github.arxivbot.llm.ModelRetryPolicy.CircuitOpenException;
import io.github.arxivbot.llm.internal.answer.AnswerCleaner;
import io.github.arxivbot.llm.internal.client.ErrorResponse;
import io.github.arxivbot.llm.internal.prompt.AnswerProblem;
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
  private final UnusableAnswerCounter unusable;
  private final SummaryRequest paper;
  private Usage usage = Usage.ZERO;

  SummaryDialog(
      ModelClient client,
      ChatSettings settings,
      ModelRetryPolicy retries,
      Budget.Price price,
      UnusableAnswerCounter unusable,
      SummaryRequest paper) {
    this.client = client;
    this.settings = settings;
    this.retries = retries;
    this.price = price;
    this.unusable = unusable;
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
      AnswerProblem found;
      try {
        String answer = ask(input, problem);
        Optional<AnswerProblem> wrong = SummaryValidator.findProblem(answer, settings.prompt());
        if (wrong.isEmpty()) {
          unusable.reset();
          return answer;
        }
        found = wrong.get();
      } catch (ModelException e) {
        if (e.kind() != ModelErrorKind.UNUSABLE && e.kind() != ModelErrorKind.ONLY_REASONING) {
          throw toSummaryException(e, input.fileId().isPresent());
        }
        found = problem(e);
      }
      problem = found.sentence();
      if (unusable.isLast(found.kind())) {
        throw new SummaryException(
            Scope.DAY,
            UnusableAnswerCounter.MAX_IN_A_ROW + " answers in a row were unusable: " + problem,
            usage,
            null);
      }
      if (found.kind().equals(ModelErrorKind.ONLY_REASONING.name())) {
        throw new SummaryException(Scope.LATER, problem, usage, null);
      }
    }
    throw new SummaryException(
        Scope.LATER, "the answer was unusable twice: " + problem, usage, null);
  }

  private String ask(PromptInput input, String problem)
      throws ModelException, SummaryException, InterruptedException {
    ChatRequest request = settings.request(paper.paper().title(), input, problem);
    ChatAnswer reply = callWithRetries(request, input);
    String answer = AnswerCleaner.clean(reply.content(), settings.prompt());
    if (answer.isEmpty()) {
      String message = client.host() + ": " + ErrorResponse.advice(ModelErrorKind.ONLY_REASONING);
      throw ModelException.builder(ModelErrorKind.ONLY_REASONING, message).build();
    }
    return answer;
  }

  private AnswerProblem problem(ModelException e) {
    String message = String.valueOf(e.getMessage());
    return e.kind() == ModelErrorKind.ONLY_REASONING
        ? new AnswerProblem(e.kind().name(), message + "; " + settings.reasoningRemedy())
        : new AnswerProblem(message, message);
  }

  private ChatAnswer callWithRetries(ChatRequest request, PromptInput input)
      throws ModelException, SummaryException, InterruptedException {
    try {
      return retries.execute(() -> call(request, input));
    } catch (CircuitOpenException e) {
      throw new SummaryException(Scope.ALL, client.host() + ": " + e.getMessage(), usage, e);
    } catch (SummaryException e) { // from the budget, without the usage of earlier calls
      throw new SummaryException(e.scope(), String.valueOf(e.getMessage()), usage, e);
    }
  }

  private ChatAnswer call(ChatRequest request, PromptInput input)
      throws ModelException, SummaryException, InterruptedException {
    // The model reads an uploaded file, too.
    long characters = request.characters() + input.uploadedCharacters();
    try (Budget.Reservation reservation =
        paper.budget().reserve(settings.model(), characters, price)) {
      try {
        ChatAnswer answer = client.chat(request);
        usage = usage.plus(reservation.settle(known(answer.usage())));
        return answer;
      } catch (ModelException e) {
        if (e.usage().isPresent()) {
          usage = usage.plus(reservation.settle(e.usage().get()));
        }
        throw e;
      }
    }
  }

  /** Returns the usage; nothing if it is incomplete, because no answer is without tokens. */
  private static Usage known(Usage reported) {
    boolean complete = reported.promptTokens() > 0 && reported.completionTokens() > 0;
    return complete ? reported : new Usage(0, 0, reported.requests());
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
          case BAD_PARAMETER -> Scope.DAY;
          case BAD_KEY, NO_MONEY -> Scope.ALL;
          case THROTTLED, BUSY, UNUSABLE, ONLY_REASONING -> Scope.LATER;
          case REFUSED -> Scope.PAPER;
        };
    String message =
        e.kind() == ModelErrorKind.BAD_PARAMETER
            ? describe(e).replaceFirst("[.。]$", "") + "; " + settings.remedy(e.parameter())
            : describe(e);
    return new SummaryException(scope, message, usage, e);
  }
}
