package com.example.textrank;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.List;
import java.util.Objects;

/**
 * Summarizes a paper by the most important sentences of its abstract, without a model or a network.
 * Thread-safe.
 *
 * <pre>{@code
 * ArxivBot.builder().summarizer(TextRankSummarizer.of(3));
 * }</pre>
 */
public final class TextRankSummarizer implements Summarizer {

  private final int sentences;

  private TextRankSummarizer(int sentences) {
    this.sentences = sentences;
  }

  /**
   * Returns a new summarizer.
   *
   * @param sentences the maximum number of sentences in a summary; at least 1
   * @return the summarizer
   * @throws IllegalArgumentException if the number is below 1
   */
  public static TextRankSummarizer of(int sentences) {
    if (sentences < 1) {
      throw new IllegalArgumentException("sentences: expected 1 or more, found " + sentences);
    }
    return new TextRankSummarizer(sentences);
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
    Objects.requireNonNull(request, "request");
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before " + request.paper().id() + " was summarized");
    }
    List<String> all = SentenceSplitter.split(request.paper().abstractText());
    if (all.isEmpty()) {
      throw new SummaryException(
          SummaryException.Scope.PAPER,
          request.paper().id() + " has no abstract",
          ModelUsage.ZERO,
          null);
    }
    String text = String.join(" ", SentenceRanker.select(all, sentences));
    return Summary.builder(text, "textrank").kind(Summary.Kind.EXTRACT).build();
  }

  /** Returns all that a summary depends on. Summaries are kept as long as it does not change. */
  @Override
  public String fingerprint() {
    return "textrank 1, " + sentences + " sentences";
  }
}
