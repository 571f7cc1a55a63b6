package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.grounding.NumberChecker;
import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.nio.file.Path;

/** Lets the model read one part of a paper, and checks the numbers of its summary. Thread-safe. */
final class PaperReader {

  private final ModelClient client;
  private final ChatSettings chat;
  private final RemoteFiles files;
  private final int maxTextTokens;
  private final boolean markNumbers;

  PaperReader(
      ModelClient client,
      ChatSettings chat,
      RemoteFiles files,
      int maxTextTokens,
      boolean markNumbers) {
    this.client = client;
    this.chat = chat;
    this.files = files;
    this.maxTextTokens = maxTextTokens;
    this.markNumbers = markNumbers;
  }

  Summary summarize(Summary.Read kind, SummaryRequest request, SummaryDialog dialog)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    return switch (kind) {
      case FILE -> summarizeFile(request, dialog);
      case TEXT -> {
        String text = PaperTextReader.bodyText(request, maxTextTokens);
        String known = PaperTextReader.withAbstract(request.paper(), text);
        yield ask(kind, PromptInput.text(text, known), dialog);
      }
      case ABSTRACT -> {
        String known = PaperTextReader.withAbstract(request.paper(), "");
        yield ask(kind, PromptInput.text(known, known), dialog);
      }
    };
  }

  private Summary summarizeFile(SummaryRequest request, SummaryDialog dialog)
      throws ReadingUnavailableException, SummaryException, InterruptedException {
    if (client.files().isEmpty()) {
      throw new ReadingUnavailableException(client.host() + " does not accept files");
    }
    Path pdf = PaperTextReader.pdf(request);
    String id = files.upload(pdf, request.paper().id());
    try {
      String text = PaperTextReader.fullText(pdf, request);
      String known = text.isEmpty() ? "" : PaperTextReader.withAbstract(request.paper(), text);
      Summary summary = ask(Summary.Read.FILE, PromptInput.file(id, known), dialog);
      request.received(summary); // first of all, because the deletion below may take long
      return summary;
    } finally {
      files.delete(id);
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
        markNumbers ? NumberChecker.mark(answer, numbers, chat.prompt().language()) : answer;
    return Summary.builder(text, chat.model())
        .read(kind)
        .numbers(numbers.checked(), numbers.unsupported())
        .usage(dialog.usage())
        .build();
  }
}
