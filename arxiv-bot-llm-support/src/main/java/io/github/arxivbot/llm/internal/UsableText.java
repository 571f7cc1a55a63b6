package io.github.arxivbot.llm.internal;

import io.github.arxivbot.model.Usage;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;

/** Tells a text that a model finished from one that was cut, withheld or never written. */
public final class UsableText {

  /** The reason of an answer that the service's inspection withheld. */
  public static final String WITHHELD = "content_filter";

  private UsableText() {}

  /**
   * The answer, if its text can be used.
   *
   * @param head who answered, for the beginning of a message
   * @param answer text, reason, usage and model as the service gave them
   * @throws ModelException if the text can't be used, with what it cost
   */
  public static ChatAnswer of(String head, ChatAnswer answer) throws ModelException {
    if (answer.finishReason().equals(WITHHELD)) {
      String message = head + " (" + WITHHELD + "): the model's answer was withheld";
      throw ModelException.builder(Fault.REFUSED, message)
          .code(WITHHELD)
          .used(answer.usage())
          .build();
    }
    if (answer.finishReason().equals("length")) {
      throw unusable(head, "the text was cut at the model's limit (length)", answer.usage());
    }
    if (answer.content().isBlank()) {
      throw unusable(head, "the text is empty", answer.usage());
    }
    return answer;
  }

  private static ModelException unusable(String head, String what, Usage used) {
    return ModelException.builder(Fault.UNUSABLE, head + ": " + what).used(used).build();
  }
}
