package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * A summarizer that reports failures only with a {@link SummaryException}; other exceptions of the
 * plugin are converted.
 */
public final class GuardedSummarizer implements Summarizer {

  private final String name;
  private final Summarizer summarizer;
  private volatile String fingerprint = "";

  /** Guards a summarizer; the name of its plugin is empty if unknown. */
  public GuardedSummarizer(String name, Summarizer summarizer) {
    this.name = name;
    this.summarizer = Objects.requireNonNull(summarizer, "summarizer");
  }

  /** Guards a summarizer whose name is unknown, unless it is guarded. */
  public static GuardedSummarizer of(Summarizer summarizer) {
    return summarizer instanceof GuardedSummarizer guarded
        ? guarded
        : new GuardedSummarizer("", summarizer);
  }

  /**
   * Tests also whether the plugin returns its fingerprint, without which no summary can be stored.
   */
  @Override
  public Optional<String> unavailable() {
    try {
      Optional<String> reason = summarizer.unavailable();
      if (reason.isEmpty()) {
        fingerprint = Objects.requireNonNull(summarizer.fingerprint(), "fingerprint");
      }
      return reason;
    } catch (RuntimeException | Error e) {
      return Optional.of(PluginCall.failure("summarizer", name, summarizer, e));
    }
  }

  /** {@return the fingerprint as of the last call of {@link #unavailable}} */
  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
    try {
      return Objects.requireNonNull(summarizer.summarize(request), "summary");
    } catch (RuntimeException | Error e) {
      String message = PluginCall.failure("summarizer", name, summarizer, e);
      throw new SummaryException(SummaryException.Scope.LATER, message, ModelUsage.ZERO, e);
    }
  }

  @Override
  public String settings() {
    return PluginCall.orElse(fingerprint, summarizer, summarizer::settings);
  }

  @Override
  public boolean accepts(Summary stored) {
    return PluginCall.orElse(true, summarizer, () -> summarizer.accepts(stored));
  }

  @Override
  public Optional<String> expectedCost(int papers) {
    Optional<String> unknown = Optional.empty();
    return PluginCall.orElse(unknown, summarizer, () -> summarizer.expectedCost(papers));
  }

  @Override
  public Summary.Read reads() {
    return PluginCall.orElse(Summary.Read.ABSTRACT, summarizer, summarizer::reads);
  }
}
