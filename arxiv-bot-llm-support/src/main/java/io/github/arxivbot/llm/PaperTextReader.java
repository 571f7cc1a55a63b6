package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.pdf.PdfTextExtractor;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.SummaryRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the PDF of a paper and its text. */
final class PaperTextReader {

  private static final Logger LOG = LoggerFactory.getLogger(PaperTextReader.class);

  private PaperTextReader() {}

  static Path pdf(SummaryRequest request) throws ReadingUnavailableException, InterruptedException {
    try {
      return request.fullText().pdf();
    } catch (IOException e) {
      throw new ReadingUnavailableException("the PDF is not available: " + e.getMessage(), e);
    }
  }

  /** Returns the text for the model, without references and appendices. */
  static String bodyText(SummaryRequest request, int maxTokens)
      throws ReadingUnavailableException, InterruptedException {
    try {
      return PdfTextExtractor.bodyText(pdf(request), maxTokens, request::remark);
    } catch (IOException e) {
      throw new ReadingUnavailableException(
          "no text could be extracted from the PDF: " + e.getMessage(), e);
    }
  }

  /** Returns the text to look up numbers in; empty if only the service can read the PDF. */
  static String fullText(Path pdf, SummaryRequest request) throws InterruptedException {
    try {
      return PdfTextExtractor.fullText(pdf, request::remark);
    } catch (IOException e) {
      LOG.debug("No text could be extracted from {}; numbers are not checked", pdf, e);
      return "";
    }
  }

  static String withAbstract(Paper paper, String text) {
    return paper.title() + "\n\n" + paper.abstractText() + "\n\n" + text;
  }
}
