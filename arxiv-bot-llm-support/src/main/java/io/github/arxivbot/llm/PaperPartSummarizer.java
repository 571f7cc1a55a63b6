package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.grounding.NumberChecker;
import io.github.arxivbot.llm.internal.pdf.PdfTextExtractor;
import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the model read one part of a paper, and checks the numbers of its summary. Thread-safe. */
record PaperPartSummarizer(
    ModelClient client,
    ChatRequestFactory requests,
    ModelFileUploader uploader,
    int maxTextTokens,
    boolean markNumbers) {

  private static final Logger LOG = LoggerFactory.getLogger(PaperPartSummarizer.class);

  Summary summarize(Summary.Read kind, SummaryRequest request, SummaryDialog dialog)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    return switch (kind) {
      case FILE -> summarizeFile(request, dialog);
      case TEXT -> {
        String text = bodyText(request, maxTextTokens);
        String known = withAbstract(request.paper(), text);
        yield ask(kind, PromptInput.text(text, known), dialog);
      }
      case ABSTRACT -> {
        String known = withAbstract(request.paper(), "");
        yield ask(kind, PromptInput.text(known, known), dialog);
      }
    };
  }

  private Summary summarizeFile(SummaryRequest request, SummaryDialog dialog)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    if (client.files().isEmpty()) {
      throw new ReadingUnavailableException(client.host() + " does not accept files");
    }
    Path pdf = pdf(request);
    String id = uploader.upload(pdf, request.paper().id());
    try {
      String text = fullText(pdf, request);
      String known = text.isEmpty() ? "" : withAbstract(request.paper(), text);
      Summary summary = ask(Summary.Read.FILE, PromptInput.file(id, known), dialog);
      request.received(summary); // first of all, because the deletion below may take long
      return summary;
    } finally {
      uploader.delete(id);
    }
  }

  private Summary ask(Summary.Read kind, PromptInput input, SummaryDialog dialog)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    String answer = dialog.requestSummary(input);
    NumberChecker.Result numbers =
        input.knownText().isEmpty()
            ? NumberChecker.Result.NOTHING_CHECKED
            : NumberChecker.check(answer, input.knownText());
    String text =
        markNumbers ? NumberChecker.mark(answer, numbers, requests.prompt().language()) : answer;
    return Summary.builder(text, requests.model())
        .read(kind)
        .numbers(numbers.checked(), numbers.unsupported())
        .usage(dialog.usage())
        .build();
  }

  private static Path pdf(SummaryRequest request)
      throws ReadingUnavailableException, InterruptedException {
    try {
      return request.fullText().pdf();
    } catch (IOException e) {
      throw new ReadingUnavailableException("the PDF is not available: " + e.getMessage(), e);
    }
  }

  /** Returns the text for the model, without references and appendices. */
  private static String bodyText(SummaryRequest request, int maxTokens)
      throws ReadingUnavailableException, InterruptedException {
    try {
      return PdfTextExtractor.bodyText(pdf(request), maxTokens, request::remark);
    } catch (IOException e) {
      throw new ReadingUnavailableException(
          "no text could be extracted from the PDF: " + e.getMessage(), e);
    }
  }

  /** Returns the text to look up numbers in; empty if only the service can read the PDF. */
  private static String fullText(Path pdf, SummaryRequest request) throws InterruptedException {
    try {
      return PdfTextExtractor.fullText(pdf, request::remark);
    } catch (IOException e) {
      LOG.debug("No text could be extracted from {}; numbers are not checked", pdf, e);
      return "";
    }
  }

  private static String withAbstract(Paper paper, String text) {
    return paper.title() + "\n\n" + paper.abstractText() + "\n\n" + text;
  }
}
