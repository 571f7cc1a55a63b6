package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.answer.AnswerCleaner;
import io.github.arxivbot.llm.internal.client.ErrorResponse;
import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.llm.internal.prompt.SummaryValidator;
import io.github.arxivbot.llm.internal.prompt.SummaryValidator.AnswerProblem;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.Optional;

/** The model calls for one paper and their usage. For one thread. */
final class SummaryDialog {

  private static final int MAX_ANSWERS = 2;

  private final ChatRequestFactory requests;
  private final UnusableAnswerCounter unusable;
  private final SummaryRequest paper;
  private ModelUsage usage = ModelUsage.ZERO;

  SummaryDialog(ChatRequestFactory requests, UnusableAnswerCounter unusable, SummaryRequest paper) {
    this.requests = requests;
    this.unusable = unusable;
    this.paper = paper;
  }

  ModelUsage usage() {
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
        Optional<AnswerProblem> wrong = SummaryValidator.findProblem(answer, requests.prompt());
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
    ChatRequest request = requests.request(paper.paper().title(), input, problem);
    ChatAnswer reply = send(request, input);
    String answer = AnswerCleaner.clean(reply.content(), requests.prompt());
    if (answer.isEmpty()) {
      String message =
          requests.caller().client().host()
              + ": "
              + ErrorResponse.advice(ModelErrorKind.ONLY_REASONING);
      throw ModelException.builder(ModelErrorKind.ONLY_REASONING, message).build();
    }
    return answer;
  }

  private AnswerProblem problem(ModelException e) {
    String message = String.valueOf(e.getMessage());
    return e.kind() == ModelErrorKind.ONLY_REASONING
        ? new AnswerProblem(e.kind().name(), requests.caller().describe(e))
        : new AnswerProblem(message, message);
  }

  private ChatAnswer send(ChatRequest request, PromptInput input)
      throws ModelException, SummaryException, InterruptedException {
    try {
      return requests
          .caller()
          .send(
              request,
              input.uploadedCharacters(), // the model reads an uploaded file, too
              paper.budget(),
              call -> usage = usage.plus(call));
    } catch (SummaryException e) { // without the usage of earlier calls
      throw new SummaryException(e.scope(), String.valueOf(e.getMessage()), usage, e);
    }
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
    return new SummaryException(scope, requests.caller().describe(e), usage, e);
  }
}
