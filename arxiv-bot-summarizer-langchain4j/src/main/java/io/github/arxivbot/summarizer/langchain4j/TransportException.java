package io.github.arxivbot.summarizer.langchain4j;

import io.github.arxivbot.llm.ModelException;

/** Wraps the checked exceptions of {@link HttpClientAdapter} on their way through LangChain4j. */
final class TransportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransportException(ModelException cause) {
    super(cause);
  }

  TransportException(InterruptedException cause) {
    super(cause);
  }
}
