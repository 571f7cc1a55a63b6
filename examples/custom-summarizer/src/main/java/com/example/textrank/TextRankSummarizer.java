package com.example.textrank;

import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.List;
import java.util.Objects;

/**
 * The sentences of an abstract that say most, as they stand there: no model, no network, no cost.
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
   * A summarizer.
   *
   * @param sentences how many sentences a summary has at most; at least 1
   * @return a summarizer
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
      throw new InterruptedException("interrupted before " + request.paper().id() + " was read");
    }
    List<String> all = Sentences.of(request.paper().abstractText());
    if (all.isEmpty()) {
      throw new SummaryException(
          SummaryException.Scope.PAPER,
          request.paper().id() + " has no abstract to choose from",
          Usage.NONE,
          null);
    }
    String text = String.join(" ", TextRank.best(all, sentences));
    return Summary.builder(text, "textrank").read(Summary.Read.ABSTRACT).build();
  }

  /** What this gives depends on nothing else; a paper is not summarised twice. */
  @Override
  public String fingerprint() {
    return "textrank 1, " + sentences + " sentences";
  }
}
