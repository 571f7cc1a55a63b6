package io.github.arxivbot.summarizer.langchain4j;

import io.github.arxivbot.llm.ModelException;

/** Carries what {@link Wire} met through LangChain4j's code, which knows no checked exceptions. */
final class UndeliveredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UndeliveredException(ModelException fault) {
    super(fault);
  }

  UndeliveredException(InterruptedException interruption) {
    super(interruption);
  }
}
