package io.github.arxivbot.dailybot.sample;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.Map;

/** Replaces a model on the sample day: has summaries of some papers, and fails for the others. */
final class SampleSummarizer implements Summarizer {

  private final Map<String, String> texts;

  SampleSummarizer(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException {
    PaperId id = request.paper().id();
    String text = texts.get(id.toString());
    if (text == null) {
      throw new SummaryException(
          SummaryException.Scope.PAPER,
          "the sample day has no summary of this paper, to show that the other papers are not"
              + " affected",
          ModelUsage.ZERO,
          null);
    }
    return Summary.builder(text, "sample-model").read(Summary.Read.FILE).build();
  }

  @Override
  public String fingerprint() {
    return "sample-model";
  }
}
