package io.github.arxivbot;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.Optional;

/** Stands for a summarizer that is configured but cannot be used. */
record UnavailableSummarizer(String reason) implements Summarizer {

  @Override
  public Optional<String> unavailable() {
    return Optional.of(reason);
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException {
    throw new SummaryException(SummaryException.Scope.ALL, reason, ModelUsage.ZERO, null);
  }

  @Override
  public String fingerprint() {
    return "";
  }
}
