package io.github.arxivbot;

import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;

/** A summarizer with a configurable reader. */
record StubSummarizer(Reader reader) implements Summarizer {

  @FunctionalInterface
  interface Reader {
    Summary read(SummaryRequest request) throws Exception;
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
    try {
      return reader.read(request);
    } catch (SummaryException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Summary.Read reads() {
    return Summary.Read.FILE;
  }

  @Override
  public String fingerprint() {
    return "stub";
  }
}
