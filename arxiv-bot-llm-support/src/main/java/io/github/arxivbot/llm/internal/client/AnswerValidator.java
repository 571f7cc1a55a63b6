package io.github.arxivbot.llm.internal.client;

import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.answer.AnswerCleaner;
import io.github.arxivbot.model.ModelUsage;
import org.jspecify.annotations.Nullable;

/** Rejects answers that are empty, only reasoning, truncated, or withheld by the service. */
public final class AnswerValidator {

  /** The finish reason of an answer that the service's content inspection withheld. */
  public static final String CONTENT_FILTER = "content_filter";

  private AnswerValidator() {}

  /**
   * Returns the answer if it is complete.
   *
   * @param head the host and the status, for the start of a message
   */
  public static ChatAnswer validate(String head, ChatAnswer answer) throws ModelException {
    if (answer.finishReason().equals(CONTENT_FILTER)) {
      throw withheld(head, answer.usage());
    }
    boolean blank = AnswerCleaner.withoutWrappers(answer.content()).isEmpty();
    boolean reasoning = answer.hasReasoning() || AnswerCleaner.hasThoughts(answer.content());
    if (blank && reasoning) {
      throw exception(
          ModelErrorKind.ONLY_REASONING,
          head,
          ErrorResponse.advice(ModelErrorKind.ONLY_REASONING)
              + (answer.finishReason().equals("length") ? ", up to its limit of tokens" : ""),
          answer.usage());
    }
    if (answer.finishReason().equals("length")) {
      throw exception(
          ModelErrorKind.UNUSABLE,
          head,
          "the text was cut off at the model's limit (length)",
          answer.usage());
    }
    if (blank) {
      throw exception(ModelErrorKind.UNUSABLE, head, "the text is empty", answer.usage());
    }
    return answer;
  }

  /** Returns the exception for an answer that was withheld, with its usage if it is known. */
  public static ModelException withheld(String head, @Nullable ModelUsage usage) {
    ModelException.Builder exception =
        ModelException.builder(
                ModelErrorKind.REFUSED,
                head + " (" + CONTENT_FILTER + "): the service withheld the model's answer")
            .code(CONTENT_FILTER);
    return (usage == null ? exception : exception.usage(usage)).build();
  }

  private static ModelException exception(
      ModelErrorKind kind, String head, String problem, ModelUsage usage) {
    return ModelException.builder(kind, head + ": " + problem).usage(usage).build();
  }
}
